import Testing

@testable import WordlistBuilder

@Suite("The lexicon")
struct LexiconTests {
    @Test("Names are string literals, but no templates, folded to ASCII")
    func names() {
        let source = "    first_names = (\"Zoë\", \"Jean-Luc\", \"{{last_name}}\", \"Özgür\", \"X\")"
        #expect(Lexicon.pythonNames(source) == ["zoe", "jeanluc", "ozgur"])
    }
}
