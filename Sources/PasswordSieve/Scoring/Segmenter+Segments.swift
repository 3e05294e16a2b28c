/// The segmentation that is shown (SPEC 7.3).
extension Segmenter {
    /// Cuts `whole`, which is scored as if it were the whole password, into pieces of least total, and appends them to
    /// those of `tokens`. The tokens are found. Returns the least total.
    func cut(
        _ whole: Range<Int>, _ password: FoldedCharacters, _ typed: TypedLetters, _ tokens: inout Tokens
    ) -> Int {
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
                Tokens.Piece(
                    start: start, end: end, points: least - Int(tokens.totals[end - whole.lowerBound]),
                    mayBeTerm: true))
            start = end
        }
        return Int(tokens.totals[0])
    }

    /// The segments of `whole`, which is cut into the pieces from `firstPiece` on; these are removed.
    func segments(
        of whole: Range<Int>, from firstPiece: Int, _ scored: ScoredPassword, _ tokens: inout Tokens
    ) -> [Segmentation.Segment] {
        let pieces = firstPiece..<tokens.pieces.count
        var segments: [Segmentation.Segment] = []
        segments.reserveCapacity(pieces.count)
        for index in pieces {
            let piece = tokens.pieces[index]
            if piece.isCharacter, !piece.mayBeTerm {
                segments.append(
                    Segmentation.Segment(
                        kind: .character, range: scored.origin(piece.start..<piece.end), foldedLength: 1,
                        points: piece.points))
            } else {
                segments.append(segment(piece, of: whole, scored, &tokens))
            }
        }
        tokens.pieces.removeLast(pieces.count)
        return segments
    }

    /// The token that is shown for a piece of `whole`: exact, then reversed, then fuzzy, then patterns in the order of SPEC
    /// 6; a single character if there is none. Overwrites the totals.
    func segment(
        _ piece: Tokens.Piece, of whole: Range<Int>, _ scored: ScoredPassword, _ tokens: inout Tokens
    ) -> Segmentation.Segment {
        let (stretch, points) = (piece.start..<piece.end, piece.points)
        let range = scored.origin(stretch)
        func segment(_ kind: Segmentation.Segment.Kind) -> Segmentation.Segment {
            Segmentation.Segment(kind: kind, range: range, foldedLength: stretch.count, points: points)
        }
        if let shown = shownTerm(of: piece, scored, &tokens.hits) {
            let term = search.describe(shown.term, of: shown.list, as: shown.kind)
            return Segmentation.Segment(term: term, range: range, foldedLength: stretch.count, points: points)
        }
        if stretch.count == 1 { return segment(.character) }
        if points == PatternMatcher.points, let kind = pattern(at: stretch, of: scored.characters) {
            return segment(kind)
        }
        if let unit = blockUnit(of: stretch, points: points - 1, scored, &tokens) {
            return block(of: unit, stretch, points: points, scored, &tokens)
        }
        return segment(.pattern(patterns.kind(at: stretch, of: whole, in: scored.characters, points: points)))
    }

    /// The term that is shown for a piece; nil if it is none.
    func shownTerm(
        of piece: Tokens.Piece, _ scored: ScoredPassword, _ hits: inout TrieHits
    ) -> TermSearch.ShownTerm? {
        guard piece.mayBeTerm else { return nil }
        return search.shownTerm(
            at: piece.start..<piece.end, points: piece.points, in: scored.characters, scored.symbols, &hits)
    }

    /// The block that repeats `unit` along `stretch`.
    func block(
        of unit: Range<Int>, _ stretch: Range<Int>, points: Int, _ scored: ScoredPassword, _ tokens: inout Tokens
    ) -> Segmentation.Segment {
        let firstPiece = tokens.pieces.count
        _ = cut(unit, scored.characters, scored.letters, &tokens)
        return Segmentation.Segment(
            unit: segments(of: unit, from: firstPiece, scored, &tokens), repetitions: stretch.count / unit.count,
            range: scored.origin(stretch), foldedLength: stretch.count, points: points)
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
        of stretch: Range<Int>, points: Int, _ scored: ScoredPassword, _ tokens: inout Tokens
    ) -> Range<Int>? {
        // Without a table no block is part of the cut.
        guard hasBlocks, tokens.table.isUsed, stretch.count >= 4 else { return nil }
        let password = scored.characters
        for length in 2...stretch.count / 2 where stretch.count % length == 0 {
            let isRepeated = (stretch.lowerBound..<stretch.upperBound - length).allSatisfy {
                password[$0] == password[$0 + length]
            }
            guard isRepeated else { continue }
            let unit = stretch.lowerBound..<stretch.lowerBound + length
            _ = findLeastTotals(unit, password, scored.letters, &tokens)
            if Int(tokens.totals[0]) == points { return unit }
        }
        return nil
    }
}

extension Policy.PatternKind {
    /// The place in the order of SPEC 6.
    var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
