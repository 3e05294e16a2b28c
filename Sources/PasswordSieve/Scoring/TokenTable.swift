/// Where tokens of each cost begin and end: for each cost and start one bit for each end.
struct TokenTable: ~Copyable {
    private var count = 0
    private var words = 0
    private var costs = SecretBuffer<Int>(minimumCapacity: 8)
    private var bits = SecretBuffer<UInt64>()

    /// Makes this an empty table for a password of `count` characters and tokens of these costs, which ascend.
    mutating func reset(count: Int, costs: [Int]) {
        removeAll()
        self.count = count
        for cost in costs { self.costs.append(cost) }
        words = count / UInt64.bitWidth + 1
        bits.append(0, repeated: costs.count * (count + 1) * words)
    }

    mutating func removeAll() {
        costs.removeAll()
        bits.removeAll()
    }

    mutating func insert(_ token: Range<Int>, points: Int) {
        var cost = 0
        while costs[cost] != points { cost += 1 }
        bits[row(cost, token.lowerBound) + token.upperBound / 64] |= 1 << UInt64(token.upperBound % 64)
    }

    /// Whether there is a token of at most `points` there.
    func contains(_ token: Range<Int>, upTo points: Int) -> Bool {
        for cost in 0..<costs.count where costs[cost] <= points {
            if bits[row(cost, token.lowerBound) + token.upperBound / 64] >> UInt64(token.upperBound % 64) & 1 != 0 {
                return true
            }
        }
        return false
    }

    /// Calls `body` with the end and the points of each token that begins at `start` and ends at `limit` or before.
    @inline(__always)
    func forEachToken(from start: Int, upTo limit: Int, _ body: (_ end: Int, _ points: Int) -> Void) {
        for cost in 0..<costs.count {
            let row = row(cost, start)
            for word in start / 64...limit / 64 {
                var ends = bits[row + word]
                while ends != 0 {
                    let end = word * 64 + ends.trailingZeroBitCount
                    guard end <= limit else { break }
                    body(end, costs[cost])
                    ends &= ends - 1
                }
            }
        }
    }

    private func row(_ cost: Int, _ start: Int) -> Int { (cost * (count + 1) + start) * words }
}
