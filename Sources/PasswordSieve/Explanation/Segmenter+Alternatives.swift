/// All segmentations that attain the score (SPEC 7.1).
///
/// Let ways(i) be the number of ways to cut the characters from i on at the least total, with ways(n) = 1:
///
///     ways(i) = Σ { ways(j) : the cheapest token or single character at i..<j, with best(j), makes best(i) }
///
/// Counting enumerates nothing, and only those that are shown are cut: every choice with ways(j) > 0 leads to one.
extension Segmenter {
    /// The first segmentations, and how many there are.
    struct Alternatives {
        var segmentations: [Segmentation] = []
        /// `Int.max` if there are more.
        var count = 0
    }

    /// The segmentations of a password whose tokens are found. The one that is `shown` decides how many points it needs.
    ///
    /// - Complexity: O(*n*²), and O(*n*) tokens for each segmentation that is shown.
    func alternatives(
        atMost limit: Int, _ scored: ScoredPassword, shown: Segmentation, _ tokens: inout Tokens
    ) -> Alternatives {
        let count = scored.characters.count
        let patterns = findLeastTotals(0..<count, scored.characters, scored.letters, &tokens)
        // By start, the ends of the tokens that keep the total least.
        var ends: [[Int]] = []
        for start in 0..<count { ends.append(self.ends(from: start, patterns, tokens)) }
        var ways = [Int](repeating: 0, count: count + 1)
        ways[count] = 1
        for start in stride(from: count - 1, through: 0, by: -1) {
            for end in ends[start] {
                let (sum, isTooLarge) = ways[start].addingReportingOverflow(ways[end])
                ways[start] = isTooLarge ? .max : sum
            }
        }
        // Depth first, longer tokens first: the order of SPEC 7.3.
        var cuts: [[Int]] = []
        var path: [Int] = [0]
        func extend() {
            guard cuts.count < limit else { return }
            guard let place = path.last, place < count else {
                cuts.append(path)
                return
            }
            for end in ends[place] {
                path.append(end)
                extend()
                path.removeLast()
            }
        }
        extend()
        // Describing a block overwrites the totals, so the costs are taken first.
        var pieces: [[Piece]] = []
        for path in cuts {
            var cut: [Piece] = []
            for (start, end) in zip(path, path.dropFirst()) {
                cut.append(
                    Piece(stretch: start..<end, points: Int(tokens.totals[start]) - Int(tokens.totals[end])))
            }
            pieces.append(cut)
        }
        var known: [Piece: Segmentation.Segment] = [:]
        for piece in pieces.joined() where known[piece] == nil {
            known[piece] = segment(
                Tokens.Piece(
                    start: piece.stretch.lowerBound, end: piece.stretch.upperBound, points: piece.points,
                    mayBeTerm: true),
                of: 0..<count, scored, &tokens)
        }
        let segmentations = pieces.map { cut in
            Segmentation(
                segments: cut.compactMap { known[$0] }, required: shown.required, isPassphrase: shown.isPassphrase)
        }
        return Alternatives(segmentations: segmentations, count: ways[0])
    }

    private struct Piece: Hashable {
        var stretch: Range<Int>
        var points: Int
    }

    /// The ends of the tokens from `start` on that keep the total least, the last first.
    private func ends(from start: Int, _ patterns: WholePatterns, _ tokens: borrowing Tokens) -> [Int] {
        let least = Int(tokens.totals[start])
        var ends: [Int] = []
        for end in stride(from: patterns.whole.upperBound, to: start, by: -1)
        where tokens.cost(of: start..<end, patterns) + Int(tokens.totals[end]) == least {
            ends.append(end)
        }
        return ends
    }
}
