import PasswordSieve

/// Scores a folded password, and within it the units of its blocks, each as a password of its own (SPEC 6.6).
final class ReferenceScorer {
    private let terms: [ReferenceTerm]
    private let matching: ReferenceMatching
    private let patterns: Set<Policy.PatternKind>
    private let folded: [UInt32]
    private let words: ReferenceWords
    /// Units come again and again, so their scores are kept.
    private var known: [Range<Int>: ReferenceScore] = [:]

    init(_ reference: Reference, typed: [UInt32], folded: [UInt32]) {
        terms = reference.termsThatMayBe(in: folded)
        matching = reference.matching
        patterns = reference.policy.patterns
        self.folded = folded
        words = ReferenceWords(typed: typed, folded: folded, reference.policy)
    }

    /// SPEC 7's score of the password.
    var score: ReferenceScore { score(of: folded.indices) }

    /// SPEC 7's score of a stretch "as if it were the whole password" (SPEC 6.6). A unit is shorter than the text that it
    /// is repeated in, so this ends.
    private func score(of whole: Range<Int>) -> ReferenceScore {
        if let score = known[whole] { return score }
        let score = ReferenceScore(tokens(of: whole))
        known[whole] = score
        return score
    }

    // MARK: Tokens

    /// Everything that a segmentation of the password may hold, by its start.
    var tokens: [[ReferenceToken]] { tokens(of: folded.indices) }

    /// The tokens of a stretch that is taken for the whole password. Their places count from its start.
    private func tokens(of whole: Range<Int>) -> [[ReferenceToken]] {
        let text = Array(folded[whole])
        let characters = matching.characters(of: text)
        let keys = ReferenceKeyboard.keys(of: text)
        return (0..<text.count).map { start in
            matches(characters, from: start)
                + patternTokens(ReferencePatterns(text: text, keys: keys, start: start), in: whole)
                + [ReferenceToken(kind: .singleCharacter, start: start, end: start + 1, points: 1)]  // SPEC 7.1
        }
    }

    /// Every term at every stretch from `start` on. "An exact match costs 1" (SPEC 7.1), a reversed one too, being "as
    /// 5.1" (SPEC 5.3), and "a fuzzy match costs its band's points" (SPEC 5.2).
    private func matches(_ text: [ReferenceCharacter], from start: Int) -> [ReferenceToken] {
        var tokens: [ReferenceToken] = []
        for term in terms {
            func add(_ kind: ReferenceToken.Kind, _ spelling: ReferenceSpelling?) {
                guard let spelling, let end = spelling.exactEnd(text, from: start) else { return }
                let equal = zip(text[start..<end], spelling.characters).count { $0.value == $1.value }
                tokens.append(
                    ReferenceToken(
                        kind: kind, start: start, end: end, points: 1, equalCharacters: equal, term: term))
            }
            add(.exact, term.spelling)
            add(.reversed, term.reversed)
            if let points = term.fuzzyPoints {
                tokens += term.spelling.fuzzyEnds(text, from: start).map { end in
                    ReferenceToken(kind: .fuzzy, start: start, end: end, points: points, term: term)
                }
            }
        }
        return tokens
    }

    /// SPEC 6: every stretch from one start on that satisfies a rule that is on, those too that are part of a longer
    /// one.
    private func patternTokens(_ found: ReferencePatterns, in whole: Range<Int>) -> [ReferenceToken] {
        patterns.flatMap { pattern in
            switch pattern {
            case .repeat: tokens(.repeat, found, found.repeatEnds)
            case .sequence: tokens(.sequence, found, found.sequenceEnds)
            case .keyboard: tokens(.keyboard, found, found.keyboardEnds)
            case .year: tokens(.year, found, found.yearEnds)
            case .date: tokens(.date, found, found.dateEnds)
            case .block: blockTokens(found, in: whole)
            // SPEC 6.7
            case .tail: found.tailPoints.map { tokens(.tail, found, [whole.count], points: $0) } ?? []
            case .ending: found.isEnding ? tokens(.ending, found, [whole.count]) : []
            // "2 points" (SPEC 6.9)
            case .word:
                words.end(of: whole, from: whole.lowerBound + found.start).map {
                    tokens(.word, found, [$0 - whole.lowerBound], points: 2)
                } ?? []
            }
        }
    }

    /// Tokens of "1 point" (SPEC 6.1 to 6.5, 6.8), or of as many as are given.
    private func tokens(
        _ pattern: Policy.PatternKind, _ found: ReferencePatterns, _ ends: Set<Int>, points: Int = 1
    ) -> [ReferenceToken] {
        ends.map { ReferenceToken(kind: .pattern(pattern), start: found.start, end: $0, points: points) }
    }

    /// "points(u) + 1"; "u is typed as in its first repetition" (SPEC 6.6).
    private func blockTokens(_ found: ReferencePatterns, in whole: Range<Int>) -> [ReferenceToken] {
        found.blocks.map { block in
            let start = whole.lowerBound + found.start
            let unit = score(of: start..<start + block.unitLength)
            return ReferenceToken(
                kind: .pattern(.block), start: found.start, end: block.end, points: unit.score + 1, unit: unit)
        }
    }
}
