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
        return mayHaveBlock && scoresTooLittle(&scratch)
    }

    /// Whether tokens other than blocks bring the total below what is required. `mayHaveBlock` tells whether blocks could.
    private func isWithinBudget(_ scratch: inout Scratch, _ mayHaveBlock: inout Bool) -> Bool {
        let password = unsafe PasswordCharacters(scratch.folded)
        let count = password.count
        scratch.totals.removeAll()
        scratch.totals.append(Int16(required), repeated: BudgetedTotals.size(count))
        var totals = unsafe BudgetedTotals(scratch.totals.start, count: count, required: required)
        let longestTail = patterns.longestTail(of: password)
        var place = 0
        while true {
            // What is too far from all places that have been reached is not within a term's length of one.
            if place &- totals.lastUsed <= search.longestTerm {
                findMatches(to: place, password, totals, &scratch)
            }
            if place == count { break }
            let total = totals[place]
            if total < required - 1 {
                totals.use(place)
                totals.reach(place + 1, total + Self.pointsOfCharacter)
                findMatches(from: place, password, totals, &scratch)
                patterns.forEachPattern(in: password, from: place) { _, ends in
                    for end in ends { totals.reach(end, total + PatternMatcher.points) }
                }
                if count - place <= longestTail, count - place >= 3 {
                    totals.reach(count, total + PatternMatcher.points(ofTail: count - place))
                }
                if totals[count] < required { return true }
            }
            place &+= 1
        }
        if totals[count] < required { return true }
        // A block costs 2 points or more.
        mayHaveBlock =
            hasBlocks && (0..<count).contains { totals[$0] + 2 < required && password.hasBlock(from: $0) }
        return false
    }

    /// Reaches the ends of matches that begin at `place`.
    private func findMatches(
        from place: Int, _ password: PasswordCharacters, _ totals: BudgetedTotals, _ scratch: inout Scratch
    ) {
        let total = totals[place]
        let lengths = search.bands.lengths(within: required - 1 - total)
        for list in 0..<search.count {
            search[list].forEachMatch(
                from: place, in: password, search.symbols(list, scratch), lengths: lengths, &scratch.candidates,
                wants: { end, points in totals.isOfUse(total + points, at: end) }
            ) { match, points in totals.reach(match.stretch.upperBound, total + points) }
        }
    }

    /// Reaches `place` by fuzzy matches that end there.
    @inline(__always)
    private func findMatches(
        to place: Int, _ password: PasswordCharacters, _ totals: BudgetedTotals, _ scratch: inout Scratch
    ) {
        for list in 0..<search.count where search[list].mayHaveMatch(to: place, search.symbols(list, scratch)) {
            let lengths = totals.lengths(endingAt: place, search.bands)
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
            let shortest = UInt64(min(place &- start &- 1, 62))
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
