import PasswordSieve
import Testing

@testable import WordlistBuilder

@Suite("The cost of a term in random passwords")
struct RandomCostTests {
    private func share(_ term: String) -> Double { RandomCost.share(Array(term.utf8)) }

    @Test("It is the share of random passwords that the engine rejects", arguments: ["sassi", "assist", "asiassi"])
    func engine(_ term: String) throws {
        let checker = try PasswordChecker(lists: [TermList(name: "custom", terms: [term])])
        var generator = SeededGenerator(seed: 5)
        // Few characters, so that the term is found often: all of its letters, as a random password has them, and one
        // in the place of all others. The factor is that of a letter's share.
        let alphabet = Array("aA4sS5iI1tT7".utf8)
        let others = Array("XwVu".utf8)
        let factor = 62.0 / Double(alphabet.count + others.count)
        let count = 400_000
        let rejected = (0..<count).count { _ in
            let password = String(decoding: generator.pick(8, of: alphabet + others), as: UTF8.self)
            return checker.check(password).segmentation.map { $0.score < $0.required && !$0.terms.isEmpty } == true
        }
        var expected = share(term)
        // Of six or seven letters one may be any character, and of an ending both characters are digits.
        for _ in 0..<(term.utf8.count == 7 ? 6 : 5) { expected *= factor }
        let measured = Double(rejected) / Double(count)
        #expect(measured > 0.3 * expected && measured < 3 * expected, "\(measured) \(expected)")
    }

    @Test("Short and long terms, and those with other characters, cost nothing")
    func others() {
        for term in ["star", "kettleful", "kettl3", "12345"] { #expect(share(term) == 0, "\(term)") }
        #expect(share("kettle") > share("ququxw"))
    }
}
