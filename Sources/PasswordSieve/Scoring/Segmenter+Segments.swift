/// The segmentation that is shown (SPEC 7.3).
extension Segmenter {
    /// Cuts `whole`, which is scored as if it were the whole password, into pieces of least total, and appends them to
    /// those of `tokens`. The tokens are found. Returns the patterns that depend on the whole.
    func cut(
        _ whole: Range<Int>, _ password: FoldedCharacters, _ typed: TypedLetters, _ tokens: inout Tokens
    ) -> WholePatterns {
        let patterns = findLeastTotals(whole, password, typed, &tokens)
        var start = whole.lowerBound
        while start < whole.upperBound {
            // The leftmost difference decides: the longest token that keeps the total least. A single character always
            // keeps it.
            let least = Int(tokens.totals[start - whole.lowerBound])
            var end = min(whole.upperBound, max(tokens.table.lastEnd(from: start), patterns.lastEnd(from: start) ?? 0))
            while end > start + 1,
                tokens.cost(of: start..<end, patterns) + Int(tokens.totals[end - whole.lowerBound]) != least
            { end -= 1 }
            tokens.pieces.append(
                Tokens.Piece(start: start, end: end, points: least - Int(tokens.totals[end - whole.lowerBound])))
            start = end
        }
        return patterns
    }

    /// The segments of a whole that is cut into the pieces from `firstPiece` on, which are removed.
    func segments(
        of patterns: WholePatterns, from firstPiece: Int, _ folded: borrowing FoldedText, _ typed: TypedLetters,
        _ tokens: inout Tokens
    ) -> [Segmentation.Segment] {
        let pieces = firstPiece..<tokens.pieces.count
        var segments: [Segmentation.Segment] = []
        segments.reserveCapacity(pieces.count)
        for index in pieces {
            let piece = tokens.pieces[index]
            segments.append(
                segment(piece.start..<piece.end, points: piece.points, of: patterns, folded, typed, &tokens))
        }
        tokens.pieces.removeLast(pieces.count)
        return segments
    }

    /// The token that is shown for a stretch: exact, then reversed, then fuzzy, then patterns in the order of SPEC 6; a
    /// single character if there is none. Overwrites the totals.
    func segment(
        _ stretch: Range<Int>, points: Int, of wholePatterns: WholePatterns, _ folded: borrowing FoldedText,
        _ typed: TypedLetters, _ tokens: inout Tokens
    ) -> Segmentation.Segment {
        let range = folded.origin(stretch)
        func segment(_ kind: Segmentation.Segment.Kind) -> Segmentation.Segment {
            Segmentation.Segment(kind: kind, range: range, foldedLength: stretch.count, points: points)
        }
        if let match = tokens.matches[stretch], Int(match.points) == points {
            let term = search.describe(
                Int(match.term), of: Int(match.list), edits: match.kind == .fuzzy ? 1 : 0,
                isReversed: match.kind == .reversed)
            return Segmentation.Segment(
                kind: .term, range: range, foldedLength: stretch.count, points: points, term: term)
        }
        if stretch.count == 1 { return segment(.character) }
        let password = unsafe FoldedCharacters(folded)
        if points == PatternMatcher.points, let kind = pattern(at: stretch, of: password) { return segment(kind) }
        if let unit = blockUnit(of: stretch, points: points - 1, password, typed, &tokens) {
            return block(of: unit, stretch, points: points, folded, typed, &tokens)
        }
        return segment(.pattern(wholePatterns.kind(at: stretch, points: points)))
    }

    /// The block that repeats `unit` along `stretch`.
    func block(
        of unit: Range<Int>, _ stretch: Range<Int>, points: Int, _ folded: borrowing FoldedText,
        _ typed: TypedLetters, _ tokens: inout Tokens
    ) -> Segmentation.Segment {
        let firstPiece = tokens.pieces.count
        let patterns = cut(unit, unsafe FoldedCharacters(folded), typed, &tokens)
        return Segmentation.Segment(
            kind: .block, range: folded.origin(stretch), foldedLength: stretch.count, points: points,
            unit: segments(of: patterns, from: firstPiece, folded, typed, &tokens),
            repetitions: stretch.count / unit.count)
    }

    /// The first pattern in the order of SPEC 6 that is at `stretch`.
    private func pattern(at stretch: Range<Int>, of password: FoldedCharacters) -> Segmentation.Segment.Kind? {
        var shown: Policy.PatternKind?
        patterns.forEachPattern(in: password, from: stretch.lowerBound) { kind, ends in
            guard ends.contains(stretch.upperBound) else { return }
            if let best = shown, best.order <= kind.order { return }
            shown = kind
        }
        return shown.map(Segmentation.Segment.Kind.pattern)
    }

    /// The shortest unit that is repeated along `stretch` and scores `points`.
    private func blockUnit(
        of stretch: Range<Int>, points: Int, _ password: FoldedCharacters, _ typed: TypedLetters,
        _ tokens: inout Tokens
    ) -> Range<Int>? {
        guard hasBlocks, stretch.count >= 4 else { return nil }
        for length in 2...stretch.count / 2 where stretch.count % length == 0 {
            let isRepeated = (stretch.lowerBound..<stretch.upperBound - length).allSatisfy {
                password[$0] == password[$0 + length]
            }
            guard isRepeated else { continue }
            let unit = stretch.lowerBound..<stretch.lowerBound + length
            _ = findLeastTotals(unit, password, typed, &tokens)
            if Int(tokens.totals[0]) == points { return unit }
        }
        return nil
    }
}

extension Policy.PatternKind {
    /// The place in the order of SPEC 6.
    var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
