/// The matches from all places of a password at once (SPEC 5), which is faster than from one place after the other.
extension TermMatcher {
    /// Calls `found` with each match that begins before `lastStart` or there; fuzzy ones only of terms of about these
    /// `lengths`. A match may come twice. Asks `wants` first, with the stretch and the points, to spare itself the
    /// comparison.
    @inline(__always)
    func forEachMatch(
        in password: PasswordCharacters, upTo lastStart: Int, _ symbols: PasswordSymbols, lengths: UInt64,
        _ sweep: inout BatchTrieWalk, wants: (_ stretch: Range<Int>, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        precondition(password.count <= CharacterRules.maximumFoldedCharacters)
        let (forward, backward) = (TrieWalk(forward: view), TrieWalk(backward: view))
        let all = unsafe symbols.from(0)
        // A stretch has at most a character more than the longest term, and one less than the shortest with a typo.
        let lastEnd = min(lastStart + view.longestTerm + 1, password.count)
        let firstEnd = lengths == 0 ? Int.max : bands.shortestTerm - 1
        for first in stride(from: 0, through: lastEnd, by: BatchTrieWalk.width) {
            let last = first + BatchTrieWalk.width - 1
            let starts = first..<max(first, min(last, lastStart) + 1)
            unsafe sweep.find(forward, all, from: starts, lengths: lengths, exact: true)
            let forwardCount = sweep.hits.count
            if findsReversed { unsafe sweep.findExact(backward, all, from: starts) }
            let startCount = sweep.hits.count
            if last >= firstEnd, lastEnd >= firstEnd {
                let (nearest, furthest) = (max(first, firstEnd), min(last, lastEnd))
                let ends = symbols.offset(before: furthest)..<symbols.offset(before: nearest) + 1
                unsafe sweep.find(backward, all, from: ends, lengths: lengths, exact: false)
            }
            for index in 0..<sweep.hits.count {
                let hit = sweep.hits[index]
                let length = length(hit.candidate)
                let stretchLength = length + Int(hit.candidate.surplus)
                let isFromStart = index < startCount
                let start = isFromStart ? Int(hit.start) : symbols.offset(before: Int(hit.start)) - stretchLength
                guard stretchLength > 0, start >= 0, start + stretchLength <= password.count else { continue }
                let stretch = start..<start + stretchLength
                let isReversed = isFromStart && index >= forwardCount
                let isExactWanted = isFromStart && hit.candidate.surplus == 0 && wants(stretch, Self.pointsOfExact)
                let points = isReversed ? 0 : bands.points(forTermOf: length)
                let isFuzzyWanted = points > 0 && wants(stretch, points)
                guard isExactWanted || isFuzzyWanted else { continue }
                forEachTerm(hit.candidate.term) { term in
                    let kind: TermMatch.Kind? =
                        if isReversed {
                            matchesReversed(term, password, stretch) ? .reversed : nil
                        } else {
                            kind(of: term, password, stretch, exactly: isExactWanted, fuzzily: isFuzzyWanted)
                        }
                    guard let kind else { return }
                    found(TermMatch(stretch, kind, term), kind == .fuzzy ? points : Self.pointsOfExact)
                }
            }
            sweep.clear()
        }
    }
}
