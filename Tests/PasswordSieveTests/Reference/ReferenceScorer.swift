import PasswordSieve

/// Scores a folded password, and within it the units of its blocks, each as a password of its own (SPEC 6.6).
final class ReferenceScorer {
    private let terms: [ReferenceTerm]
    private let matching: ReferenceMatching
    private let patterns: Set<Policy.PatternKind>
    /// Units come again and again, so their scores are kept.
    private var known: [[UInt32]: ReferenceScore] = [:]

    init(_ terms: [ReferenceTerm], _ matching: ReferenceMatching, _ patterns: Set<Policy.PatternKind>) {
        self.terms = terms
        self.matching = matching
        self.patterns = patterns
    }

    /// SPEC 7's score of `text` "as if it were the whole password" (SPEC 6.6). A unit is shorter than the text that it
    /// is repeated in, so this ends.
    func score(_ text: [UInt32]) -> ReferenceScore {
        if let score = known[text] { return score }
        let score = ReferenceScore(tokens(text))
        known[text] = score
        return score
    }

    // MARK: Tokens

    /// Everything that a segmentation of `text` may hold, by its start.
    func tokens(_ text: [UInt32]) -> [[ReferenceToken]] {
        let characters = matching.characters(of: text)
        let keys = ReferenceKeyboard.keys(of: text)
        return (0..<text.count).map { start in
            matches(characters, from: start)
                + patternTokens(ReferencePatterns(text: text, keys: keys, start: start))
                + [ReferenceToken(kind: .singleCharacter, start: start, end: start + 1, points: 1)]  // SPEC 7.1
        }
    }

    /// Every term at every stretch from `start` on. "An exact match costs 1" (SPEC 7.1), a reversed one too, being "as
    /// 5.1" (SPEC 5.3), and "a fuzzy match costs its band's points" (SPEC 5.2).
    private func matches(_ text: [ReferenceCharacter], from start: Int) -> [ReferenceToken] {
        var tokens: [ReferenceToken] = []
        for term in terms {
            func add(_ kind: ReferenceToken.Kind, _ end: Int, _ points: Int) {
                tokens.append(ReferenceToken(kind: kind, start: start, end: end, points: points, term: term))
            }
            if let end = term.spelling.exactEnd(text, from: start) { add(.exact, end, 1) }
            if let end = term.reversed?.exactEnd(text, from: start) { add(.reversed, end, 1) }
            if let points = term.fuzzyPoints {
                for end in term.spelling.fuzzyEnds(text, from: start) { add(.fuzzy, end, points) }
            }
        }
        return tokens
    }

    /// SPEC 6: every stretch from one start on that satisfies a rule that is on, those too that are part of a longer
    /// one.
    private func patternTokens(_ found: ReferencePatterns) -> [ReferenceToken] {
        patterns.flatMap { pattern in
            switch pattern {
            case .repeat: tokens(.repeat, found, found.repeatEnds)
            case .sequence: tokens(.sequence, found, found.sequenceEnds)
            case .keyboard: tokens(.keyboard, found, found.keyboardEnds)
            case .year: tokens(.year, found, found.yearEnds)
            case .date: tokens(.date, found, found.dateEnds)
            case .block: blockTokens(found)
            case .tail: tailTokens(found)
            case .ending, .word: [ReferenceToken]()
            }
        }
    }

    /// Tokens of "1 point" (SPEC 6.1 to 6.5).
    private func tokens(
        _ pattern: Policy.PatternKind, _ found: ReferencePatterns, _ ends: Set<Int>
    ) -> [ReferenceToken] {
        ends.map { ReferenceToken(kind: .pattern(pattern), start: found.start, end: $0, points: 1) }
    }

    /// "points(u) + 1" (SPEC 6.6)
    private func blockTokens(_ found: ReferencePatterns) -> [ReferenceToken] {
        found.blocks.map { block in
            let unit = score(Array(found.text[found.start..<found.start + block.unitLength]))
            return ReferenceToken(
                kind: .pattern(.block), start: found.start, end: block.end, points: unit.score + 1, unit: unit)
        }
    }

    /// SPEC 6.7
    private func tailTokens(_ found: ReferencePatterns) -> [ReferenceToken] {
        guard let points = found.tailPoints else { return [] }
        return [ReferenceToken(kind: .pattern(.tail), start: found.start, end: found.text.count, points: points)]
    }
}
