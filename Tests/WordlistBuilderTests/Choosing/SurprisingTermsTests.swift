import Testing

@testable import WordlistBuilder

@Suite("Surprising terms")
struct SurprisingTermsTests {
    private func found(_ words: [String], _ terms: [String], known: Set<String> = []) async throws -> Set<String> {
        try await SurprisingTerms(words, known: known).found(among: terms)
    }

    @Test("A term goes that explains a better known word and its ending with an edit")
    func edits() async throws {
        let terms = ["admin", "admiral", "qwerty", "qwertyu", "kettle"]
        #expect(try await found(["admin", "qwerty"], terms) == ["admiral", "qwertyu"])
        #expect(try await found(["kettle"], terms) == [])
        // It stays where it is known as well, unless it is the word with letters behind it.
        #expect(try await found(["admin", "qwerty"], terms, known: ["admiral", "qwertyu"]) == ["qwertyu"])
    }

    @Test("One of the best known words stays, whatever it begins with")
    func best() async throws {
        #expect(try await found(["qwert", "qwerty"], ["qwert", "qwerty"]) == [])
        #expect(try await found(["qwert"], ["qwert", "qwerty"]) == ["qwerty"])
    }

    @Test("The term that takes the place of a surprising one goes too")
    func next() async throws {
        #expect(
            try await found(["welcome"], ["welcome", "welcomee", "welcomeo"]) == ["welcomee", "welcomeo"])
    }
}
