internal import PasswordSieve

/// Lints banned lists, each by itself and beside the global list.
struct Linter {
    let policy: Policy
    /// The shipped list, unless it is left out.
    let global: [TermList]
    /// The share of good passwords from which on a term is too common.
    let commonAbove: Double
    /// Whether a fixed list has no variants of banned words.
    let replacesVariants: Bool
    let folder: PasswordChecker
    /// As `folder`, but letters that look like others stay.
    private let plainFolder: PasswordChecker
    /// Made once for all lists.
    let trials: Trials

    /// - Throws: ``Failure`` if the policy cannot be used.
    init(policy: Policy, global: [TermList], commonAbove: Double, replacesVariants: Bool) throws {
        self.policy = policy
        self.global = policy.usesLists ? global : []
        self.commonAbove = commonAbove
        self.replacesVariants = replacesVariants
        // Nothing is more than all, so then there is nothing to try.
        trials = Trials(count: policy.minimumScore != nil && commonAbove < 1 ? Self.trialCount : 0)
        var plain = policy
        plain.folding.lookAlikes = false
        do {
            folder = try PasswordChecker(policy: policy)
            plainFolder = try PasswordChecker(policy: plain)
        } catch {
            throw Failure(error)
        }
    }

    /// How many good passwords of each kind are made.
    private static let trialCount = 20_000

    func severity(_ rule: LintRule) -> LintRule.Severity { rule.severity(isForEntra: policy.profile == .entra) }

    /// - Throws: ``Failure`` if the list cannot be opened.
    func lint(_ path: String) throws -> LintResult {
        let document = try ListDocument(path, severity)
        var draft = LintDraft(document, severity)
        takeIn(&draft)
        checkCounts(&draft)
        findDuplicates(&draft)
        let checker = try checker(draft.uniqueTerms)
        findRedundantTerms(&draft, checker)
        let bases = try findVariants(&draft, checker)
        findCommonTerms(&draft, checker, bases)
        return draft.result(replacesVariants: replacesVariants)
    }

    /// A checker of these terms, and the global list.
    private func checker(_ terms: [String]) throws -> PasswordChecker {
        do {
            let own = TermList(name: TermList.customName, terms: terms)
            return try PasswordChecker(policy: policy, lists: global + [own], entraLimits: .lifted)
        } catch {
            throw Failure(error)
        }
    }
}

// MARK: One term by itself

extension Linter {
    private func takeIn(_ draft: inout LintDraft) {
        for line in draft.document.lines {
            for written in line.terms {
                let folded = folder.folded(written)
                guard !folded.isEmpty else {
                    draft.add(
                        .foldsToNothing, line.number, "nothing is left of the term when it is folded; remove the line",
                        change: "removed: folds to nothing")
                    continue
                }
                let text = withoutInvisible(written, folded)
                if text != written || text.unicodeScalars.count != written.unicodeScalars.count {
                    draft.add(
                        .invisibleCharacter, line.number,
                        "\(quoted(written)) holds invisible characters, which do not count; remove them",
                        change: "invisible characters removed")
                }
                checkFolding(text, folded, line.number, &draft)
                let length = text.unicodeScalars.count
                if length > TermList.maximumTermLength {
                    draft.add(.tooLong, line.number, "the term has \(length) characters of at most 128; shorten it")
                } else if !TermList.entraTermLengths.contains(length) {
                    draft.add(
                        .entraLength, line.number,
                        "\(quoted(text)) has \(length) characters and Microsoft Entra takes 4 to 16; "
                            + (length < 4 ? "lengthen or remove it" : "shorten or remove it"))
                }
                draft.entries.append(
                    LintDraft.Entry(
                        line: line.number, text: text, folded: folded, isUsable: length <= TermList.maximumTermLength))
            }
        }
    }

    /// The term without characters that fold to nothing, if it folds as before.
    private func withoutInvisible(_ written: String, _ folded: String) -> String {
        guard !written.utf8.allSatisfy({ $0 < 0x80 }) else { return written }
        let kept = written.unicodeScalars.filter { !folder.folded(String($0)).isEmpty }
        let text = String(String.UnicodeScalarView(kept))
        return folder.folded(text) == folded ? text : written
    }

    private func checkFolding(_ text: String, _ folded: String, _ line: Int, _ draft: inout LintDraft) {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let plain = plainFolder.folded(text)
        let isMixed = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        if plain != folded, isMixed {
            draft.add(
                .lookAlike, line,
                "\(quoted(text)) mixes scripts and is judged as \(quoted(folded)); type it anew if that was not meant")
        } else if plain != text.lowercased() {
            draft.add(
                .folding, line, "\(quoted(text)) is judged as \(quoted(plain)); see whether that is what is meant")
        }
    }

    private func checkCounts(_ draft: inout LintDraft) {
        if draft.entries.isEmpty { draft.add(.emptyList, nil, "the list holds no term; write one term a line") }
        let count = draft.entries.count
        if count > TermList.entraMaximumCount {
            draft.add(
                .entraCount, draft.entries[TermList.entraMaximumCount].line,
                "the list has \(count.grouped) terms and Microsoft Entra takes 1,000; remove those that matter least")
        }
    }

    private func findDuplicates(_ draft: inout LintDraft) {
        for index in draft.entries.indices where draft.entries[index].isUsable {
            let entry = draft.entries[index]
            if let first = draft.firstByFolding[entry.folded] {
                let other = draft.entries[first]
                let spelling = other.text == entry.text ? "is" : "folds to the same as \(quoted(other.text)),"
                let place = "\(draft.placeWord) \(other.line)"
                draft.add(
                    .duplicate, entry.line,
                    "\(quoted(entry.text)) \(spelling) \(other.text == entry.text ? "on \(place) already" : place); "
                        + "remove the \(draft.placeWord)",
                    change: "removed: duplicate of \(place)")
                draft.entries[index].isRemoved = true
            } else {
                draft.firstByFolding[entry.folded] = index
                draft.unique.append(index)
            }
        }
    }
}

/// In quotation marks, with what cannot be seen spelled out.
func quoted(_ term: String) -> String { "\"\(term.visible)\"" }
