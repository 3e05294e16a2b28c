import Testing

@testable import WordlistBuilder

@Suite("The trie of candidates")
struct MinedTermTrieTests {
    @Test("It finds candidates behind substitutions")
    func trie() {
        let trie = MinedTermTrie(["pass", "word", "asswo", "1234"].map { Array($0.utf8) })
        var found: Set<String> = []
        trie.forEachMatch(in: ArraySlice("p@$$w0rd1234".utf8)) { found.insert("\($0) \($1)") }
        #expect(found == ["0..<4 0", "4..<8 1", "1..<6 2", "8..<12 3"])
    }
}
