/// Scores a folded password and cuts it into segments (SPEC 7).
///
/// Let best(i) be the least total for the characters from i on, with best(n) = 0:
///
///     best(i) = min { points + best(j) : a token or a single character is at i..<j }
///
/// The score is best(0). It is filled in from the right, so that every best(j) is known when best(i) asks for it.
///
/// Immutable, safe to share between threads.
struct Segmenter: Sendable {
    static let pointsOfCharacter = 1

    /// In the order in which they explain a password (SPEC 7.3).
    let matchers: [TermMatcher]
    let patterns: PatternMatcher
    let hasBlocks: Bool
    private let required: Int
    /// Every cost that a match or a pattern other than a block or a tail may have.
    private let costs: [Int]

    init(_ matchers: [TermMatcher], policy: Policy, required: Int) {
        self.matchers = matchers
        self.required = required
        patterns = PatternMatcher(policy.patterns)
        hasBlocks = policy.patterns.contains(.block)
        costs = Set([1, PatternMatcher.points] + policy.fuzzy.map(\.points)).sorted()
    }

    /// The segmentation that is shown for `password`.
    ///
    /// - Complexity: O(*n*) times what a matcher takes from one start, and O(*n*³) for blocks of a password that
    ///   repeats itself throughout.
    func segment(_ password: borrowing FoldedText) -> Segmentation {
        var walk = TrieWalk()
        let tokens = tokens(of: password, &walk)
        let blocks = blocks(of: password, tokens)
        let segments = segments(of: password, 0..<password.count, tokens, blocks, &walk)
        return Segmentation(segments: segments, required: required)
    }

    private func tokens(of password: borrowing FoldedText, _ walk: inout TrieWalk) -> TokenTable {
        var tokens = TokenTable(count: password.count, costs: costs)
        for matcher in matchers {
            matcher.forEachMatch(in: password, &walk) { match in
                tokens.insert(match.start..<match.end, points: matcher.points(match))
            }
        }
        for start in 0..<password.count {
            patterns.forEachPattern(in: password, from: start) { _, ends in
                for end in ends { tokens.insert(start..<end, points: PatternMatcher.points) }
            }
        }
        return tokens
    }

    /// best(i) for each i of `whole`, which is judged as if it were the whole password.
    func leastTotals(
        of password: borrowing FoldedText, _ whole: Range<Int>, _ tokens: borrowing TokenTable,
        _ blocks: borrowing BlockTable
    ) -> LeastTotals {
        var best = LeastTotals(whole)
        for start in whole.reversed() {
            best[start] = Self.pointsOfCharacter + best[start + 1]
            forEachToken(from: start, of: password, whole, tokens, blocks) { end, points in
                best[start] = min(best[start], points + best[end])
            }
        }
        return best
    }

    /// Calls `body` with each token that begins at `start`.
    func forEachToken(
        from start: Int, of password: borrowing FoldedText, _ whole: Range<Int>, _ tokens: borrowing TokenTable,
        _ blocks: borrowing BlockTable, _ body: (_ end: Int, _ points: Int) -> Void
    ) {
        tokens.forEachToken(from: start, upTo: whole.upperBound, body)
        blocks.forEachBlock(from: start) { block in
            for end in block.ends where end <= whole.upperBound { body(end, block.points) }
        }
        patterns.forEachTail(of: password, in: whole) { tail, points in
            if tail == start { body(whole.upperBound, points) }
        }
    }
}

/// best(i) for the places of a stretch.
struct LeastTotals: ~Copyable {
    private let start: Int
    private var totals: SecretBuffer<Int>

    /// All zero.
    init(_ stretch: Range<Int>) {
        start = stretch.lowerBound
        totals = SecretBuffer(minimumCapacity: stretch.count + 1)
        totals.append(0, repeated: stretch.count + 1)
    }

    subscript(place: Int) -> Int {
        get { totals[place - start] }
        set { totals[place - start] = newValue }
    }
}
