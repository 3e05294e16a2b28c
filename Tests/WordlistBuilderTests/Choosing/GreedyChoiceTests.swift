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

    @Test("The greatest gain comes first, and of equal ones the first candidate")
    func order() {
        let candidates = ["kettle", "lantern", "velvet", "marble", "pebble", "harbor"]
        let passwords = zip(candidates, [2, 9, 4, 9, 1, 7]).map { ($0 + ".q", Float($1)) }
        #expect(choice(candidates, passwords) == [1, 3, 5, 2, 0, 4].map { candidates[$0] })
    }

    @Test("A term whose gain falls below that of others is chosen behind them")
    func falling() {
        let passwords: [(String, Float)] = [("kettle.q", 6), ("kettleqs", 2), ("lantern.q", 5), ("velvet.q", 3)]
        #expect(choice(["kettle", "kett", "lantern", "velvet"], passwords) == ["kettle", "lantern", "velvet"])
    }
}
