/// Collects every match and pattern of a password, also those that no segmentation needs.
struct MatchCollector {
    /// The matches that are listed, and the number of the others.
    struct Matches {
        var listed: [Explanation.Match] = []
        var omittedCount = 0
    }

    /// A match in few bytes, since a hostile password has many.
    private struct Found: Hashable {
        var stretch: Range<Int>
        /// The place in the order of SPEC 7.3: exact, reversed, fuzzy, then patterns in the order of SPEC 6.
        var rank: Int
        var points: Int
        /// The list and the number of a term.
        var list = 0
        var term = 0
        /// The length of a block's unit.
        var unit = 0

        /// The kinds of term matches come before all patterns.
        static let ranksOfTerms = 3
    }

    /// The most matches that are collected.
    private static let maximumCount = 1 << 16

    private let segmenter: Segmenter
    private var search: TermSearch { segmenter.search }
    private var found: Set<Found> = []

    init(_ segmenter: Segmenter) { self.segmenter = segmenter }

    /// The matches of a password whose tokens are found.
    consuming func matches(
        atMost limit: Int, _ scored: ScoredPassword, _ tokens: inout Tokens
    ) -> Matches {
        let password = scored.characters
        findTerms(scored, &tokens.walks)
        findPatterns(password, scored.letters)
        findBlocks(password, scored.letters, &tokens)
        let sorted = withoutRepetitions(found.sorted { precedes($0, $1, in: password) })
        var listed: [Explanation.Match] = []
        for match in sorted.prefix(limit) { listed.append(describe(match, scored, &tokens)) }
        return Matches(listed: listed, omittedCount: max(0, sorted.count - limit))
    }

    /// The matches without those that only another spelling of the same term makes (SPEC 4.2).
    private func withoutRepetitions(_ matches: [Found]) -> [Found] {
        var shown: Set<Found> = []
        return matches.filter { match in
            guard match.rank < Found.ranksOfTerms else { return true }
            var entry = match
            entry.term = search.tries[match.list].view.terms[match.term].line
            return shown.insert(entry).inserted
        }
    }

    private mutating func add(_ match: Found) {
        if found.count < Self.maximumCount { found.insert(match) }
    }

    private var isFull: Bool { found.count >= Self.maximumCount }

    private mutating func findTerms(_ scored: ScoredPassword, _ walks: inout BatchTrieWalk) {
        let password = scored.characters
        for list in 0..<search.count where !isFull {
            search[list].forEachMatch(
                in: password, upTo: password.count - 1, scored.symbols[list], lengths: .all, &walks,
                wants: { _, _ in !isFull }, { add($0, $1, of: list, in: password) })
        }
    }

    private mutating func add(_ match: TermMatch, _ points: Int, of list: Int, in password: FoldedCharacters) {
        search[list].forEachTerm(of: match, in: password) { term in
            if !search.isInEarlierList(term, of: list) {
                add(
                    Found(
                        stretch: match.stretch, rank: match.kind.rawValue, points: points, list: list, term: term))
            }
            return !isFull
        }
    }

    private mutating func findPatterns(_ password: FoldedCharacters, _ typed: TypedLetters) {
        for start in 0..<password.count {
            segmenter.patterns.forEachPattern(in: password, from: start) { kind, ends in
                for end in ends { add(pattern(kind, start..<end, PatternMatcher.points)) }
            }
        }
        WholePatterns(of: password, typed, in: 0..<password.count, segmenter.patterns)
            .forEachPattern { kind, stretch, points in add(pattern(kind, stretch, points)) }
    }

    /// Every unit at every place, whatever it costs (SPEC 6.6).
    private mutating func findBlocks(
        _ password: FoldedCharacters, _ typed: TypedLetters, _ tokens: inout Tokens
    ) {
        guard segmenter.hasBlocks, password.count >= 4 else { return }
        for start in 0...password.count - 4 {
            for unit in 2...(password.count - start) / 2 where !isFull {
                var end = start + unit
                while end < password.count, password[end] == password[end - unit] { end += 1 }
                let repetitions = (end - start) / unit
                guard repetitions >= 2 else { continue }
                _ = segmenter.findLeastTotals(start..<start + unit, password, typed, &tokens)
                let points = Int(tokens.totals[0]) + 1
                for times in 2...repetitions {
                    add(pattern(.block, start..<start + times * unit, points, unit: unit))
                }
            }
        }
    }

    private func pattern(
        _ kind: Policy.PatternKind, _ stretch: Range<Int>, _ points: Int, unit: Int = 0
    ) -> Found {
        Found(stretch: stretch, rank: Found.ranksOfTerms + kind.order, points: points, unit: unit)
    }

    /// From left to right, then the order of SPEC 7.3.
    private func precedes(_ first: Found, _ second: Found, in password: FoldedCharacters) -> Bool {
        if first.stretch.lowerBound != second.stretch.lowerBound {
            return first.stretch.lowerBound < second.stretch.lowerBound
        }
        if first.stretch.upperBound != second.stretch.upperBound {
            return first.stretch.upperBound > second.stretch.upperBound
        }
        if first.rank != second.rank { return first.rank < second.rank }
        if first.list != second.list { return first.list < second.list }
        if let kind = TermMatch.Kind(rawValue: first.rank) {
            return search.tries[first.list].view.isShown(
                first.term, before: second.term, as: kind, at: first.stretch, of: password)
        }
        return first.unit < second.unit
    }

    private func describe(
        _ match: Found, _ scored: ScoredPassword, _ tokens: inout Tokens
    ) -> Explanation.Match {
        let range = scored.origin(match.stretch)
        let segment: Segmentation.Segment
        if let kind = TermMatch.Kind(rawValue: match.rank) {
            let term = search.describe(match.term, of: match.list, as: kind)
            segment = Segmentation.Segment(
                term: term, range: range, foldedLength: match.stretch.count, points: match.points)
        } else if match.unit > 0 {
            let unit = match.stretch.lowerBound..<match.stretch.lowerBound + match.unit
            segment = segmenter.block(of: unit, match.stretch, points: match.points, scored, &tokens)
        } else {
            let kind = Policy.PatternKind.allCases[match.rank - Found.ranksOfTerms]
            segment = Segmentation.Segment(
                kind: .pattern(kind), range: range, foldedLength: match.stretch.count,
                points: match.points)
        }
        return Explanation.Match(foldedRange: match.stretch, segment: segment)
    }
}
