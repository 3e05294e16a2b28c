internal import PasswordSieve

/// Terms that others make redundant.
extension Linter {
    /// All that explains the whole of a term for one point, and stays in the list.
    private struct Explanations {
        /// The term that matches every password that the term matches, with its position.
        var equivalent: Int?
        /// Another term that matches the term.
        var other: (position: Int, manner: Finding.Manner)?
        var patterns: [(kind: Policy.PatternKind, isSafe: Bool)] = []
        /// True if the global list holds the term, false if it holds one that matches it; nil if neither.
        var isInGlobalList: Bool?
    }

    /// Finds terms that are redundant, since something else that stays explains the whole of them for one point.
    ///
    /// Of two terms that explain each other, the shorter one stays; of equal lengths that with more letters, which the
    /// other varies; of these the earlier one. So terms are taken in the opposite order, and a term that makes another
    /// one redundant stays from then on.
    func findRedundantTerms(_ list: inout LintedList, _ checker: PasswordChecker) {
        let letters = list.unique.map { Self.letterCount(list.entries[$0].text) }
        let order = removalOrder(list, letters)
        var isNeeded = Array(repeating: false, count: order.count)
        var isRedundant = isNeeded
        for start in stride(from: 0, to: order.count, by: Self.batchSize) {
            let batch = order[start..<min(start + Self.batchSize, order.count)].map { Int($0) }
            let texts = batch.map { list.entries[list.unique[$0]].text }
            let covers = Processors.map(texts.count) { checker.covers(of: texts[$0]) }
            for (position, covers) in zip(batch, covers) {
                let found = explanations(of: position, covers, isRedundant, letters)
                let entry = list.unique[position]
                if let (rule, detail, isFixable) = redundancy(found, isNeeded[position], list.unique),
                    list.add(rule, entry: entry, detail, isFixable: isFixable)
                {
                    if isFixable { list.entries[Int(entry)].state.insert(.isRemoved) }
                    if rule != .coveredByPattern || isFixable { isRedundant[position] = true }
                    if rule == .equivalent { found.equivalent.map { isNeeded[$0] = true } }
                    if rule == .coveredByTerm { found.other.map { isNeeded[$0.position] = true } }
                }
                if let isListed = found.isInGlobalList, !isRedundant[position] {
                    list.add(.inGlobalList, entry: entry, .global(isListed: isListed))
                }
            }
        }
    }

    /// The rule that finds a term redundant, and what it says; nil if none does.
    private func redundancy(
        _ found: Explanations, _ isNeeded: Bool, _ unique: [Int32]
    ) -> (LintRule, Finding.Detail, isFixable: Bool)? {
        if !isNeeded, let other = found.equivalent, rules.contains(.equivalent) {
            return (.equivalent, .entry(unique[other]), true)
        }
        if rules.contains(.coveredByPattern) {
            if !isNeeded, let pattern = found.patterns.first(where: \.isSafe) {
                return (.coveredByPattern, .pattern(pattern.kind), true)
            }
            if let pattern = found.patterns.first { return (.coveredByPattern, .pattern(pattern.kind), false) }
        }
        guard !isNeeded, let (other, manner) = found.other else { return nil }
        return (.coveredByTerm, .cover(unique[other], manner), false)
    }

    /// The positions of the unique terms, those first that go first.
    private func removalOrder(_ list: LintedList, _ letters: [UInt8]) -> [UInt32] {
        // Whole numbers are sorted much faster than terms are compared.
        var keys = list.unique.indices.map { position -> UInt64 in
            let text = list.entries[list.unique[position]].text
            let length =
                text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : folding.folded(text).unicodeScalars.count
            return UInt64(0xffff - min(length, 0xffff)) << 40 | UInt64(letters[position]) << 32
                | UInt64(UInt32.max - UInt32(position))
        }
        keys.sort()
        return keys.map { UInt32.max - UInt32(truncatingIfNeeded: $0) }
    }

    private static func letterCount(_ text: String) -> UInt8 {
        UInt8(min(255, text.unicodeScalars.count(where: \.isLetter)))
    }

    private func explanations(
        of position: Int, _ covers: [PasswordChecker.Cover], _ isRedundant: [Bool], _ letters: [UInt8]
    ) -> Explanations {
        var found = Explanations()
        var global: PasswordChecker.CoveringTerm?
        var rank = (manner: Int.max, letters: 0, position: 0)
        for cover in covers {
            guard case .term(let term, let isSafe) = cover else {
                if case .pattern(let kind, let isSafe) = cover { found.patterns.append((kind, isSafe)) }
                continue
            }
            let isOwn = term.list == TermList.customName
            // A term without an edit first, and one of the list itself.
            if term.isGlobal, global.map({ term.edits == 0 && ($0.edits > 0 || isOwn) }) ?? true { global = term }
            let other = term.line - 1
            guard isOwn, other != position, !isRedundant[other] else { continue }
            let manner: Finding.Manner = term.isReversed ? .reversed : term.edits > 0 ? .edited : .substituted
            let new = (isSafe ? 0 : term.edits > 0 ? 3 : term.isReversed ? 2 : 1, -Int(letters[other]), other)
            guard new < rank else { continue }
            rank = new
            found.other = (other, manner)
            found.equivalent = isSafe ? other : found.equivalent
        }
        found.isInGlobalList = global.map { $0.list == TermList.customName && $0.line == position + 1 }
        return found
    }
}
