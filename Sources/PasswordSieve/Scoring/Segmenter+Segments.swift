/// The segmentation that is shown (SPEC 7.3).
extension Segmenter {
    /// The segments of `whole`, which is judged as if it were the whole password.
    func segments(of whole: Range<Int>, _ scratch: inout Scratch) -> [Segmentation.Segment] {
        findLeastTotals(whole, &scratch)
        let password = unsafe PasswordCharacters(scratch.folded)
        // The leftmost difference decides: the longest token that keeps the total least, else a character.
        var pieces: [(stretch: Range<Int>, points: Int)] = []
        pieces.reserveCapacity(whole.count)
        let longestTail = patterns.longestTail(of: password, in: whole)
        var start = whole.lowerBound
        while start < whole.upperBound {
            let least = Int(scratch.totals[start - whole.lowerBound])
            let tail = PatternMatcher.points(ofTail: whole.upperBound - start, longest: longestTail)
            var end = whole.upperBound
            if tail != least || scratch.tokens[start..<end] == least {
                end = min(end, scratch.tokens.lastEnd(from: start))
                // A single character always keeps it.
                while end > start + 1,
                    scratch.tokens[start..<end] + Int(scratch.totals[end - whole.lowerBound]) != least
                { end -= 1 }
            }
            pieces.append((start..<end, least - Int(scratch.totals[end - whole.lowerBound])))
            start = end
        }
        return pieces.map { token($0, points: $1, &scratch) }
    }

    /// The token that is shown for a stretch: exact, then reversed, then fuzzy, then patterns in the order of SPEC 6; a
    /// single character if there is none.
    func token(_ stretch: Range<Int>, points: Int, _ scratch: inout Scratch) -> Segmentation.Segment {
        let range = scratch.folded.origin(stretch)
        if let match = scratch.matches[stretch], Int(match.points) == points {
            let term = search.describe(
                Int(match.term), of: Int(match.list), edits: match.kind == .fuzzy ? 1 : 0,
                isReversed: match.kind == .reversed)
            return Segmentation.Segment(
                kind: .term, range: range, foldedLength: stretch.count, points: points, term: term)
        }
        if stretch.count == 1 {
            return Segmentation.Segment(kind: .character, range: range, foldedLength: 1, points: points)
        }
        let password = unsafe PasswordCharacters(scratch.folded)
        if points == PatternMatcher.points, let kind = pattern(at: stretch, of: password) {
            return Segmentation.Segment(kind: kind, range: range, foldedLength: stretch.count, points: points)
        }
        if let unit = unit(of: stretch, points: points - 1, &scratch) {
            return Segmentation.Segment(
                kind: .block, range: range, foldedLength: stretch.count, points: points,
                unit: segments(of: unit, &scratch), repetitions: stretch.count / unit.count)
        }
        return Segmentation.Segment(kind: .tail, range: range, foldedLength: stretch.count, points: points)
    }

    /// The first in the order of SPEC 6.
    private func pattern(at stretch: Range<Int>, of password: PasswordCharacters) -> Segmentation.Segment.Kind? {
        var shown: Policy.PatternKind?
        patterns.forEachPattern(in: password, from: stretch.lowerBound) { kind, ends in
            guard ends.contains(stretch.upperBound) else { return }
            if let best = shown, best.order <= kind.order { return }
            shown = kind
        }
        return shown.flatMap { Segmentation.Segment.Kind(rawValue: $0.rawValue) }
    }

    /// The shortest unit that is repeated along `stretch` and scores `points`.
    private func unit(of stretch: Range<Int>, points: Int, _ scratch: inout Scratch) -> Range<Int>? {
        guard hasBlocks, stretch.count >= 4 else { return nil }
        let password = unsafe PasswordCharacters(scratch.folded)
        for length in 2...stretch.count / 2 where stretch.count % length == 0 {
            let isRepeated = (stretch.lowerBound..<stretch.upperBound - length).allSatisfy {
                password[$0] == password[$0 + length]
            }
            guard isRepeated else { continue }
            let unit = stretch.lowerBound..<stretch.lowerBound + length
            findLeastTotals(unit, &scratch)
            if Int(scratch.totals[0]) == points { return unit }
        }
        return nil
    }
}

extension Policy.PatternKind {
    /// The place in the order of SPEC 6.
    var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
