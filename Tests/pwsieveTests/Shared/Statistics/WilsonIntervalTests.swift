import Testing

@testable import pwsieve

@Suite("Wilson's score interval")
struct WilsonIntervalTests {
    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998,
    /// table I, method 3; and three by hand.
    static let known: [(hits: Int, total: Int, low: Double, high: Double)] = [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
        (5, 10, 0.2366, 0.7634), (1, 1, 0.2065, 1.0000), (0, 10, 0.0000, 0.2775),
    ]

    @Test("It has the published bounds", arguments: known)
    func published(_ row: (hits: Int, total: Int, low: Double, high: Double)) throws {
        let interval = try #require(WilsonInterval(row.hits, of: row.total))
        #expect(abs(interval.low - row.low) < 0.000_051)
        #expect(abs(interval.high - row.high) < 0.000_051)
    }

    @Test("It mirrors: what is not hit has the other interval", arguments: [0, 1, 7, 50, 99, 100])
    func mirror(_ hits: Int) throws {
        let (interval, other) = (
            try #require(WilsonInterval(hits, of: 100)), try #require(WilsonInterval(100 - hits, of: 100))
        )
        #expect(abs(interval.low - (1 - other.high)) < 1e-12)
        #expect(abs(interval.high - (1 - other.low)) < 1e-12)
    }

    @Test("It holds the rate, within 0 and 1", arguments: [1, 2, 3, 1_000, 1_000_000])
    func bounds(_ total: Int) throws {
        for hits in [0, 1, total / 2, total - 1, total] {
            let interval = try #require(WilsonInterval(hits, of: total))
            let rate = Double(hits) / Double(total)
            #expect(0 <= interval.low && interval.low <= rate && rate <= interval.high && interval.high <= 1)
        }
    }

    @Test("Of nothing there is none")
    func nothing() { #expect(WilsonInterval(0, of: 0) == nil) }
}

@Suite("Rates for people")
struct RateTests {
    @Test(
        "The smaller a rate, the more places it has",
        arguments: [
            (0, 20_000, "0 %", "0.000–0.019"), (1, 20_000, "0.005 %", "0.001–0.028"),
            (26, 20_000, "0.13 %", "0.09–0.19"), (1, 250_000, "0.0004 %", "0.000–0.002"),
            (99, 1_000, "9.90 %", "8.2–11.9"), (642, 1_000, "64.2 %", "61.2–67.1"), (5, 5, "100.0 %", "56.6–100.0"),
            (0, 0, "–", ""),
        ])
    func percentages(_ count: Int, _ total: Int, _ percentage: String, _ interval: String) {
        let rate = Rate(count: count, total: total)
        #expect(rate.percentage == percentage)
        #expect(rate.percentageInterval == interval)
    }
}
