/// The least cost of each place of a password: of the tokens and single characters that lead from its start to there,
/// as far as it is known and may matter.
///
/// The cost of the end is the most that a way to cut the password may cost: at first a limit, then that of the
/// cheapest way known. So the fewer points a password turns out to have, the fewer places matter.
///
/// If the ways are to be recorded, the end of the first token breaks ties, since the longest is shown (SPEC 7.3): a
/// way that begins with a shorter one has to save a point to matter.
///
/// SAFETY: points into a buffer of ``size(_:)`` elements that does not change its count meanwhile. Places are checked
/// in debug builds: they come from the password's count.
@safe struct LeastCosts {
    private let costs: UnsafeMutablePointer<Int32>
    private let count: Int
    /// By place: the cost from which the tokens that begin there were taken; stored behind the costs.
    private let taken: UnsafeMutablePointer<Int32>
    /// The places that tokens may begin at, ascending; stored behind those.
    private let used: UnsafeMutablePointer<Int32>
    private var usedCount = 0
    /// 1 if a way to reach a place with the same cost as another one matters too, else 0.
    private let tie: Int
    /// The tails and endings of the password.
    let ends: EndPatterns

    /// The cost of a point. The rest of a cost tells the end of the first token: the further, the less.
    static let point = 2 * FoldedText.maximumCount
    /// The cost of a place that is not reached.
    static let unreached = Int32.max >> 1

    /// The number of elements for a password of `count` characters.
    static func size(_ count: Int) -> Int { 3 * count + 2 }

    /// The costs of ways of less than `limit` points. All elements of `costs` are ``unreached``. With `ties`, a way
    /// to reach a place with the same cost as another one matters too.
    @unsafe init(
        _ costs: UnsafeMutablePointer<Int32>, count: Int, limit: Int, ties: Bool, _ ends: EndPatterns
    ) {
        unsafe self.costs = costs
        unsafe taken = costs + (count + 1)
        unsafe used = costs + (2 * count + 2)
        self.count = count
        self.ends = ends
        tie = ties ? 1 : 0
        self[count] = limit * Self.point - tie
        self[0] = 0
        bound(by: cost(0, from: 0, to: 1), at: 0)
        reachCharacters(behind: 0)
    }

    subscript(place: Int) -> Int {
        @inline(__always)
        get {
            assert(place >= 0 && place <= count)
            return unsafe Int(costs[place])
        }
        @inline(__always)
        nonmutating set {
            assert(place >= 0 && place <= count)
            unsafe costs[place] = Int32(truncatingIfNeeded: newValue)
        }
    }

    /// The points of a cost.
    @inline(__always)
    static func points(_ cost: Int) -> Int { Int(truncatingIfNeeded: UInt(bitPattern: cost) / UInt(point)) }

    /// The most that a way to cut the password may cost.
    @inline(__always)
    var most: Int { self[count] &- 1 &+ tie }

    /// The cost of a single character at `start`, with ties.
    @inline(__always)
    static func ofCharacter(at start: Int) -> Int32 {
        Int32(Segmenter.pointsOfCharacter * point + (start == 0 ? FoldedText.maximumCount - 1 : 0))
    }

    /// The least cost of `end` by a token of these points, or a single character.
    @inline(__always)
    func cost(_ points: Int, from start: Int, to end: Int) -> Int {
        let first = start == 0 ? (FoldedText.maximumCount &- end) &* tie : 0
        return self[start] &+ points &* Self.point &+ first
    }

    /// Returns whether a cost of `place` matters: unless that is the end, at least one point has to follow.
    @inline(__always)
    func matters(_ cost: Int, at place: Int) -> Bool {
        cost &- tie < self[place] && cost <= (place == count ? most : most &- Self.point)
    }

    /// True if tokens that begin at `place`, which is not the end, may matter.
    @inline(__always)
    func mayLeadOn(from place: Int) -> Bool { self[place] &+ Self.point <= most }

    /// Takes a cost of a place that matters and that a token leads to.
    @inline(never)
    func reach(_ place: Int, _ cost: Int) {
        self[place] = cost
        guard place < count else { return }
        bound(by: cost, at: place)
        reachCharacters(behind: place)
    }

    /// Takes the costs of the places that single characters lead to from `place` on, as far as they matter. So a token
    /// that leads to one of them for more is never taken.
    @inline(__always)
    private func reachCharacters(behind place: Int) {
        var next = place &+ 1
        var cost = cost(Segmenter.pointsOfCharacter, from: place, to: next)
        let most = most &- Self.point
        while next < count, cost < self[next], cost <= most {
            self[next] = cost
            next &+= 1
            cost &+= Segmenter.pointsOfCharacter &* Self.point
        }
    }

    /// From every place, characters and an ending lead to the end.
    @inline(__always)
    private func bound(by cost: Int, at place: Int) {
        self[count] = min(self[count], cost &+ ends.leastTotal(ofLast: count &- place) &* Self.point)
    }

    /// True if the tokens that begin at `place` were taken from its cost.
    @inline(__always)
    func isTaken(_ place: Int) -> Bool {
        assert(place >= 0 && place < count)
        return unsafe taken[place] == costs[place]
    }

    /// True if the tokens that begin at `place` were not taken yet.
    @inline(__always)
    func isNew(_ place: Int) -> Bool {
        assert(place >= 0 && place < count)
        return unsafe taken[place] == Self.unreached
    }

    /// Records that the tokens that begin at `place` are taken.
    @inline(__always)
    func take(_ place: Int) {
        assert(place >= 0 && place < count)
        unsafe taken[place] = costs[place]
    }
}

// MARK: The places that tokens begin at

extension LeastCosts {
    /// Records that tokens may begin at `place`, which is behind all recorded before.
    @inline(__always)
    mutating func use(_ place: Int) {
        assert(usedCount < count)
        unsafe used[usedCount] = Int32(truncatingIfNeeded: place)
        usedCount &+= 1
    }

    /// The last place that tokens may begin at.
    var lastUsed: Int { usedCount == 0 ? 0 : unsafe Int(used[usedCount &- 1]) }

    func forEachInUse(_ body: (_ place: Int) -> Void) {
        for index in 0..<usedCount { unsafe body(Int(used[index])) }
    }

    /// The lengths of terms whose fuzzy match from `place` on may matter.
    @inline(__always)
    func lengths(startingAt place: Int, _ bands: FuzzyBands.View) -> LengthSet {
        let budget = Self.points(most &- self[place])
        let shortestOfRest = UInt64(truncatingIfNeeded: min(count &- place &- 1, 62))
        // A match that takes the last point has to end with the password, and none ends behind it.
        let (wholeRest, upToRest): (UInt64, UInt64) = (7 &<< shortestOfRest, 8 &<< shortestOfRest &- 1)
        return LengthSet(
            bits: bands.lengths(within: budget &- 1).bits & upToRest | bands.lengths(within: budget).bits & wholeRest)
    }

    /// The lengths of terms whose fuzzy match up to `place` may matter: those of the stretches from places in use,
    /// give or take one character. No stretch is longer than `longest`.
    @inline(__always)
    func lengths(endingAt place: Int, _ bands: FuzzyBands.View, longest: Int) -> LengthSet {
        let budget = min(self[place] &- 1 &+ tie, place == count ? most : most &- Self.point)
        var lengths: UInt64 = 0
        var index = usedCount
        while index > 0 {
            index &-= 1
            let start = unsafe Int(used[index])
            guard place &- start <= longest else { break }
            let rest = budget &- cost(0, from: start, to: place)
            guard rest >= 0 else { continue }
            // The shortest of three lengths; the last bit of the set stands for all longer ones.
            let shortest = UInt64(truncatingIfNeeded: min(place &- start &- 1, 62))
            lengths |= 7 &<< shortest & bands.lengths(within: Self.points(rest)).bits
        }
        return LengthSet(bits: lengths)
    }
}
