import Testing

@testable import WordlistBuilder

@Suite("Good passwords")
struct GoodPasswordsTests {
    private let words = ["kettle", "lantern", "velvet", "harbour", "meadow"]

    @Test("A seed gives the same passwords, another seed others")
    func determinism() {
        func make(_ seed: UInt64) -> [String] {
            var good = GoodPasswords(seed: seed)
            return good.diceware(words, count: 50) + good.random(count: 50) + good.initials(words, count: 50)
                + good.pronounceable(count: 50) + good.managed(words, count: 50)
        }
        #expect(make(1) == make(1))
        #expect(make(1) != make(2))
        // Pinned, so that figures of two machines can be compared.
        var good = GoodPasswords(seed: 1)
        #expect(good.random(count: 1) == [Self.pinned])
    }

    private static let pinned = "t&D5c-#y.HeY"

    @Test("They are as long as they have to be")
    func lengths() {
        var good = GoodPasswords(seed: 7)
        #expect(good.random(count: 200).allSatisfy { (10...16).contains($0.count) })
        #expect(good.initials(words, count: 200).allSatisfy { $0.count >= 11 })
        #expect(good.managed(words, count: 200).allSatisfy { $0.count >= 20 })
    }

    @Test("Passphrases have four to six words, joined in four ways")
    func passphrases() {
        var good = GoodPasswords(seed: 7)
        var counts: Set<Int> = []
        var separators: Set<String> = []
        for phrase in good.diceware(words, count: 500) {
            var rest = phrase[...]
            var found = 0
            while let word = words.first(where: { rest.lowercased().hasPrefix($0) }) {
                found += 1
                if let first = rest.first, first.isUppercase { separators.insert("capital") }
                rest = rest.dropFirst(word.count)
                guard let separator = rest.first, !separator.isLetter else { continue }
                separators.insert(String(separator))
                rest.removeFirst()
            }
            #expect(rest.isEmpty, "\(phrase)")
            counts.insert(found)
        }
        #expect(counts == [4, 5, 6])
        #expect(separators == ["capital", "-", ".", "_", " "])
    }
}
