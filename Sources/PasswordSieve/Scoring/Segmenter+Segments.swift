/// The segmentation that is shown (SPEC 7.3).
extension Segmenter {
    /// The segments of `whole`, which is judged as if it were the whole password.
    func segments(
        of password: borrowing FoldedText, _ whole: Range<Int>, _ tokens: borrowing TokenTable,
        _ blocks: borrowing BlockTable, _ walk: inout TrieWalk
    ) -> [Segment] {
        let best = leastTotals(of: password, whole, tokens, blocks)
        var segments: [Segment] = []
        var start = whole.lowerBound
        while start < whole.upperBound {
            // The leftmost difference decides: the longest token that keeps the total least, else a character.
            var end = start
            forEachToken(from: start, of: password, whole, tokens, blocks) { candidate, points in
                if points + best[candidate] == best[start] { end = max(end, candidate) }
            }
            if end == start {
                segments.append(
                    Segment(
                        kind: .character, range: password.origin(start), foldedLength: 1,
                        points: Self.pointsOfCharacter))
                start += 1
            } else {
                let points = best[start] - best[end]
                segments.append(
                    token(start..<end, points: points, of: password, whole, tokens, blocks, &walk))
                start = end
            }
        }
        return segments
    }

    /// The token that is shown for a stretch: exact, then reversed, then fuzzy, then patterns in the order of SPEC 6.
    private func token(
        _ stretch: Range<Int>, points: Int, of password: borrowing FoldedText, _ whole: Range<Int>,
        _ tokens: borrowing TokenTable, _ blocks: borrowing BlockTable, _ walk: inout TrieWalk
    ) -> Segment {
        let range = password.origin(stretch)
        if let term = matchers.shownTerm(at: stretch, points: points, of: password, &walk) {
            return Segment(kind: .term, range: range, foldedLength: stretch.count, points: points, term: term)
        }
        if points == PatternMatcher.points, let kind = pattern(at: stretch, of: password) {
            return Segment(kind: kind, range: range, foldedLength: stretch.count, points: points)
        }
        var unit: Int?
        blocks.forEachBlock(from: stretch.lowerBound) { block in
            if unit == nil, block.points == points, block.ends.contains(stretch.upperBound) { unit = block.unit }
        }
        if let unit {
            let segments = segments(
                of: password, stretch.lowerBound..<stretch.lowerBound + unit, tokens, blocks, &walk)
            return Segment(
                kind: .block, range: range, foldedLength: stretch.count, points: points, unit: segments,
                repetitions: stretch.count / unit)
        }
        return Segment(kind: .tail, range: range, foldedLength: stretch.count, points: points)
    }

    /// The first in the order of SPEC 6.
    private func pattern(at stretch: Range<Int>, of password: borrowing FoldedText) -> Segment.Kind? {
        var shown: Policy.PatternKind?
        patterns.forEachPattern(in: password, from: stretch.lowerBound) { kind, ends in
            guard ends.contains(stretch.upperBound) else { return }
            if let best = shown, best.order <= kind.order { return }
            shown = kind
        }
        return shown.flatMap { Segment.Kind(rawValue: $0.rawValue) }
    }
}

extension Policy.PatternKind {
    /// The place in the order of SPEC 6.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
