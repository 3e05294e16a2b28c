import Testing

@testable import WordlistBuilder

@Suite("Ordinary words")
struct OrdinaryWordsTests {
    @Test("Words have 5 to 16 letters of ASCII, each once")
    func words() {
        let words = OrdinaryWords(["kettle", "the", "naïve", "kettle", "r2d2x", "responsibility", "Upper"]).words
        #expect(words == ["kettle", "responsibility"])
    }

    @Test("A word makes a password with a digit and a mark, with a month, and a long one alone")
    func passwords() {
        let pool = OrdinaryWords(["kettle", "responsibility"]).asPasswords(weight: 3)
        let texts = (0..<pool.count).map { String(decoding: pool.password($0), as: UTF8.self) }
        #expect(
            texts == [
                "kettle1!", "kettle#082026!", "responsibility1!", "responsibility", "responsibility#082026!",
            ])
        #expect(pool.weights == [3, 4.5, 3, 3, 4.5])
    }
}
