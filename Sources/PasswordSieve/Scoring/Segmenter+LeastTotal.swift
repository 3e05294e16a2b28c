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

    /// Computes the totals of all places that are reached with less than `limit` points. For a decision that a block
    /// might change, the table gets a row for each useful place.
    ///
    /// - Complexity: O(*n*) times the cost of a matcher from one start; no place is searched more than twice.
    func findLeastTotal(
        of scored: ScoredPassword, below limit: Int, for purpose: Purpose, _ tokens: inout Tokens
    ) -> LeastTotal {
        let password = scored.characters
        let count = password.count
        let isRecorded = purpose == .segmentation
        tokens.costs.removeAll()
        tokens.costs.append(LeastCosts.unreached, repeated: LeastCosts.size(count))
        if isRecorded { tokens.resetSteps(count) }
        var pass = Pass(
            scored: scored, words: count <= WordMatcher.longestWhole ? patterns.words : nil, isRecorded: isRecorded,
            costs: unsafe LeastCosts(
                tokens.costs.start, count: count, limit: limit, ties: isRecorded,
                patterns.endPatterns(of: password, in: 0..<count)))
        let mayStop = purpose == .decision
        tokens.ends.removeAll()
        tokens.ends.append(0, repeated: count + 1)
        for place in 0...count {
            // A stretch has at most one character more than the longest term, and begins at a useful place.
            if unsafe tokens.ends.start[place] != 0, place - pass.costs.lastUsed <= search.longestTerm + 1 {
                findMatches(to: place, &pass, &tokens)
            }
            guard place < count, pass.costs.mayLeadOn(from: place), !tokens.isSearchExceeded else { continue }
            pass.costs.use(place)
            // Goes on where the longest token ends, and so on: a way to the end that is known early spares much of
            // the search for a better one. It may go by places that are reached for less later, but by each only once.
            var start = place
            var maySkip = false
            while start < count, pass.costs.mayLeadOn(from: start),
                start == place ? !pass.costs.isTaken(start) : pass.costs.isNew(start)
            {
                takeTokens(from: start, &pass, &tokens)
                if mayStop, pass.costs[count] < limit * LeastCosts.point {
                    return LeastTotal(points: LeastCosts.points(pass.costs[count]), mayHaveBlock: false)
                }
                if pass.lastEnd > start {
                    (start, maySkip) = (pass.lastEnd, true)
                } else if maySkip {
                    (start, maySkip) = (start + 1, false)
                }
            }
            // Most passwords that score little are told from the first place, where nothing ends.
            if place == 0 { findEnds(&pass, &tokens) }
        }
        let costs = pass.costs
        let least = LeastCosts.points(costs[count])
        let points = least < limit ? least : nil
        // A block costs two points or more, and what is behind it another one.
        let mostBefore = (points ?? limit - 1) - 2
        let mayHaveBlock =
            hasBlocks && (purpose != .decision || points == nil)
            && password.hasBlock { LeastCosts.points(costs[$0]) <= mostBefore }
        if mayHaveBlock, purpose == .decision {
            tokens.table.reset(count: count)
            costs.forEachInUse { tokens.table.addRows($0..<$0 + 1) }
        }
        return LeastTotal(points: points, mayHaveBlock: mayHaveBlock)
    }

    /// The parts that a pass over a password works with.
    private struct Pass {
        let scored: ScoredPassword
        /// Nil if no word is a token.
        let words: WordMatcher?
        let isRecorded: Bool
        var costs: LeastCosts
        /// The place from which tokens are taken.
        var start = 0
        /// The end of the longest of them; 0 if there is none.
        var lastEnd = 0

        var password: FoldedCharacters { scored.characters }

        /// Returns whether a match of these points that begins at the place of the pass matters, and is not yet known.
        @inline(never)
        func wants(_ end: Int, _ points: Int, _ sources: borrowing SecretBuffer<Int16>) -> Bool {
            let cost = costs.cost(points, from: start, to: end)
            return costs.matters(cost, at: end)
                && !(isRecorded && Int(sources[end]) == start && costs[end] == cost)
        }

        /// Takes a match that begins at the place of the pass.
        @inline(never)
        mutating func take(
            _ match: TermMatch, _ points: Int, _ steps: inout SecretBuffer<Tokens.Step>,
            _ sources: inout SecretBuffer<Int16>
        ) {
            take(match.stretch, points, isTerm: true, &steps)
            if isRecorded { sources[match.stretch.upperBound] = Int16(truncatingIfNeeded: start) }
        }

        /// Takes a token, if it matters.
        @inline(__always)
        mutating func take(
            _ stretch: Range<Int>, _ points: Int, isTerm: Bool, _ steps: inout SecretBuffer<Tokens.Step>
        ) {
            let (start, end) = (stretch.lowerBound, stretch.upperBound)
            let cost = costs.cost(points, from: start, to: end)
            guard costs.matters(cost, at: end) else { return }
            if isRecorded { steps.append(Tokens.Step(stretch, cost: cost - costs[start], isTerm: isTerm)) }
            costs.reach(end, cost)
            lastEnd = max(lastEnd, end)
        }
    }

    /// Takes the tokens that begin at a place.
    @inline(__always)
    private func takeTokens(from place: Int, _ pass: inout Pass, _ tokens: inout Tokens) {
        let count = pass.password.count
        (pass.start, pass.lastEnd) = (place, 0)
        pass.costs.take(place)
        let lengths = pass.costs.lengths(startingAt: place, search.bands)
        for list in 0..<search.count {
            let first = search[list].firstPlace(from: place, pass.scored.symbols[list], lengths: lengths)
            if let first { findMatches(of: list, from: place, first, lengths, &pass, &tokens) }
        }
        if patterns.mayHavePattern(in: pass.password, from: place) { findPatterns(&pass, &tokens.steps) }
        if let points = pass.costs.ends.points(ofLength: count - place) {
            pass.take(place..<count, points, isTerm: false, &tokens.steps)
        }
        if let words = pass.words, words.mayBegin(at: place, in: pass.password) {
            findWord(words, &pass, &tokens.steps)
        }
    }

    /// Marks the places at which a fuzzy match may end. Most walks are so short that it pays to make them all at once.
    private func findEnds(_ pass: inout Pass, _ tokens: inout Tokens) {
        let count = pass.password.count
        let lengths = search.bands.lengths(within: LeastCosts.points(pass.costs.most))
        let first = search.bands.shortestTerm - 1
        guard first <= count else { return }
        for list in 0..<search.count {
            search[list].findEnds(
                from: first, pass.scored.symbols[list], lengths: lengths, as: Self.endBit(of: list), &tokens.ends)
        }
    }

    /// Takes the patterns that begin at the place of the pass.
    @inline(never)
    private func findPatterns(_ pass: inout Pass, _ steps: inout SecretBuffer<Tokens.Step>) {
        let start = pass.start
        patterns.forEachPattern(in: pass.password, from: start) { _, ends in
            for end in ends { pass.take(start..<end, PatternMatcher.points, isTerm: false, &steps) }
        }
    }

    /// Takes the word that begins at the place of the pass. The letter model is asked only if that would be useful.
    private func findWord(
        _ words: WordMatcher, _ pass: inout Pass, _ steps: inout SecretBuffer<Tokens.Step>
    ) {
        let (password, start) = (pass.password, pass.start)
        guard let end = words.endOfRun(from: start, in: password, of: 0..<password.count),
            pass.costs.matters(pass.costs.cost(WordMatcher.points, from: start, to: end), at: end),
            words.isWord(start..<end, in: password, pass.scored.letters)
        else { return }
        pass.take(start..<end, WordMatcher.points, isTerm: false, &steps)
    }

    /// The bit of a list in ``Tokens/ends``.
    private static func endBit(of list: Int) -> UInt8 { 1 &<< UInt8(truncatingIfNeeded: min(list, 7)) }

    /// Takes the matches of a list that begin at the place of the pass.
    @inline(never)
    private func findMatches(
        of list: Int, from place: Int, _ first: TrieWalk.Place, _ lengths: LengthSet, _ pass: inout Pass,
        _ tokens: inout Tokens
    ) {
        search[list].forEachMatch(
            from: place, at: first, in: pass.password, pass.scored.symbols[list], lengths: lengths, &tokens.hits,
            wants: { end, points in pass.wants(end, points, tokens.sources) }
        ) { match, points in pass.take(match, points, &tokens.steps, &tokens.sources) }
    }

    /// Takes the fuzzy matches that end at a place.
    @inline(never)
    private func findMatches(to place: Int, _ pass: inout Pass, _ tokens: inout Tokens) {
        let costs = pass.costs
        let lengths = costs.lengths(endingAt: place, search.bands, longest: search.longestTerm + 1)
        guard !lengths.isEmpty else { return }
        for list in 0..<search.count where tokens.ends[place] & Self.endBit(of: list) != 0 {
            search[list].forEachMatch(
                to: place, in: pass.password, pass.scored.symbols[list], lengths: lengths, &tokens.hits,
                wants: { start, points in costs.matters(costs.cost(points, from: start, to: place), at: place) }
            ) { match, points in
                pass.take(match.stretch, points, isTerm: true, &tokens.steps)
            }
        }
    }
}

extension FoldedCharacters {
    /// Returns whether two characters or more are repeated from one of the `wanted` places on.
    @inline(__always)
    fileprivate func hasBlock(from wanted: (_ start: Int) -> Bool) -> Bool {
        var start = 0
        while start &+ 4 <= count {
            if wanted(start), hasBlock(from: start) { return true }
            start &+= 1
        }
        return false
    }

    @inline(__always)
    private func hasBlock(from start: Int) -> Bool {
        let first = pair(start)
        // A unit ends where it begins again.
        var other = start &+ 2
        while 2 &* other <= start &+ count {
            if pair(other) == first, (2..<other - start).allSatisfy({ self[start + $0] == self[other + $0] }) {
                return true
            }
            other &+= 1
        }
        return false
    }
}
