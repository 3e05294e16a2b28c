/// The decision alone: whether a score rejects a password, without the score (SPEC 7.2).
///
/// The least totals are filled in from the left, and only those below what is required. Few places are reached with so
/// few points, so few have to be looked at: a token is of use only if it begins at such a place and costs no more than
/// what is left of the budget.
extension Segmenter {
    /// Whether the password in `scratch`, whose symbols are written, scores too little.
    ///
    /// - Complexity: as ``segment(_:)``, in practice a quarter of it.
    func rejects(_ scratch: inout Scratch) -> Bool {
        let count = scratch.folded.count
        // All characters of a short password may be within the budget; then it takes a token to reject it, and that is
        // told by the segments.
        guard count >= required else {
            let segmentation = segment(&scratch)
            return segmentation.score < required && segmentation.hasToken
        }
        var mayHaveBlock = false
        if isWithinBudget(&scratch, &mayHaveBlock) { return true }
        return mayHaveBlock && isWithinBudgetWithBlocks(&scratch)
    }

    /// Whether tokens, blocks among them, bring the total below what is required. The table of tokens has a row for each
    /// place that was in use without blocks.
    ///
    /// A place inside a unit is reached with no more points from the beginning of the password than a block around it
    /// costs, so that it is in use if the block is of use. And a place that is reached by a block comes to light when the
    /// totals are filled in; then all is found once more, with that place in use.
    private func isWithinBudgetWithBlocks(_ scratch: inout Scratch) -> Bool {
        let password = unsafe PasswordCharacters(scratch.folded)
        let count = password.count
        var placesAreMissing = true
        while placesAreMissing {
            placesAreMissing = false
            findTokens(&scratch, cap: required, explains: false)
            findBlocks(&scratch, cap: required)
            scratch.totals.removeAll()
            scratch.totals.append(TokenTable.none, repeated: count + 1)
            scratch.totals[0] = 0
            let longestTail = patterns.longestTail(of: password, in: 0..<count)
            for place in 0..<count where Int(scratch.totals[place]) < required - 1 {
                if !scratch.tokens.hasRow(place) {
                    scratch.tokens.addRows(place..<place + 1)
                    placesAreMissing = true
                }
                scratch.tokens.relax(from: place, upTo: count, &scratch.totals, offset: 0)
                if let points = PatternMatcher.points(ofTail: count - place, longest: longestTail) {
                    scratch.totals[count] = min(scratch.totals[count], scratch.totals[place] + Int16(points))
                }
            }
            if Int(scratch.totals[count]) < required { return true }
        }
        return false
    }

    /// Whether tokens other than blocks bring the total below what is required. `mayHaveBlock` tells whether blocks
    /// could; then the table of tokens has a row for each place in use.
    private func isWithinBudget(_ scratch: inout Scratch, _ mayHaveBlock: inout Bool) -> Bool {
        let password = unsafe PasswordCharacters(scratch.folded)
        let count = password.count
        scratch.totals.removeAll()
        scratch.totals.append(Int16(truncatingIfNeeded: required), repeated: BudgetedTotals.size(count))
        var totals = unsafe BudgetedTotals(scratch.totals.start, count: count, required: required)
        let longestTail = patterns.longestTail(of: password, in: 0..<count)
        findEnds(lengths: search.bands.lengths(within: required), &scratch)
        let mayEnd = unsafe scratch.ends.start
        for place in 0...count {
            // A stretch has at most a character more than the longest term, and begins at a place in use.
            if unsafe mayEnd[place], place - totals.lastUsed <= search.longestTerm + 1 {
                findMatches(to: place, password, totals, &scratch)
            }
            let total = totals[place]
            guard total < required - 1, place < count else { continue }
            totals.use(place)
            totals.reach(place + 1, total + Self.pointsOfCharacter)
            findMatches(from: place, password, totals, &scratch)
            findPatterns(from: place, password, totals)
            if let points = PatternMatcher.points(ofTail: count - place, longest: longestTail) {
                totals.reach(count, total + points)
            }
            if totals[count] < required { return true }
        }
        if totals[count] < required { return true }
        // A block costs 2 points or more.
        mayHaveBlock = hasBlocks && totals.anyInUse { totals[$0] + 2 < required && password.hasBlock(from: $0) }
        if mayHaveBlock {
            scratch.tokens.reset(count: count)
            totals.forEachInUse { scratch.tokens.addRows($0..<$0 + 1) }
        }
        return false
    }

    /// Reaches the ends of patterns that begin at `place`.
    @inline(never)
    private func findPatterns(from place: Int, _ password: PasswordCharacters, _ totals: BudgetedTotals) {
        let total = totals[place] + PatternMatcher.points
        patterns.forEachPattern(in: password, from: place) { _, ends in
            for end in ends { totals.reach(end, total) }
        }
    }

    /// Reaches the ends of matches that begin at `place`.
    private func findMatches(
        from place: Int, _ password: PasswordCharacters, _ totals: BudgetedTotals, _ scratch: inout Scratch
    ) {
        let total = totals[place]
        let lengths = totals.lengths(startingAt: place, search.bands)
        for list in 0..<search.count {
            search[list].forEachMatch(
                from: place, in: password, search.symbols(list, scratch), lengths: lengths, &scratch.candidates,
                wants: { end, points in totals.isOfUse(total + points, at: end) }
            ) { match, points in totals.reach(match.stretch.upperBound, total + points) }
        }
    }

    /// Reaches `place` by fuzzy matches that end there.
    @inline(never)
    private func findMatches(
        to place: Int, _ password: PasswordCharacters, _ totals: BudgetedTotals, _ scratch: inout Scratch
    ) {
        let lengths = totals.lengths(endingAt: place, search.bands)
        guard lengths != 0 else { return }
        for list in 0..<search.count {
            search[list].forEachMatch(
                to: place, in: password, search.symbols(list, scratch), lengths: lengths, &scratch.candidates,
                wants: { start, points in totals.isOfUse(totals[start] + points, at: place) }
            ) { match, points in totals.reach(place, totals[match.stretch.lowerBound] + points) }
        }
    }
}

/// The least totals of the places of a password, as far as they are below what is required.
@safe private struct BudgetedTotals {
    private let totals: UnsafeMutablePointer<Int16>
    private let count: Int
    /// The total of a place that is not reached.
    private let required: Int
    /// The places that tokens may begin at, ascending; they stand behind the totals.
    private let used: UnsafeMutablePointer<Int16>
    private var usedCount = 0

    /// How many numbers are needed for a password of `count` characters.
    static func size(_ count: Int) -> Int { 2 * count + 1 }

    /// `totals` has `required` everywhere.
    @unsafe init(_ totals: UnsafeMutablePointer<Int16>, count: Int, required: Int) {
        unsafe self.totals = totals
        unsafe used = totals + (count + 1)
        self.count = count
        self.required = required
        unsafe totals[0] = 0
    }

    subscript(place: Int) -> Int {
        @inline(__always)
        get {
            assert(place >= 0 && place <= count)
            return unsafe Int(totals[place])
        }
    }

    /// Whether a total is of use at `place`: more has to follow unless that is the end.
    @inline(__always)
    func isOfUse(_ total: Int, at place: Int) -> Bool {
        total < self[place] && (total < required &- 1 || place == count)
    }

    @inline(__always)
    func reach(_ place: Int, _ total: Int) {
        if isOfUse(total, at: place) { unsafe totals[place] = Int16(truncatingIfNeeded: total) }
    }

    /// Notes that tokens may begin at `place`, which is behind all noted before.
    @inline(__always)
    mutating func use(_ place: Int) {
        unsafe used[usedCount] = Int16(truncatingIfNeeded: place)
        usedCount &+= 1
    }

    /// The last place that tokens may begin at.
    var lastUsed: Int {
        @inline(__always) get { usedCount == 0 ? 0 : unsafe Int(used[usedCount &- 1]) }
    }

    func forEachInUse(_ body: (_ place: Int) -> Void) {
        for index in 0..<usedCount { unsafe body(Int(used[index])) }
    }

    func anyInUse(_ predicate: (_ place: Int) -> Bool) -> Bool {
        (0..<usedCount).contains { unsafe predicate(Int(used[$0])) }
    }

    /// The lengths of the terms of which a fuzzy match that begins at `place` could be of use, see ``LengthSet``.
    func lengths(startingAt place: Int, _ bands: FuzzyBands.View) -> UInt64 {
        let budget = required &- 1 &- self[place]
        // One that takes the last point has to end with the password.
        let wholeRest: UInt64 = 7 &<< UInt64(truncatingIfNeeded: min(count &- place &- 1, 62))
        return bands.lengths(within: budget &- 1) | bands.lengths(within: budget) & wholeRest
    }

    /// The lengths of the terms of which a fuzzy match that ends at `place` could be of use, see ``LengthSet``: those of
    /// the stretches from places in use, with a character more or less.
    func lengths(endingAt place: Int, _ bands: FuzzyBands.View) -> UInt64 {
        let budget = (place == count ? required : required &- 1) &- 1
        var lengths: UInt64 = 0
        var index = usedCount
        while index > 0 {
            index &-= 1
            let start = unsafe Int(used[index])
            // The shortest of three lengths; the last bit of the set stands for all longer ones.
            let shortest = UInt64(truncatingIfNeeded: min(place &- start &- 1, 62))
            lengths |= 7 &<< shortest & bands.lengths(within: budget &- self[start])
        }
        return lengths
    }
}

extension PasswordCharacters {
    /// Whether two characters or more are repeated from `start` on.
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
