/// The cost of the cheapest token for each start and end: a match, a pattern, a block, or a single character. Tails are
/// not in it, since they depend on what is scored as a whole.
///
/// It has a row for each place that tokens may begin at. A segmentation needs all of them, a decision few.
struct TokenTable: ~Copyable {
    /// The cost where there is no token: more than any password can score. Costs are signed because baseline processors
    /// compare eight signed numbers at a time.
    static let none: Int16 = 1 << 14

    private var count = 0
    /// By row, then by end: a row has all places behind its own.
    private var points = SecretBuffer<Int16>()
    private var rows = SecretBuffer<Row>()
    /// The last place that has a row.
    private(set) var lastRow = 0

    struct Row: BitwiseCopyable {
        /// The index of its first cost, less its first end; ``none`` where there is no row.
        var origin: Int32
        /// The end of the longest token.
        var lastEnd: Int32

        static let none = Int32.min
    }

    /// Makes this a table without rows for a password of `count` characters.
    mutating func reset(count: Int) {
        removeAll()
        self.count = count
        rows.append(Row(origin: Row.none, lastEnd: 0), repeated: count)
        lastRow = 0
    }

    mutating func removeAll() {
        points.removeAll()
        rows.removeAll()
    }

    /// True if there is something to wipe.
    var isUsed: Bool { rows.isUsed }

    func hasRow(_ place: Int) -> Bool { rows[place].origin != Row.none }

    /// Adds rows for `places`, which have none, with the single characters.
    mutating func addRows(_ places: Range<Int>) {
        lastRow = max(lastRow, places.upperBound - 1)
        var first = points.count
        // Each row is one shorter than the row before.
        points.append(
            Self.none, repeated: places.count * (2 * count + 1 - places.lowerBound - places.upperBound) / 2)
        precondition(places.lowerBound >= 0 && places.upperBound <= count)
        let (rows, points) = unsafe (rows.start, points.start)
        for place in places {
            unsafe rows[place] = Row(
                origin: Int32(truncatingIfNeeded: first &- place &- 1), lastEnd: Int32(truncatingIfNeeded: place &+ 1))
            unsafe points[first] = Int16(Segmenter.pointsOfCharacter)
            first &+= count &- place
        }
    }

    /// Adds rows for all places that have none.
    mutating func addMissingRows() {
        for place in 0..<count where !hasRow(place) { addRows(place..<place + 1) }
    }

    /// The end of the longest token from `place` on, 0 if there is none.
    func lastEnd(from place: Int) -> Int { Int(rows[place].lastEnd) }

    /// Inserts a token that begins at a place with a row.
    @inline(__always)
    mutating func insert(_ token: Range<Int>, points cost: Int) {
        let row = rows[token.lowerBound]
        let index = Int(row.origin) + token.upperBound
        points[index] = min(points[index], Int16(truncatingIfNeeded: cost))
        if token.upperBound > row.lastEnd {
            rows[token.lowerBound].lastEnd = Int32(truncatingIfNeeded: token.upperBound)
        }
    }

    /// Inserts the blocks of the unit from `start` on: all its repetitions, two and more, up to `limit`.
    mutating func insertBlocks(from start: Int, unit: Int, upTo limit: Int, points cost: Int) {
        for end in stride(from: start + 2 * unit, through: limit, by: unit) { insert(start..<end, points: cost) }
    }

    /// The cost of the dearest token at the stretch of one of those blocks; ``none`` if one of them has no token.
    func mostPoints(ofBlocksFrom start: Int, unit: Int, upTo limit: Int) -> Int {
        precondition(hasRow(start) && unit > 0 && limit <= count)
        let ends = unsafe points.start + Int(rows[start].origin)
        var most: Int16 = 0
        var end = start &+ 2 &* unit
        while end <= limit, most < Self.none {
            most = unsafe max(most, ends[end])
            end &+= unit
        }
        return Int(most)
    }

    /// The cost of the dearest token that begins at `start`; ``none`` if a stretch from there has no token.
    ///
    /// - Complexity: O(*n*), eight places at a time.
    func mostPoints(from start: Int) -> Int {
        precondition(hasRow(start))
        let ends = unsafe points.start + (Int(rows[start].origin) + start + 1)
        var most: Int16 = 0
        for index in 0..<count - start { most = unsafe max(most, ends[index]) }
        return Int(most)
    }

    /// The cost of the token at this stretch: ``none`` if there is none, and 0 if it begins at a place without a row,
    /// where no token is useful.
    subscript(token: Range<Int>) -> Int {
        @inline(__always)
        get {
            let origin = rows[token.lowerBound].origin
            return origin == Row.none ? 0 : Int(points[Int(origin) + token.upperBound])
        }
    }

    /// Lowers the totals of the places behind `place`, up to `limit`, to those reached from it by one token. `totals`
    /// has the total of a place at the place less `offset`.
    ///
    /// - Complexity: O(*n*), eight places at a time.
    func relax(from place: Int, upTo limit: Int, _ totals: inout SecretBuffer<Int16>, offset: Int) {
        precondition(place >= offset && limit <= count && limit - offset < totals.count)
        let last = min(limit, lastEnd(from: place))
        guard place < last else { return }
        let total = totals[place - offset]
        let costs = unsafe points.start + (Int(rows[place].origin) + place + 1)
        let reached = unsafe totals.start + (place + 1 - offset)
        for index in 0..<last - place { unsafe reached[index] = min(reached[index], costs[index] &+ total) }
    }

    /// The least sum of a token that begins at `place` and the total at its end, up to `limit`; `totals` as in
    /// ``relax(from:upTo:_:offset:)``.
    ///
    /// - Complexity: O(*n*), eight places at a time.
    func least(from place: Int, upTo limit: Int, _ totals: borrowing SecretBuffer<Int16>, offset: Int) -> Int16 {
        precondition(place >= offset && limit <= count && limit - offset < totals.count)
        let last = min(limit, lastEnd(from: place))
        guard place < last else { return Self.none }
        let costs = unsafe points.start + (Int(rows[place].origin) + place + 1)
        let ends = unsafe totals.start + (place + 1 - offset)
        // Most places have nothing but a single character.
        if last == place + 1 { return unsafe costs.pointee &+ ends.pointee }
        var least = Self.none
        for index in 0..<last - place { unsafe least = min(least, costs[index] &+ ends[index]) }
        return least
    }
}
