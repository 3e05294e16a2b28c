internal import PasswordSieve

/// Words with something added, and terms that people need.
extension Linter {
    /// A word that is not listed, with the terms that are made of it.
    struct Base {
        let text: String
        let variants: [Int]
    }

    /// The fewest letters of a word that is worth listing.
    private static let shortestBase = 4

    /// Finds terms that are a word with digits or symbols around it; returns the words that are missing.
    func findVariants(
        _ draft: inout LintDraft, _ checker: PasswordChecker
    ) throws -> (bases: [Base], checker: PasswordChecker)? {
        guard let required = policy.minimumScore else { return nil }
        var missing: [String: (text: String, variants: [Int])] = [:]
        var order: [String] = []
        for index in draft.unique where !draft.entries[index].isRemoved {
            let entry = draft.entries[index]
            guard let base = Self.word(in: entry.text) else { continue }
            let folded = folder.folded(base)
            guard folded.unicodeScalars.count >= Self.shortestBase else { continue }
            if let listed = draft.firstByFolding[folded] {
                let place = "\(draft.placeWord) \(draft.entries[listed].line)"
                variant(index, "\(quoted(draft.entries[listed].text)) (\(place))", &draft)
            } else if isInGlobalList(base, checker) {
                variant(index, "\(quoted(base)) of the global list", &draft)
            } else {
                if missing[folded] == nil { order.append(folded) }
                missing[folded, default: (base, [])].variants.append(index)
            }
        }
        guard !order.isEmpty else { return nil }
        let bases = order.compactMap { missing[$0] }
        let own = TermList(name: TermList.customName, terms: bases.map(\.text))
        let baseChecker: PasswordChecker
        do {
            baseChecker = try PasswordChecker(policy: policy, lists: global + [own], entraLimits: .lifted)
        } catch {
            throw Failure(error)
        }
        // A word does only if it still rejects the term as a password.
        let found = bases.map { base in
            let enough = base.variants.filter { (baseChecker.check(draft.entries[$0].text).score ?? 0) < required }
            return Base(text: base.text, variants: enough)
        }
        return (found, baseChecker)
    }

    /// The letters of a term that begins or ends with others, if they are all that is between.
    private static func word(in term: String) -> String? {
        func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
        let word = term.unicodeScalars.drop { !isLetter($0) }.reversed().drop { !isLetter($0) }.reversed()
        // Blanks alone are meant, or they would be gone.
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

    private func variant(_ index: Int, _ word: String, _ draft: inout LintDraft) {
        let entry = draft.entries[index]
        draft.entries[index].isVariant = true
        draft.add(
            .variant, entry.line,
            "\(quoted(entry.text)) is \(word) with something added, which counts for itself; remove the "
                + "\(draft.placeWord) if a point more does not matter",
            change: replacesVariants ? "removed: a variant of \(word)" : nil)
    }

    /// Finds terms that good passwords hold too often, and reports the missing words that they do not.
    func findCommonTerms(
        _ draft: inout LintDraft, _ checker: PasswordChecker, _ bases: (bases: [Base], checker: PasswordChecker)?
    ) {
        guard policy.minimumScore != nil, !draft.unique.isEmpty else { return }
        for (line, share) in trials.shares(checker, above: commonAbove).sorted(by: { $0.key < $1.key }) {
            let entry = draft.entries[draft.unique[line - 1]]
            draft.add(
                .tooCommon, entry.line,
                "\(quoted(entry.text)) is found in \(share.inWords), more than \(Share.percent(commonAbove)); "
                    + "remove or lengthen it")
        }
        guard let bases else { return }
        let common = trials.shares(bases.checker, above: commonAbove)
        for (number, base) in bases.bases.enumerated() where common[number + 1] == nil && !base.variants.isEmpty {
            for (place, index) in base.variants.enumerated() {
                let entry = draft.entries[index]
                draft.entries[index].isVariant = true
                let change =
                    place == 0 ? "added: \(base.text.visible)" : "rests on \(base.text.visible), which was added"
                draft.add(
                    .missingBase, entry.line,
                    "\(quoted(base.text)) alone would do for \(quoted(entry.text)) and for all other additions; list that word",
                    change: change + (replacesVariants ? " in place of \(entry.text.visible)" : ""))
                if place == 0 { draft.added[entry.line, default: []].append(base.text) }
            }
        }
    }
}
