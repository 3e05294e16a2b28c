internal import PasswordSieve

/// Words with additions, and words that people need.
extension Linter {
    /// A word that is not listed, and the terms that are made from it.
    struct Base {
        let text: String
        /// The positions of these terms.
        let variants: [Int]
    }

    /// The least length of a word that is worth listing.
    private static let shortestBase = 4

    /// Finds terms that are a word with digits or symbols around it. Returns the words that the list lacks, and a
    /// checker with them in place of the list.
    func findVariants(
        _ list: inout LintedList, _ checker: PasswordChecker
    ) throws -> (bases: [Base], checker: PasswordChecker)? {
        guard let required = policy.minimumScore else { return nil }
        var missing: [String: (text: String, variants: [Int])] = [:]
        var order: [String] = []
        for index in list.unique where !list.entries[index].isRemoved {
            let entry = list.entries[index]
            guard let base = Self.word(in: entry.text) else { continue }
            let folded = folding.folded(base)
            guard folded.unicodeScalars.count >= Self.shortestBase else { continue }
            if let listed = list.firstByFolding[folded] {
                let place = "\(list.placeWord) \(list.entries[listed].line)"
                variant(index, "\(quoted(list.entries[listed].text)) (\(place))", &list)
            } else if isInGlobalList(base, checker) {
                variant(index, "\(quoted(base)) of the global list", &list)
            } else {
                if missing[folded] == nil { order.append(folded) }
                missing[folded, default: (base, [])].variants.append(index)
            }
        }
        guard !order.isEmpty else { return nil }
        let bases = order.compactMap { missing[$0] }
        let baseChecker = try checkerWithGlobal(bases.map(\.text))
        // A word is enough only if it still rejects the term as a password.
        let found = bases.map { base in
            let enough = base.variants.filter { (baseChecker.check(list.entries[$0].text).score ?? 0) < required }
            return Base(text: base.text, variants: enough)
        }
        return (found, baseChecker)
    }

    /// The word inside a term that begins or ends with digits or symbols; nil if the rest is not letters alone.
    private static func word(in term: String) -> String? {
        func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
        let word = term.unicodeScalars.drop { !isLetter($0) }.reversed().drop { !isLetter($0) }.reversed()
        // Blanks at the ends were removed unless they are intended, so they are no addition.
        let added = term.unicodeScalars.count { !isLetter($0) && !$0.properties.isWhitespace }
        guard !word.isEmpty, added > 0, word.allSatisfy(isLetter) else { return nil }
        return String(String.UnicodeScalarView(word))
    }

    private func isInGlobalList(_ word: String, _ checker: PasswordChecker) -> Bool {
        checker.covers(of: word).contains { cover in
            if case .term(let term, _) = cover {
                term.lists.contains(TermList.globalName) && term.edits == 0 && !term.isReversed
            } else {
                false
            }
        }
    }

    private func variant(_ index: Int, _ word: String, _ list: inout LintedList) {
        let entry = list.entries[index]
        list.entries[index].isVariant = true
        list.add(
            .variant, entry.line,
            "\(quoted(entry.text)) is \(word) with an addition, which is counted separately; remove the "
                + "\(list.placeWord) if one more point does not matter",
            change: replacesVariants ? "removed: a variant of \(word)" : nil)
    }

    /// Finds terms that good passwords contain too often, and reports the missing words that they do not.
    func findCommonTerms(
        _ list: inout LintedList, _ checker: PasswordChecker, _ bases: (bases: [Base], checker: PasswordChecker)?
    ) {
        guard policy.minimumScore != nil || isForbidden, !list.unique.isEmpty else { return }
        let frequencies = TermFrequency.frequencies(checker, above: commonAbove)
        for (line, frequency) in frequencies.sorted(by: { $0.key < $1.key }) {
            let entry = list.entries[list.unique[line - 1]]
            list.add(
                .tooCommon, entry.line,
                "\(quoted(entry.text)) \(isForbidden ? "rejects" : "is found in") \(frequency.description), more than "
                    + "\(TermFrequency.percent(commonAbove)); "
                    + "remove or lengthen it")
        }
        guard let bases else { return }
        let common = TermFrequency.frequencies(bases.checker, above: commonAbove)
        for (number, base) in bases.bases.enumerated() where common[number + 1] == nil && !base.variants.isEmpty {
            for (place, index) in base.variants.enumerated() {
                let entry = list.entries[index]
                list.entries[index].isVariant = true
                let change =
                    place == 0 ? "added: \(base.text.visible)" : "matched by \(base.text.visible), which was added"
                list.add(
                    .missingBase, entry.line,
                    "\(quoted(base.text)) alone would match \(quoted(entry.text)) and all other additions; list that word",
                    change: change + (replacesVariants ? " in place of \(entry.text.visible)" : ""))
                if place == 0 { list.added[entry.line, default: []].append(base.text) }
            }
        }
    }
}
