import Testing

@testable import WordlistBuilder

@Suite("The greedy choice")
struct GreedyChoiceTests {
    private func choice(_ candidates: [String], _ passwords: [(String, Float)], count: Int = 10) -> [String] {
        var objective = CoverageObjectiveTests.objective(candidates, passwords)
        var greedy = GreedyChoice(&objective, minimumGain: 0.1)
        return greedy.choose(count, from: &objective).map { candidates[$0] }
    }

    @Test("Terms that explain most come first, and terms that add nothing are not chosen")
    func greedy() {
        let passwords: [(String, Float)] = [
            ("kettle.q", 3), ("kettle.z", 3), ("lantern.q", 2), ("velvet.q", 1),
        ]
        let candidates = ["kett", "lantern", "velvet", "kettle"]
        #expect(choice(candidates, passwords) == ["kettle", "lantern", "velvet"])
        #expect(choice(candidates, passwords, count: 2) == ["kettle", "lantern"])
    }

    @Test("A term that honest passphrases need is not chosen")
    func innocents() {
        let phrases: [(String, Float)] = [("horsestaplex", -400), ("staplehorsex", -400)]
        #expect(choice(["horse", "staple"], [("horse.qq", 100), ("staple.q", 5)] + phrases) == ["horse"])
    }

    @Test("The heap gives the greatest first, and of equal ones the first")
    func heap() {
        var heap = Heap()
        for (term, gain) in [2, 9, 4, 9, 1, 7].enumerated() { heap.push(Heap.Item(gain: Float(gain), term: term)) }
        var order: [Int] = []
        while let item = heap.pop() { order.append(item.term) }
        #expect(order == [1, 3, 5, 2, 0, 4])
    }
}
