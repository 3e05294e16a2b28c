import Testing

@testable import WordlistBuilder

@Suite("The counter of runs")
struct RunCounterTests {
    @Test("A run counts once for each password")
    func counter() {
        var counter = RunCounter()
        for (index, run) in [(0, "love"), (0, "love"), (1, "love"), (1, "star")] {
            counter.add(ArraySlice(run.utf8), inPassword: index)
        }
        #expect(counter.runs(minimum: 1).map(\.text) == ["love", "star"])
        #expect(counter.runs(minimum: 1).map(\.count) == [2, 1])
        #expect(counter.runs(minimum: 2).map(\.text) == ["love"])
    }

    @Test("Many runs are counted without loss")
    func largeCounter() {
        var counter = RunCounter()
        for index in 0..<200_000 { counter.add(ArraySlice("\(index / 2)".utf8), inPassword: index) }
        let runs = counter.runs(minimum: 2)
        #expect(runs.count == 100_000)
        #expect(runs.last?.text == "99999")
    }
}
