/// The frequencies of small numbers.
struct Histogram: Sendable {
    /// By number.
    private(set) var counts: [Int] = []
    /// Larger numbers are counted as this one.
    static let most = 257

    var total: Int { counts.reduce(0, +) }

    mutating func count(_ number: Int) {
        let number = min(number, Self.most)
        if number >= counts.count { counts += Array(repeating: 0, count: number + 1 - counts.count) }
        counts[number] += 1
    }

    mutating func merge(_ other: Histogram) {
        if other.counts.count > counts.count {
            counts += Array(repeating: 0, count: other.counts.count - counts.count)
        }
        for (number, count) in other.counts.enumerated() { counts[number] += count }
    }

    struct Row {
        let number: Int
        /// True if greater numbers are counted as this one.
        var isAndMore = false
        let count: Int

        var name: String { "\(number)\(isAndMore ? "+" : "")" }
    }

    /// The numbers from the smallest one on with their counts; those from `limit` on are one row.
    func rows(upTo limit: Int) -> [Row] {
        let limit = min(limit, counts.count)
        let single = counts[..<limit].enumerated().map { Row(number: $0.offset, count: $0.element) }
        let rest = counts[limit...].reduce(0, +)
        return single.drop { $0.count == 0 } + (rest > 0 ? [Row(number: limit, isAndMore: true, count: rest)] : [])
    }
}
