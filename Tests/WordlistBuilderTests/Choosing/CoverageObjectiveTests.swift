import PasswordSieve
import Testing

@testable import WordlistBuilder

@Suite("How terms are chosen")
struct ChoosingTests {
    private func cover(_ candidates: [String], _ passwords: [(String, Float)], listing: [Int] = []) -> Cover {
        var cover = Cover(candidates: candidates.map { Array($0.utf8) })
        var pool = PasswordPool()
        for (password, weight) in passwords { pool.append(Array(password.utf8), weight: weight) }
        cover.add(pool, CandidateTrie(cover.candidates))
        cover.prepare(listing: listing)
        return cover
    }

    private func choice(_ candidates: [String], _ passwords: [(String, Float)]) -> [String] {
        var cover = cover(candidates, passwords)
        var greedy = GreedyChoice(&cover, fewest: 0.1)
        return greedy.choose(10, from: &cover).map { candidates[$0] }
    }

    @Test("Terms that explain most come first, and those that add nothing not at all")
    func greedy() {
        let passwords: [(String, Float)] = [
            ("kettle.q", 3), ("kettle.z", 3), ("lantern.q", 2), ("velvet.q", 1),
        ]
        #expect(choice(["kett", "lantern", "velvet", "kettle"], passwords) == ["kettle", "lantern", "velvet"])
    }

    @Test("A term that honest passphrases need is not worth it")
    func innocents() {
        let phrases: [(String, Float)] = [("horsestaplex", -400), ("staplehorsex", -400)]
        #expect(choice(["horse", "staple"], [("horse.qq", 100), ("staple.q", 5)] + phrases).first == "horse")
        #expect(choice(["horse", "staple"], [("horse.qq", 100), ("staple.q", 5)] + phrases).count == 1)
    }

    @Test("The quick scorer agrees with the engine, where no typo and no block matters")
    func scores() throws {
        let terms = ["summer", "love", "1q2w", "@123"]
        let passwords = [
            "summer2024!", "lovelovexy", "l0v3qkd", "1q2w.love", "abcd@123", "xkqvzjrw", "summer@123", "aaaaabbbq",
            "qwer99",
        ]
        var policy = Policy.recommended
        policy.fuzzy = []
        policy.reversed = false
        policy.patterns.remove(.block)
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "custom", terms: terms)])
        let cover = cover(terms, passwords.map { ($0, 1) }, listing: Array(terms.indices))
        for (index, password) in passwords.enumerated() {
            #expect(Int(cover.scores[index]) == checker.check(password).segmentation?.score, "\(password)")
        }
    }

    @Test(
        "One edit is what the engine takes for one",
        arguments: [
            ("contoso", "conttoso", true), ("contoso", "contosa", true), ("contoso", "contos", true),
            ("contoso", "contosoo", false), ("contoso", "xcontoso", false), ("contoso", "contso", true),
            ("contoso", "cotnoso", false), ("contoso", "contoso", false), ("contoso", "conoo", false),
        ])
    func nearTerms(_ term: String, _ word: String, _ isNear: Bool) throws {
        #expect(NearTerms.explains(Array(term.utf8), Array(word.utf8)) == isNear)
        let checker = try PasswordChecker(lists: [TermList(name: "custom", terms: [term])])
        let segments = try #require(checker.check(word).segmentation?.segments)
        #expect((segments.count == 1 && segments.first?.term?.edits == 1) == isNear)
    }

    @Test("Listing a term makes its neighbours tokens")
    func neighbours() {
        var cover = cover(["contoso", "contosa"], [("contosa.q", 1)])
        #expect(cover.gain(0) == cover.gain(1))
        cover.add(0)
        #expect(cover.gain(1) == 0)
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
