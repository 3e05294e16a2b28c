/// All segmentations that attain the score (SPEC 7.1).
///
/// Let ways(i) be the number of ways to cut the characters from i on at the least total, with ways(n) = 1:
///
///     ways(i) = Σ { ways(j) : the cheapest token or single character at i..<j, with best(j), makes best(i) }
///
/// Nothing is enumerated to count them, and only those that are shown are cut: every choice with ways(j) > 0 leads to one.
extension Segmenter {
    /// The first segmentations, and how many there are.
    struct Alternatives {
        var segmentations: [Segmentation] = []
        /// `Int.max` if there are more.
        var count = 0
    }

    /// The segmentations of the password in `scratch`, whose tokens are found.
    ///
    /// - Complexity: O(*n*²), and O(*n*) tokens for each segmentation that is shown.
    func alternatives(atMost limit: Int, _ scratch: inout Scratch) -> Alternatives {
        let count = scratch.folded.count
        findLeastTotals(0..<count, &scratch)
        var ways = [Int](repeating: 0, count: count + 1)
        ways[count] = 1
        for start in stride(from: count - 1, through: 0, by: -1) {
            for end in ends(from: start, scratch) {
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
            for end in ends(from: place, scratch) {
                path.append(end)
                extend()
                path.removeLast()
            }
        }
        extend()
        // Describing a block overwrites the totals, so the costs are taken first.
        let pieces = cuts.map { path in
            zip(path, path.dropFirst()).map { start, end in
                Piece(stretch: start..<end, points: Int(scratch.totals[start]) - Int(scratch.totals[end]))
            }
        }
        var known: [Piece: Segmentation.Segment] = [:]
        let segmentations = pieces.map { pieces in
            Segmentation(
                segments: pieces.map { piece in
                    if let segment = known[piece] { return segment }
                    let segment = token(piece.stretch, points: piece.points, &scratch)
                    known[piece] = segment
                    return segment
                }, required: required)
        }
        return Alternatives(segmentations: segmentations, count: ways[0])
    }

    private struct Piece: Hashable {
        var stretch: Range<Int>
        var points: Int
    }

    /// Where a token from `start` on may end that keeps the total least, the last first.
    private func ends(from start: Int, _ scratch: borrowing Scratch) -> [Int] {
        let password = unsafe PasswordCharacters(scratch.folded)
        let count = password.count
        let least = Int(scratch.totals[start])
        let longestTail = patterns.longestTail(of: password, in: 0..<count)
        let isTail = PatternMatcher.points(ofTail: count - start, longest: longestTail) == least
        var ends: [Int] = []
        for end in stride(from: count, to: start, by: -1) {
            let isToken = scratch.tokens[start..<end] + Int(scratch.totals[end]) == least
            if isToken || isTail && end == count { ends.append(end) }
        }
        return ends
    }
}
