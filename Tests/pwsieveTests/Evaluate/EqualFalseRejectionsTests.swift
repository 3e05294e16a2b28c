import Testing

@testable import pwsieve

@Suite("Equal false rejections")
struct EqualFalseRejectionsTests {
    /// The number of passwords that each score rejects first, from 0 on.
    private func histogram(_ counts: [Int]) -> Histogram {
        var histogram = Histogram()
        for (score, count) in counts.enumerated() { (0..<count).forEach { _ in histogram.count(score) } }
        return histogram
    }

    private func equal(at refused: Int, _ caught: [Int], _ rejected: [Int]) -> (caught: Double, scores: [Int])? {
        EqualFalseRejections(at: refused, caught: histogram(caught), rejected: histogram(rejected))
            .map { ($0.rejected(of: histogram(caught)), $0.scores) }
    }

    @Test("A score that causes exactly as many is taken, the strictest, or a milder one that catches as much")
    func exact() throws {
        let found = try #require(equal(at: 2, [1, 0, 10, 20, 30, 40], [0, 0, 0, 2, 0, 5]))
        #expect(found.caught == 61 && found.scores == [4])
        let milder = try #require(equal(at: 2, [1, 0, 10, 20, 0, 40], [0, 0, 0, 2, 0, 5]))
        #expect(milder.caught == 31 && milder.scores == [3])
    }

    @Test("Between two scores the catch is interpolated")
    func between() throws {
        let found = try #require(equal(at: 3, [1, 0, 10, 20, 30], [0, 0, 2, 4, 0]))
        #expect(found.caught == 11 + 20 * 0.25 && found.scores == [2, 3])
        let mildest = try #require(equal(at: 1, [4, 0, 10], [0, 0, 2]))
        #expect(mildest.caught == 9 && mildest.scores == [1, 2])
    }

    @Test("Where no score causes as many, all are taken that scores can reject")
    func beyond() throws {
        let found = try #require(equal(at: 9, [0, 0, 10, 20], [0, 0, 0, 0, 1]))
        #expect(found.caught == 30 && found.scores == [3])
        let none = try #require(equal(at: 9, [], []))
        #expect(none.caught == 0 && none.scores == [1])
    }

    @Test("Where every score causes more, there is none")
    func unreachable() {
        #expect(equal(at: 1, [5, 10], [2, 1]) == nil)
    }
}
