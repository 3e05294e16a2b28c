import Testing

@testable import WordlistBuilder

@Suite("The passwords that judge a list")
struct EvaluationTests {
    private let words = ["kettle", "lantern", "velvet", "harbour", "meadow"]

    @Test("A seed gives the same passwords, another one others")
    func determinism() {
        func make(_ seed: UInt64) -> [String] {
            var good = GoodPasswords(seed: seed)
            return good.diceware(words, count: 50) + good.random(count: 50) + good.initials(words, count: 50)
                + good.pronounceable(count: 50) + good.managed(words, count: 50)
        }
        #expect(make(1) == make(1))
        #expect(make(1) != make(2))
        // Pinned: figures of two machines can be compared.
        var good = GoodPasswords(seed: 1)
        #expect(good.random(count: 1) == [Self.pinned])
    }

    private static let pinned = "t&D5c-#y.HeY"

    @Test("Good passwords have the length that they say")
    func lengths() {
        var good = GoodPasswords(seed: 7)
        #expect(good.random(count: 200).allSatisfy { (10...16).contains($0.count) })
        #expect(good.initials(words, count: 200).allSatisfy { $0.count >= 11 })
        #expect(good.managed(words, count: 200).allSatisfy { $0.count >= 20 })
    }

    @Test("Corporate passwords are made of a word, a number and marks")
    func corporate() {
        var maker = CorporatePasswords(seed: 3, common: ["kettle"], cities: ["london"])
        let passwords = maker.make(count: 500)
        #expect(passwords.allSatisfy { $0.contains(where: \.isNumber) })
        #expect(passwords.contains { $0.lowercased().hasPrefix("kettle") })
        #expect(passwords.contains { $0.lowercased().hasPrefix("london") })
    }
}
