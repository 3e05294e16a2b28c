/// What the cheapest token costs that begins and ends at given places: a match, a pattern, a block, or a single
/// character. Tails are not in it, since they depend on what is judged as a whole.
struct TokenTable: ~Copyable {
    /// The cost where there is no token: more than any password can score. Costs are signed, because baseline processors
    /// compare eight signed numbers at a time.
    static let none: Int16 = 1 << 14

    private var count = 0
    /// By start and end.
    private var points = SecretBuffer<Int16>()

    /// Makes this the table of the single characters of a password of `count` characters.
    mutating func reset(count: Int) {
        removeAll()
        self.count = count
        points.append(Self.none, repeated: (count + 1) * (count + 1))
        for place in 0..<count { points[row(place) + place + 1] = Int16(Segmenter.pointsOfCharacter) }
    }

    mutating func removeAll() { points.removeAll() }

    mutating func insert(_ token: Range<Int>, points cost: Int) {
        let place = row(token.lowerBound) + token.upperBound
        points[place] = min(points[place], Int16(cost))
    }

    /// Inserts the blocks of the unit from `start` on: all its repetitions, two and more, up to `limit`.
    mutating func insertBlocks(from start: Int, unit: Int, upTo limit: Int, points cost: Int16) {
        precondition(start >= 0 && unit > 0 && limit <= count)
        let row = unsafe points.start + row(start)
        var end = start + 2 * unit
        while end <= limit {
            if unsafe row[end] > cost { unsafe row[end] = cost }
            end &+= unit
        }
    }

    /// Whether one of those blocks has no token of one point in its place, which would outdo it: a block costs 2 points
    /// or more. A password of one character has many blocks, and none with room.
    func hasRoomForBlocks(from start: Int, unit: Int, upTo limit: Int) -> Bool {
        precondition(start >= 0 && unit > 0 && limit <= count)
        let row = unsafe points.start + row(start)
        var end = start + 2 * unit
        while end <= limit {
            if unsafe row[end] > 1 { return true }
            end &+= unit
        }
        return false
    }

    /// What the token at this stretch costs, ``none`` if there is none.
    subscript(token: Range<Int>) -> Int { Int(points[row(token.lowerBound) + token.upperBound]) }

    /// Lowers the totals of the places behind `place`, up to `limit`, to what is reached from it by one token. `totals`
    /// has the total of a place at the place less `offset`.
    ///
    /// - Complexity: O(*n*), eight places at a time.
    func relax(from place: Int, upTo limit: Int, _ totals: inout SecretBuffer<Int16>, offset: Int) {
        precondition(place >= offset && limit <= count && limit - offset < totals.count)
        guard place < limit else { return }
        let total = totals[place - offset]
        let costs = unsafe points.start + (row(place) + place + 1)
        let reached = unsafe totals.start + (place + 1 - offset)
        for index in 0..<limit - place { unsafe reached[index] = min(reached[index], costs[index] &+ total) }
    }

    /// The least sum of a token that begins at `place` and the total at its end, up to `limit`; `totals` as in
    /// ``relax(from:upTo:_:offset:)``.
    ///
    /// - Complexity: O(*n*), eight places at a time.
    func least(from place: Int, upTo limit: Int, _ totals: borrowing SecretBuffer<Int16>, offset: Int) -> Int16 {
        precondition(place >= offset && limit <= count && limit - offset < totals.count)
        let costs = unsafe points.start + (row(place) + place + 1)
        let ends = unsafe totals.start + (place + 1 - offset)
        var least = Self.none
        for index in 0..<limit - place { unsafe least = min(least, costs[index] &+ ends[index]) }
        return least
    }

    private func row(_ start: Int) -> Int { start * (count + 1) }
}
