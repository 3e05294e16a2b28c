internal import PasswordSieve

/// Lints banned lists, each by itself and together with the global list.
struct Linter {
    let policy: Policy
    /// The shipped list, unless it is left out.
    let global: [TermList]
    /// The share of good passwords above which a term is too common.
    let commonAbove: Double
    /// True if a fixed list leaves out variants of banned words.
    let replacesVariants: Bool
    let folding: PasswordChecker
    /// Folds terms without replacing look-alikes.
    private let plainFolding: PasswordChecker

    /// - Throws: `ConfigurationError` if the policy cannot be used.
    init(policy: Policy, global: [TermList], commonAbove: Double, replacesVariants: Bool) throws {
        self.policy = policy
        self.global = policy.usesLists ? global : []
        self.commonAbove = commonAbove
        self.replacesVariants = replacesVariants
        var plain = policy
        plain.folding.lookAlikes = false
        folding = try PasswordChecker(policy: policy)
        plainFolding = try PasswordChecker(policy: plain)
    }

    func severity(_ rule: LintRule) -> LintRule.Severity { rule.severity(isForEntra: policy.profile == .entra) }

    /// Lints the list at `path`.
    ///
    /// - Throws: an error if the list cannot be opened.
    func lint(_ path: String) throws -> LintResult {
        let document = try ListDocument(path, severity)
        var context = LintContext(document, severity)
        addEntries(&context)
        checkCounts(&context)
        findDuplicates(&context)
        let checker = try checkerWithGlobal(context.uniqueTerms)
        findRedundantTerms(&context, checker)
        let bases = try findVariants(&context, checker)
        findCommonTerms(&context, checker, bases)
        return context.result(replacesVariants: replacesVariants)
    }

    /// A checker of these terms as the custom list, and the global list.
    func checkerWithGlobal(_ terms: [String]) throws -> PasswordChecker {
        let own = TermList(name: TermList.customName, terms: terms)
        return try PasswordChecker(policy: policy, lists: global + [own], entraLimits: .lifted)
    }
}

// MARK: One term by itself

extension Linter {
    private func addEntries(_ context: inout LintContext) {
        for line in context.document.lines {
            for written in line.terms {
                let folded = folding.folded(written)
                guard !folded.isEmpty else {
                    context.add(
                        .foldsToNothing, line.number, "nothing is left of the term when it is folded; remove the line",
                        change: "removed: folds to nothing")
                    continue
                }
                let text = withoutInvisible(written, folded)
                if text != written || text.unicodeScalars.count != written.unicodeScalars.count {
                    context.add(
                        .invisibleCharacter, line.number,
                        "\(quoted(written)) holds invisible characters, which do not count; remove them",
                        change: "invisible characters removed")
                }
                checkFolding(text, folded, line.number, &context)
                let length = text.unicodeScalars.count
                if length > TermList.maximumTermLength {
                    context.add(.tooLong, line.number, "the term has \(length) characters of at most 128; shorten it")
                } else if !TermList.entraTermLengths.contains(length) {
                    context.add(
                        .entraLength, line.number,
                        "\(quoted(text)) has \(length) characters and Microsoft Entra takes 4 to 16; "
                            + (length < 4 ? "lengthen or remove it" : "shorten or remove it"))
                }
                context.entries.append(
                    LintContext.Entry(
                        line: line.number, text: text, folded: folded, isUsable: length <= TermList.maximumTermLength))
            }
        }
    }

    /// The term without characters that fold to nothing, if it folds as before.
    private func withoutInvisible(_ written: String, _ folded: String) -> String {
        guard !written.utf8.allSatisfy({ $0 < 0x80 }) else { return written }
        let kept = written.unicodeScalars.filter { !folding.folded(String($0)).isEmpty }
        let text = String(String.UnicodeScalarView(kept))
        return folding.folded(text) == folded ? text : written
    }

    private func checkFolding(_ text: String, _ folded: String, _ line: Int, _ context: inout LintContext) {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let plain = plainFolding.folded(text)
        let isMixed = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        if plain != folded, isMixed {
            context.add(
                .lookAlike, line,
                "\(quoted(text)) mixes scripts and is judged as \(quoted(folded)); type it anew if that was not meant"
            )
        } else if plain != text.lowercased() {
            context.add(
                .folding, line, "\(quoted(text)) is judged as \(quoted(plain)); check that this is intended")
        }
    }

    private func checkCounts(_ context: inout LintContext) {
        if context.entries.isEmpty { context.add(.emptyList, nil, "the list holds no term; write one term a line") }
        let count = context.entries.count
        if count > TermList.entraMaximumCount {
            context.add(
                .entraCount, context.entries[TermList.entraMaximumCount].line,
                "the list has \(count.grouped) terms and Microsoft Entra takes 1,000; remove those that matter least")
        }
    }

    private func findDuplicates(_ context: inout LintContext) {
        for index in context.entries.indices where context.entries[index].isUsable {
            let entry = context.entries[index]
            if let first = context.firstByFolding[entry.folded] {
                let other = context.entries[first]
                let spelling = other.text == entry.text ? "is" : "folds to the same as \(quoted(other.text)),"
                let place = "\(context.placeWord) \(other.line)"
                context.add(
                    .duplicate, entry.line,
                    "\(quoted(entry.text)) \(spelling) \(other.text == entry.text ? "on \(place) already" : place); "
                        + "remove the \(context.placeWord)",
                    change: "removed: duplicate of \(place)")
                context.entries[index].isRemoved = true
            } else {
                context.firstByFolding[entry.folded] = index
                context.unique.append(index)
            }
        }
    }
}

/// In quotation marks, with what cannot be seen spelled out.
func quoted(_ term: String) -> String { "\"\(term.visible)\"" }
