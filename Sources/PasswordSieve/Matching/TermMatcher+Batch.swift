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
            walks.steps.add(walks.hits.count &* StepCount.ofHit)
            // Exact matches first: they cost least, so that fewer fuzzy ones are wanted.
            for index in 0..<startCount where !walks.steps.isExceeded {
                let batchHit = walks.hits[index]
                let kind = index < forwardCount ? TermMatch.Kind.exact : .reversed
                report(
                    batchHit.hit, from: Int(batchHit.start), as: kind, in: password, &walks.steps, wants: wants, found)
            }
            for index in 0..<walks.hits.count where index < forwardCount || index >= startCount {
                let batchHit = walks.hits[index]
                let (hit, place) = (batchHit.hit, Int(batchHit.start))
                let stretchLength = length(hit) + Int(hit.lengthDifference)
                let start = index < startCount ? place : symbols.offset(before: place) - stretchLength
                report(hit, from: start, as: .fuzzy, in: password, &walks.steps, wants: wants, found)
            }
            walks.clear()
        }
    }
}
