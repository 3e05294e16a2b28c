/// The matches from all places of a password at once (SPEC 5), which is faster than from one place after the other.
extension TermMatcher {
    /// Calls `found` with each match that begins at `lastStart` or before; fuzzy ones only of terms of about these
    /// `lengths`. A match may come twice. `wants` is asked first, with the stretch and the points, to spare the
    /// comparison of characters.
    @inline(__always)
    func forEachMatch(
        in password: FoldedCharacters, upTo lastStart: Int, _ symbols: ListSymbols, lengths: LengthSet,
        _ walks: inout BatchTrieWalk, wants: (_ stretch: Range<Int>, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        precondition(password.count == symbols.count && password.count <= FoldedText.maximumCount)
        let (forward, backward) = (TrieWalk(.forward, trie), TrieWalk(.backward, trie))
        // A stretch has at most one character more than the longest term, and one less than the shortest fuzzy one.
        let lastEnd = min(lastStart + trie.longestTerm + 1, password.count)
        let firstEnd = lengths.isEmpty ? Int.max : bands.shortestTerm - 1
        for first in stride(from: 0, through: lastEnd, by: BatchTrieWalk.width) {
            let last = first + BatchTrieWalk.width - 1
            let starts = first..<max(first, min(last, lastStart) + 1)
            walks.find(forward, symbols, from: starts, lengths: lengths, exact: true)
            let forwardCount = walks.hits.count
            if findsReversed { walks.findExact(backward, symbols, from: starts) }
            let startCount = walks.hits.count
            if last >= firstEnd, lastEnd >= firstEnd {
                let (nearest, furthest) = (max(first, firstEnd), min(last, lastEnd))
                let ends = symbols.offset(before: furthest)..<symbols.offset(before: nearest) + 1
                walks.find(backward, symbols, from: ends, lengths: lengths, exact: false)
            }
            for index in 0..<walks.hits.count {
                let batchHit = walks.hits[index]
                let (hit, hitStart) = (batchHit.hit, Int(batchHit.start))
                let length = length(hit)
                let stretchLength = length + Int(hit.lengthDifference)
                let isFromStart = index < startCount
                let start = isFromStart ? hitStart : symbols.offset(before: hitStart) - stretchLength
                guard stretchLength > 0, start >= 0, start + stretchLength <= password.count else { continue }
                let stretch = start..<start + stretchLength
                let isReversed = isFromStart && index >= forwardCount
                let isExactWanted = isFromStart && hit.lengthDifference == 0 && wants(stretch, Self.pointsOfExact)
                let points = isReversed ? 0 : bands.points(forTermOf: length)
                let isFuzzyWanted = points > 0 && wants(stretch, points)
                guard isExactWanted || isFuzzyWanted else { continue }
                forEachTerm(hit) { term in
                    let kind: TermMatch.Kind? =
                        if isReversed {
                            matchesReversed(term, password, stretch) ? .reversed : nil
                        } else {
                            kind(of: term, password, stretch, exactly: isExactWanted, fuzzily: isFuzzyWanted)
                        }
                    guard let kind else { return }
                    found(
                        TermMatch(stretch: stretch, kind: kind, term: term),
                        kind == .fuzzy ? points : Self.pointsOfExact)
                }
            }
            walks.clear()
        }
    }
}
