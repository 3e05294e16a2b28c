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
    /// True if the lists are forbidden ones, whose terms reject a password that holds them (SPEC 9.5).
    let isForbidden: Bool
    let folding: PasswordChecker
    /// Folds terms without replacing look-alikes.
    private let plainFolding: PasswordChecker

    /// - Throws: `ConfigurationError` if the policy cannot be used.
    init(
        policy: Policy, global: [TermList], commonAbove: Double, replacesVariants: Bool, isForbidden: Bool
    ) throws {
        // A list has the name "custom" here. The other lists that the policy may forbid are not there.
        self.isForbidden = isForbidden || policy.forbiddenLists.contains(TermList.customName)
        var policy = policy
        policy.name = policy.name
        policy.forbiddenLists = []
        self.policy = policy
        self.global = policy.usesLists ? global : []
        self.commonAbove = commonAbove
        self.replacesVariants = replacesVariants
        var plain = policy
        plain.folding.lookAlikes = false
        folding = try PasswordChecker(policy: policy)
        plainFolding = try PasswordChecker(policy: plain)
    }

    /// True if the policy refuses lists beyond the limits of Microsoft Entra.
    var isForEntra: Bool { policy.profile == .entra }

    /// Lints the list at `path`, and prepares its corrected copy at `fixedPath`.
    ///
    /// - Throws: an error if the list cannot be opened.
    func lint(_ path: String, fixedPath: String?) throws -> LintedList {
        var list = LintedList(try ListDocument(path), fixedPath: fixedPath, isForEntra: isForEntra)
        addEntries(&list)
        checkCounts(&list)
        findDuplicates(&list)
        let checker = try checkerWithGlobal(list.uniqueTerms)
        if isForbidden {
            // Only the term itself forbids a password: no pattern, no other list and no other spelling makes up for it.
            findCommonTerms(&list, checker, nil)
        } else {
            findRedundantTerms(&list, checker)
            let bases = try findVariants(&list, checker)
            findCommonTerms(&list, checker, bases)
        }
        list.finish(replacingVariants: replacesVariants)
        return list
    }

    /// A checker of these terms as the custom list, and the global list.
    func checkerWithGlobal(_ terms: [String]) throws -> PasswordChecker {
        let own = TermList(name: TermList.customName, terms: terms)
        var policy = policy
        if isForbidden { policy.forbiddenLists = [own.name] }
        return try PasswordChecker(policy: policy, lists: global + [own], entraLimits: .lifted)
    }
}

// MARK: One term by itself

extension Linter {
    private func addEntries(_ list: inout LintedList) {
        for line in list.document.lines {
            for written in line.terms {
                let folded = folding.folded(written)
                guard !folded.isEmpty else {
                    list.add(
                        .foldsToNothing, line.number, "nothing is left of the term when it is folded; remove the line",
                        change: "removed: folds to nothing")
                    continue
                }
                let text = withoutInvisible(written, folded)
                if text != written || text.unicodeScalars.count != written.unicodeScalars.count {
                    list.add(
                        .invisibleCharacter, line.number,
                        "\(quoted(written)) holds invisible characters, which do not count; remove them",
                        change: "invisible characters removed")
                }
                checkFolding(text, folded, line.number, &list)
                let length = text.unicodeScalars.count
                if length > TermList.maximumTermLength {
                    list.add(.tooLong, line.number, "the term has \(length) characters of at most 128; shorten it")
                } else if !TermList.entraTermLengths.contains(length) {
                    list.add(
                        .entraLength, line.number,
                        "\(quoted(text)) has \(length.counted("character")) and Microsoft Entra takes 4 to 16; "
                            + (length < 4 ? "lengthen or remove it" : "shorten or remove it"))
                }
                list.entries.append(
                    LintedList.Entry(
                        line: line.number, text: text, folded: folded, second: folding.secondSpelling(of: text),
                        isUsable: length <= TermList.maximumTermLength))
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

    private func checkFolding(_ text: String, _ folded: String, _ line: Int, _ list: inout LintedList) {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let plain = plainFolding.folded(text)
        let isMixed = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        if plain != folded, isMixed {
            list.add(
                .lookAlike, line,
                "\(quoted(text)) mixes scripts and is judged as \(quoted(folded)); type it anew if that was not meant"
            )
        } else if plain != text.lowercased() {
            let spellings = plainFolding.spellings(of: text).map(quoted).joined(separator: " and ")
            list.add(.folding, line, "\(quoted(text)) is judged as \(spellings); check that this is intended")
        }
    }

    private func checkCounts(_ list: inout LintedList) {
        if list.entries.isEmpty { list.add(.emptyList, nil, "the list holds no term; write one term a line") }
        let count = list.entries.count
        if count > TermList.entraMaximumCount {
            list.add(
                .entraCount, list.entries[TermList.entraMaximumCount].line,
                "the list has \(count.grouped) terms and Microsoft Entra takes 1,000; remove those that matter least")
        }
    }

    /// A term is a duplicate if another one has all of its spellings: an earlier one the same, or any one more.
    private func findDuplicates(_ list: inout LintedList) {
        let usable = list.entries.indices.filter { list.entries[$0].isUsable }
        var withTwo: [String: Int] = [:]
        for index in usable {
            guard let second = list.entries[index].second else { continue }
            for spelling in [list.entries[index].folded, second] where withTwo[spelling] == nil {
                withTwo[spelling] = index
            }
        }
        var firstOfTwo: [[String]: Int] = [:]
        for index in usable {
            let entry = list.entries[index]
            let first =
                entry.second.map { firstOfTwo[[entry.folded, $0]] }
                ?? withTwo[entry.folded] ?? list.firstByFolding[entry.folded]
            if let first {
                let other = list.entries[first]
                let spelling =
                    other.text == entry.text
                    ? "is"
                    : other.folded == entry.folded
                        ? "folds to the same as \(quoted(other.text))," : "is a spelling of \(quoted(other.text)),"
                let place = "\(list.placeWord) \(other.line)"
                list.add(
                    .duplicate, entry.line,
                    "\(quoted(entry.text)) \(spelling) \(other.text == entry.text ? "on \(place) already" : place); "
                        + "remove the \(list.placeWord)",
                    change: "removed: duplicate of \(place)")
                list.entries[index].isRemoved = true
            } else {
                let spellings = [entry.folded] + [entry.second].compactMap(\.self)
                if spellings.count == 2 { firstOfTwo[spellings] = index }
                for spelling in spellings where list.firstByFolding[spelling] == nil {
                    list.firstByFolding[spelling] = index
                }
                list.unique.append(index)
            }
        }
    }
}

/// In quotation marks, with what cannot be seen spelled out.
func quoted(_ term: String) -> String { "\"\(term.visible)\"" }
