/// Where tokens of each cost begin and end: for each cost and start one bit for each end.
struct TokenTable: ~Copyable {
    private let count: Int
    private let words: Int
    private let costs: [Int]
    private var bits: SecretBuffer<UInt64>

    /// An empty table for a password of `count` characters and tokens of these costs.
    init(count: Int, costs: [Int]) {
        self.count = count
        self.costs = costs
        words = count / UInt64.bitWidth + 1
        let size = costs.count * (count + 1) * words
        bits = SecretBuffer(minimumCapacity: size)
        bits.append(0, repeated: size)
    }

    mutating func insert(_ token: Range<Int>, points: Int) {
        guard let cost = costs.firstIndex(of: points) else { preconditionFailure("an unknown cost") }
        bits[row(cost, token.lowerBound) + token.upperBound / 64] |= 1 << (token.upperBound % 64)
    }

    /// Whether there is a token of `points` there.
    func contains(_ token: Range<Int>, points: Int) -> Bool {
        guard let cost = costs.firstIndex(of: points) else { return false }
        return bits[row(cost, token.lowerBound) + token.upperBound / 64] & 1 << (token.upperBound % 64) != 0
    }

    /// Calls `body` with the end and the points of each token that begins at `start` and ends at `limit` or before.
    func forEachToken(from start: Int, upTo limit: Int, _ body: (_ end: Int, _ points: Int) -> Void) {
        for cost in costs.indices {
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
