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
    let rules: LintRules
    /// The findings that are known; nil if there is no baseline.
    let baseline: LintBaseline?
    let folding: PasswordChecker
    /// Folds terms without replacing look-alikes.
    let plainFolding: PasswordChecker

    /// The number of terms that are looked up at once, so that memory is bounded.
    static let batchSize = 1 << 14

    /// - Throws: `ConfigurationError` if the policy cannot be used.
    init(
        policy: Policy, global: [TermList], commonAbove: Double, replacesVariants: Bool, isForbidden: Bool,
        rules: LintRules, baseline: LintBaseline?
    ) throws {
        // A list has the name "custom" here. The other lists that the policy may forbid are not there.
        self.isForbidden = isForbidden || policy.forbiddenLists.contains(TermList.customName)
        var policy = policy
        policy.name = policy.name
        policy.forbiddenLists = []
        policy.breached = .off
        self.policy = policy
        self.global = policy.usesLists ? global : []
        self.commonAbove = commonAbove
        self.replacesVariants = replacesVariants
        self.rules = rules
        self.baseline = baseline
        var plain = policy
        plain.folding.lookAlikes = false
        folding = try PasswordChecker(policy: policy)
        plainFolding = try PasswordChecker(policy: plain)
    }

    /// Lints the list at `path`, and prepares its corrected copy at `fixedPath`.
    ///
    /// - Throws: an error if the list cannot be opened.
    func lint(_ path: String, fixedPath: String?) throws -> LintedList {
        var list = LintedList(try ListDocument(path, rules), fixedPath: fixedPath, rules)
        if list.document.isReadable {
            addEntries(&list)
            checkWhole(&list)
            let index = findDuplicates(&list)
            let missing = try compareTerms(&list, index)
            if let missing { try findMissingBases(&list, missing) }
        }
        list.finish(baseline)
        return list
    }

    /// Compares the terms with each other and with good passwords. Returns the words that the list lacks; the search
    /// structures of the list, which take the most memory, are gone by then.
    private func compareTerms(_ list: inout LintedList, _ index: FoldedIndex) throws -> MissingBases? {
        let checker = try checkerWithGlobal(list.unique.map { list.entries[$0].text })
        // Only the term itself forbids a password: no pattern, no other list and no other spelling makes up for it.
        if isForbidden {
            findCommonTerms(&list, checker)
            return nil
        }
        findRedundantTerms(&list, checker)
        let missing = findVariants(&list, index, checker)
        findCommonTerms(&list, checker)
        return missing
    }

    /// A checker of these terms as the custom list, and the global list.
    func checkerWithGlobal(_ terms: consuming [String]) throws -> PasswordChecker {
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
            for fault in line.faults { list.add(fault) }
            for written in line.terms { addEntry(written, Int32(line.number), &list) }
        }
    }

    private func addEntry(_ written: String, _ line: Int32, _ list: inout LintedList) {
        list.termCount += 1
        let isASCII = written.utf8.allSatisfy { $0 < 0x80 }
        let folded = folding.folded(written)
        guard !folded.isEmpty else {
            list.add(
                .foldsToNothing, line,
                .text(
                    message: "nothing is left of the term when it is folded; remove the \(list.placeWord)",
                    change: "removed: folds to nothing", key: written),
                isFixable: true)
            // Kept out all the same: no list can hold it.
            return
        }
        let text = isASCII || !rules.contains(.invisibleCharacter) ? written : withoutInvisible(written, folded)
        let entry = Int32(list.entries.count)
        let length = text.unicodeScalars.count
        list.entries.append(
            LintedList.Entry(text: text, line: line, state: length > TermList.maximumTermLength ? .isUnusable : []))
        if length != written.unicodeScalars.count {
            list.add(
                .invisibleCharacter, line,
                .text(
                    message: "\(quoted(written)) holds invisible characters, which do not count; remove them",
                    change: "invisible characters removed", key: written),
                isFixable: true)
        }
        if !isASCII { checkFolding(text, folded, entry, &list) }
        if length > TermList.maximumTermLength {
            list.add(.tooLong, entry: entry, .length)
        } else if !TermList.entraTermLengths.contains(length) {
            list.add(.entraLength, entry: entry, .length)
        }
    }

    /// The term without characters that fold to nothing, if it folds as before.
    private func withoutInvisible(_ written: String, _ folded: String) -> String {
        let kept = written.unicodeScalars.filter { !folding.folded(String($0)).isEmpty }
        let text = String(String.UnicodeScalarView(kept))
        return folding.folded(text) == folded ? text : written
    }

    private func checkFolding(_ text: String, _ folded: String, _ entry: Int32, _ list: inout LintedList) {
        let plain = plainFolding.folded(text)
        let isMixed = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        if plain != folded, isMixed {
            list.add(.lookAlike, entry: entry, .look)
        } else if plain != text.lowercased() {
            list.add(.folding, entry: entry, .folding)
        }
    }
}

// MARK: The list as a whole

extension Linter {
    private func checkWhole(_ list: inout LintedList) {
        let count = list.entries.count
        func add(_ rule: LintRule, _ line: Int32?, _ message: String) {
            list.add(rule, line, .text(message: message, change: nil, key: nil))
        }
        guard let first = list.entries.first else {
            return add(.emptyList, nil, "the list holds no term; write one term a line")
        }
        if count > TermList.entraMaximumCount {
            add(
                .entraCount, list.entries[TermList.entraMaximumCount].line,
                "the list has \(count.grouped) terms and Microsoft Entra takes 1,000; remove those that matter least")
        }
        if Self.headings.contains(first.text.lowercased()) || Int(first.text) == count - 1 && count > 1 {
            add(
                .heading, first.line,
                "\(quoted(first.text)) looks like a heading or the number of terms; remove the \(list.placeWord) if it "
                    + "is no term")
        }
        for (separator, name) in [(UInt8(ascii: ";"), "semicolon"), (UInt8(ascii: ","), "comma")] {
            let found = list.entries.filter { $0.text.utf8.contains(separator) }
            guard !found.isEmpty, found.count * Self.fewWithSeparator >= count else { continue }
            add(
                .separator, found.first?.line,
                "\(found.count.grouped) of \(count.grouped) terms \(found.count == 1 ? "holds" : "hold") a \(name); if these are columns, keep that of the "
                    + "terms alone")
        }
    }

    /// Headings of a column of terms.
    private static let headings: Set<String> = [
        "term", "terms", "word", "words", "value", "entry", "bannedpassword", "bannedpasswords", "banned password",
        "banned passwords", "banned words", "banned terms", "bannedpasswordlist",
    ]
    /// A separator in one of so many terms is no chance.
    private static let fewWithSeparator = 5

    /// Finds terms of which another has all spellings: an earlier term the same, or any term one more. Returns the index
    /// of the others.
    private func findDuplicates(_ list: inout LintedList) -> FoldedIndex {
        let usable = list.entries.indices.filter { !list.entries[$0].state.contains(.isUnusable) }.map(Int32.init)
        var index = FoldedIndex(capacity: list.entries.count)
        for entry in usable {
            let text = list.entries[entry].text
            guard let second = folding.secondSpelling(of: text) else { continue }
            index.insert(entry, folding.folded(text), second)
        }
        for entry in usable {
            let text = list.entries[entry].text
            let folded = folding.folded(text)
            let first =
                folding.secondSpelling(of: text).map { index.entry(folded, $0) }
                ?? index.insert(entry, folded) { folding.folded(list.entries[$0].text) == folded }
            guard let first, first != entry else {
                list.unique.append(entry)
                continue
            }
            if list.add(.duplicate, entry: entry, .entry(first), isFixable: true) {
                list.entries[Int(entry)].state.insert(.isRemoved)
            }
        }
        return index
    }
}
