/// What a block costs that begins and ends at given places: a stretch that is a unit repeated in a row (SPEC 6.6).
///
/// Most passwords repeat nothing, so a row of ends is made only for starts with a block.
struct BlockTable: ~Copyable {
    /// The cost where there is no block: more than any password can score.
    static let none: UInt16 = 1 << 14

    private var count = 0
    /// For each start the place of its row, or -1.
    private var rows = SecretBuffer<Int32>()
    /// By row and end.
    private var points = SecretBuffer<UInt16>()

    /// Makes this a table without blocks, for a password of `count` characters.
    mutating func reset(count: Int) {
        removeAll()
        self.count = count
        rows.append(-1, repeated: count + 1)
    }

    mutating func removeAll() {
        rows.removeAll()
        points.removeAll()
    }

    /// Adds a block; another one at the same place stays if it costs less.
    mutating func insert(_ block: Range<Int>, points cost: UInt16) {
        if rows[block.lowerBound] < 0 {
            rows[block.lowerBound] = Int32(points.count)
            points.append(Self.none, repeated: count + 1)
        }
        let place = Int(rows[block.lowerBound]) + block.upperBound
        points[place] = min(points[place], cost)
    }

    /// What the block costs, ``none`` if there is none.
    func points(_ block: Range<Int>) -> UInt16 {
        let row = Int(rows[block.lowerBound])
        return row < 0 ? Self.none : points[row + block.upperBound]
    }

    func hasBlock(from start: Int) -> Bool { rows[start] >= 0 }

    /// Lowers each total to what is reached by way of a block: `totals`, by place, are for places up to `limit`.
    func relax(from start: Int, upTo limit: Int, _ totals: inout SecretBuffer<UInt16>, offset: Int) {
        guard rows[start] >= 0, limit > start else { return }
        let total = totals[start - offset]
        // Plain pointers, so that the compiler takes eight places at a time.
        unsafe points.withElements { points in
            let row = unsafe UnsafeBufferPointer(rebasing: points[(Int(rows[start]) + start)...])
            let reached = unsafe totals.start + (start - offset)
            for place in 0...limit - start { unsafe reached[place] = min(reached[place], row[place] &+ total) }
        }
    }
}
