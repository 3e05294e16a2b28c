/// The least totals of the places of a password, as far as they are below a limit.
///
/// SAFETY: points into a buffer of ``size(_:)`` elements that does not change its count meanwhile. Places are checked
/// in debug builds: they come from the password's count.
@safe struct BudgetedTotals {
    private let totals: UnsafeMutablePointer<Int16>
    private let count: Int
    /// Also the total of a place that is not reached.
    private let limit: Int
    /// The places that tokens may begin at, ascending; stored behind the totals.
    private let used: UnsafeMutablePointer<Int16>
    private var usedCount = 0
    /// 1 if a way to reach a place with the same total as another one is useful too, else 0.
    private let tie: Int

    /// The number of elements for a password of `count` characters.
    static func size(_ count: Int) -> Int { 2 * count + 1 }

    /// All elements of `totals` are `limit`. With `ties`, a way to reach a place with the same total as another one is
    /// useful too.
    @unsafe init(_ totals: UnsafeMutablePointer<Int16>, count: Int, limit: Int, ties: Bool) {
        unsafe self.totals = totals
        unsafe used = totals + (count + 1)
        self.count = count
        self.limit = limit
        tie = ties ? 1 : 0
        unsafe totals[0] = 0
    }

    subscript(place: Int) -> Int {
        @inline(__always)
        get {
            assert(place >= 0 && place <= count)
            return unsafe Int(totals[place])
        }
    }

    /// Returns whether a total is useful at `place`: unless that is the end, at least one point has to follow.
    @inline(__always)
    func isUseful(_ total: Int, at place: Int) -> Bool {
        total &- tie < self[place] && total < (place == count ? limit : limit &- 1)
    }

    @inline(__always)
    func reach(_ place: Int, _ total: Int) {
        if isUseful(total, at: place) { unsafe totals[place] = Int16(truncatingIfNeeded: total) }
    }

    /// Records that tokens may begin at `place`, which is behind all recorded before.
    @inline(__always)
    mutating func use(_ place: Int) {
        assert(usedCount < count)
        unsafe used[usedCount] = Int16(truncatingIfNeeded: place)
        usedCount &+= 1
    }

    /// The last place that tokens may begin at.
    var lastUsed: Int { usedCount == 0 ? 0 : unsafe Int(used[usedCount &- 1]) }

    func forEachInUse(_ body: (_ place: Int) -> Void) {
        for index in 0..<usedCount { unsafe body(Int(used[index])) }
    }

    func anyInUse(_ predicate: (_ place: Int) -> Bool) -> Bool {
        (0..<usedCount).contains { unsafe predicate(Int(used[$0])) }
    }

    /// The lengths of terms whose fuzzy match from `place` on could be useful.
    @inline(__always)
    func lengths(startingAt place: Int, _ bands: FuzzyBands.View) -> LengthSet {
        let budget = limit &- 1 &- self[place]
        // A match that takes the last point has to end with the password.
        let wholeRest: UInt64 = 7 &<< UInt64(truncatingIfNeeded: min(count &- place &- 1, 62))
        return LengthSet(
            bits: bands.lengths(within: budget &- 1).bits | bands.lengths(within: budget).bits & wholeRest)
    }

    /// The lengths of terms whose fuzzy match up to `place` could be useful: those of the stretches from places in use,
    /// give or take one character. No stretch is longer than `longest`.
    @inline(__always)
    func lengths(endingAt place: Int, _ bands: FuzzyBands.View, longest: Int) -> LengthSet {
        let budget = min(self[place] &+ tie, place == count ? limit : limit &- 1) &- 1
        var lengths: UInt64 = 0
        var index = usedCount
        while index > 0 {
            index &-= 1
            let start = unsafe Int(used[index])
            guard place &- start <= longest else { break }
            guard self[start] <= budget else { continue }
            // The shortest of three lengths; the last bit of the set stands for all longer ones.
            let shortest = UInt64(truncatingIfNeeded: min(place &- start &- 1, 62))
            lengths |= 7 &<< shortest & bands.lengths(within: budget &- self[start]).bits
        }
        return LengthSet(bits: lengths)
    }
}
