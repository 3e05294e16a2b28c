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

    let search: TermSearch
    let patterns: PatternMatcher
    let hasBlocks: Bool
    /// The points that a password needs.
    let required: Int
    /// Every cost that a match or a pattern other than a block or a tail may have, ascending.
    private let costs: [Int]

    init(_ search: TermSearch, policy: Policy, required: Int) {
        self.search = search
        self.required = required
        patterns = PatternMatcher(policy.patterns)
        hasBlocks = policy.patterns.contains(.block)
        costs = Set([TermMatcher.pointsOfExact, PatternMatcher.points] + policy.fuzzy.map(\.points)).sorted()
    }

    /// The segmentation that is shown for the password in `scratch`, whose symbols are written.
    ///
    /// - Complexity: O(*n*) times what a matcher takes from one start, and O(*n*³) for blocks of a password that
    ///   repeats itself throughout.
    func segment(_ scratch: inout Scratch) -> Segmentation {
        findTokens(&scratch)
        let segments = segments(of: 0..<scratch.folded.count, &scratch)
        return Segmentation(segments: segments, required: required)
    }

    /// The score of the password in `scratch`.
    func score(_ scratch: inout Scratch) -> Int {
        findTokens(&scratch)
        let whole = 0..<scratch.folded.count
        findLeastTotals(whole, scratch.folded, scratch.tokens, scratch.blocks, &scratch.totals)
        return Int(scratch.totals[0])
    }

    private func findTokens(_ scratch: inout Scratch) {
        let password = unsafe PasswordCharacters(scratch.folded)
        let fuzzyLengths = search.bands.lengths(within: .max)
        scratch.tokens.reset(count: password.count, costs: costs)
        for (list, matcher) in search.matchers.enumerated() {
            let symbols = search.symbols(list, scratch)
            for place in 0...password.count {
                matcher.forEachMatch(
                    from: place, in: password, symbols, lengths: fuzzyLengths, &scratch.candidates,
                    wants: { end, points in !scratch.tokens.contains(place..<end, upTo: points) }
                ) { match, points in scratch.tokens.insert(match.stretch, points: points) }
                matcher.forEachMatch(
                    to: place, in: password, symbols, lengths: fuzzyLengths, &scratch.candidates,
                    wants: { start, points in !scratch.tokens.contains(start..<place, upTo: points) }
                ) { match, points in scratch.tokens.insert(match.stretch, points: points) }
            }
        }
        for start in 0..<password.count {
            patterns.forEachPattern(in: scratch.folded, from: start) { _, ends in
                for end in ends { scratch.tokens.insert(start..<end, points: PatternMatcher.points) }
            }
        }
        findBlocks(&scratch)
    }

    /// best(i) for each i of `whole`, which is judged as if it were the whole password; `totals` has best(i) at i less
    /// the start of `whole`.
    func findLeastTotals(
        _ whole: Range<Int>, _ password: borrowing FoldedText, _ tokens: borrowing TokenTable,
        _ blocks: borrowing BlockTable, _ totals: inout SecretBuffer<UInt16>
    ) {
        totals.removeAll()
        totals.append(0, repeated: whole.count + 1)
        for start in whole.reversed() {
            var best = UInt16(Self.pointsOfCharacter) + totals[start + 1 - whole.lowerBound]
            forEachToken(from: start, of: password, whole, tokens, blocks) { end, points in
                best = min(best, UInt16(points) + totals[end - whole.lowerBound])
            }
            totals[start - whole.lowerBound] = best
        }
    }

    /// Calls `body` with each token that begins at `start`.
    @inline(__always)
    func forEachToken(
        from start: Int, of password: borrowing FoldedText, _ whole: Range<Int>, _ tokens: borrowing TokenTable,
        _ blocks: borrowing BlockTable, _ body: (_ end: Int, _ points: Int) -> Void
    ) {
        tokens.forEachToken(from: start, upTo: whole.upperBound, body)
        if blocks.hasBlock(from: start) {
            for end in start...whole.upperBound {
                let points = blocks.points(start..<end)
                if points < BlockTable.none { body(end, Int(points)) }
            }
        }
        patterns.forEachTail(of: password, in: whole) { tail, points in
            if tail == start { body(whole.upperBound, points) }
        }
    }
}
