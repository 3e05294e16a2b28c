/// The least total that tokens other than blocks attain, from the left.
///
/// A decision asks for less than the required score. Few places are reached with so few points, so little has to be
/// searched: a token is useful only if it begins at such a place and fits the rest of the budget.
extension Segmenter {
    /// The use that is made of the totals.
    enum Purpose {
        /// Only that there is a total below the limit.
        case decision
        /// The least total.
        case score
        /// The ways to attain it, which are recorded as steps.
        case segmentation
    }

    struct LeastTotal {
        /// The least total; of a decision any below the limit. Nil if there is none.
        let points: Int?
        /// True if a block might bring it down, or make another segmentation of the same total.
        let mayHaveBlock: Bool
    }

    /// Computes the totals of all places that are reached with less than `limit` points. For a decision that a block might
    /// change, the table gets a row for each useful place.
    ///
    /// - Complexity: O(*n*) times the cost of a matcher from one start.
    func findLeastTotal(
        of scored: ScoredPassword, below limit: Int, for purpose: Purpose, _ tokens: inout Tokens
    ) -> LeastTotal {
        let password = scored.characters
        let count = password.count
        let isRecorded = purpose == .segmentation
        tokens.totals.removeAll()
        tokens.totals.append(Int16(truncatingIfNeeded: limit), repeated: BudgetedTotals.size(count))
        if isRecorded { tokens.resetSteps(count) }
        var totals = unsafe BudgetedTotals(tokens.totals.start, count: count, limit: limit, ties: isRecorded)
        let endPatterns = patterns.endPatterns(of: password, in: 0..<count)
        let words = count <= WordMatcher.longestWhole ? patterns.words : nil
        findEnds(scored, lengths: search.bands.lengths(within: limit), &tokens)
        let mayEnd = unsafe tokens.ends.start
        for place in 0...count {
            // A stretch has at most one character more than the longest term, and begins at a useful place.
            if unsafe mayEnd[place], place - totals.lastUsed <= search.longestTerm + 1 {
                findMatches(to: place, scored, totals, isRecorded, &tokens)
            }
            let total = totals[place]
            guard total < limit - 1, place < count, !tokens.isSearchExceeded else { continue }
            totals.use(place)
            let reach = Reach(totals, from: place, isRecorded: isRecorded)
            totals.reach(place + 1, total + Self.pointsOfCharacter)
            findMatches(from: place, scored, reach, &tokens)
            if patterns.mayHavePattern(in: password, from: place) { findPatterns(reach, password, &tokens.steps) }
            if let points = endPatterns.points(ofLength: count - place) {
                reach.take(count, points, isTerm: false, &tokens.steps)
            }
            if let words, words.mayBegin(at: place, in: password), total + WordMatcher.points < limit {
                findWord(reach, words, scored, &tokens.steps)
            }
            if purpose == .decision, totals[count] < limit {
                return LeastTotal(points: totals[count], mayHaveBlock: false)
            }
        }
        let points = totals[count] < limit ? totals[count] : nil
        // A block costs two points or more, and what is behind it another one.
        let mostBefore = (points ?? limit - 1) - 2
        let mayHaveBlock =
            hasBlocks && (purpose != .decision || points == nil)
            && totals.anyInUse { totals[$0] <= mostBefore && password.hasBlock(from: $0) }
        if mayHaveBlock, purpose == .decision {
            tokens.table.reset(count: count)
            totals.forEachInUse { tokens.table.addRows($0..<$0 + 1) }
        }
        return LeastTotal(points: points, mayHaveBlock: mayHaveBlock)
    }

    /// The places that tokens reach from one place.
    private struct Reach {
        let totals: BudgetedTotals
        let start: Int
        let total: Int
        let isRecorded: Bool

        @inline(__always)
        init(_ totals: BudgetedTotals, from start: Int, isRecorded: Bool) {
            self.totals = totals
            self.start = start
            self.isRecorded = isRecorded
            total = totals[start]
        }

        /// Takes a token that ends at `end`, if it is useful.
        @inline(__always)
        func take(_ end: Int, _ points: Int, isTerm: Bool, _ steps: inout SecretBuffer<Tokens.Step>) {
            guard totals.isUseful(total + points, at: end) else { return }
            totals.reach(end, total + points)
            if isRecorded { steps.append(Tokens.Step(start..<end, points: points, isTerm: isTerm)) }
        }
    }

    /// Marks the places at which a fuzzy match may end. Most walks are so short that it pays to make them all at once.
    private func findEnds(_ scored: ScoredPassword, lengths: LengthSet, _ tokens: inout Tokens) {
        let count = scored.characters.count
        tokens.ends.removeAll()
        tokens.ends.append(false, repeated: count + 1)
        let first = search.bands.shortestTerm - 1
        guard first <= count else { return }
        for list in 0..<search.count {
            search[list].findEnds(from: first, scored.symbols[list], lengths: lengths, &tokens.ends)
        }
    }

    /// Takes the patterns that begin at a place.
    @inline(never)
    private func findPatterns(
        _ reach: Reach, _ password: FoldedCharacters, _ steps: inout SecretBuffer<Tokens.Step>
    ) {
        patterns.forEachPattern(in: password, from: reach.start) { _, ends in
            for end in ends { reach.take(end, PatternMatcher.points, isTerm: false, &steps) }
        }
    }

    /// Takes the word that begins at a place. The letter model is asked only if that would be useful.
    private func findWord(
        _ reach: Reach, _ words: WordMatcher, _ scored: ScoredPassword, _ steps: inout SecretBuffer<Tokens.Step>
    ) {
        let password = scored.characters
        guard let end = words.endOfRun(from: reach.start, in: password, of: 0..<password.count),
            reach.totals.isUseful(reach.total + WordMatcher.points, at: end),
            words.isWord(reach.start..<end, in: password, scored.letters)
        else { return }
        reach.take(end, WordMatcher.points, isTerm: false, &steps)
    }

    /// Takes the matches that begin at a place.
    private func findMatches(from place: Int, _ scored: ScoredPassword, _ reach: Reach, _ tokens: inout Tokens) {
        let (totals, total) = (reach.totals, reach.total)
        let lengths = totals.lengths(startingAt: place, search.bands)
        for list in 0..<search.count {
            search[list].forEachMatch(
                from: place, in: scored.characters, scored.symbols[list], lengths: lengths, &tokens.hits,
                wants: { end, points in
                    // What this place is known to reach is not compared again.
                    totals.isUseful(total + points, at: end)
                        && !(reach.isRecorded && Int(tokens.sources[end]) == place && totals[end] == total + points)
                }
            ) { match, points in
                let end = match.stretch.upperBound
                reach.take(end, points, isTerm: true, &tokens.steps)
                if reach.isRecorded { tokens.sources[end] = Int16(place) }
            }
        }
    }

    /// Takes the fuzzy matches that end at a place.
    @inline(never)
    private func findMatches(
        to place: Int, _ scored: ScoredPassword, _ totals: BudgetedTotals, _ isRecorded: Bool, _ tokens: inout Tokens
    ) {
        let lengths = totals.lengths(endingAt: place, search.bands, longest: search.longestTerm + 1)
        guard !lengths.isEmpty else { return }
        for list in 0..<search.count {
            search[list].forEachMatch(
                to: place, in: scored.characters, scored.symbols[list], lengths: lengths, &tokens.hits,
                wants: { start, points in totals.isUseful(totals[start] + points, at: place) }
            ) { match, points in
                Reach(totals, from: match.stretch.lowerBound, isRecorded: isRecorded)
                    .take(place, points, isTerm: true, &tokens.steps)
            }
        }
    }
}

extension FoldedCharacters {
    /// Returns whether two characters or more are repeated from `start` on.
    fileprivate func hasBlock(from start: Int) -> Bool {
        guard start + 4 <= count else { return false }
        let first = pair(start)
        // A unit ends where it begins again.
        for other in start + 2...(start + count) / 2 where pair(other) == first {
            let unit = other - start
            if (2..<unit).allSatisfy({ self[start + $0] == self[other + $0] }) { return true }
        }
        return false
    }
}
