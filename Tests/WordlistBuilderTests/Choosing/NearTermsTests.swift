import PasswordSieve
import Testing

@testable import WordlistBuilder

@Suite("Near terms")
struct NearTermsTests {
    @Test(
        "One edit is one edit of the engine",
        arguments: [
            ("contoso", "conttoso", true), ("contoso", "contosa", true), ("contoso", "contos", true),
            ("contoso", "contosoo", false), ("contoso", "xcontoso", false), ("contoso", "contso", true),
            ("contoso", "cotnoso", false), ("contoso", "contoso", false), ("contoso", "conoo", false),
        ])
    func edits(_ term: String, _ word: String, _ isNear: Bool) throws {
        #expect(NearTerms.explains(Array(term.utf8), Array(word.utf8)) == isNear)
        let checker = try PasswordChecker(lists: [TermList(name: "custom", terms: [term])])
        let segments = try #require(checker.check(word).segmentation?.segments)
        #expect((segments.count == 1 && segments.first?.term?.edits == 1) == isNear)
    }

    private func near(_ candidates: [String], _ bands: [Policy.FuzzyBand]) -> [[NearTerms.Neighbour]] {
        NearTerms(candidates.map { Array($0.utf8) }, bands).neighbours
    }

    @Test("The bands of the policy decide which terms have neighbours, and for how many points")
    func bands() {
        let bands = [
            Policy.FuzzyBand(minimumTermLength: 6, points: 3), Policy.FuzzyBand(minimumTermLength: 4, points: 5),
        ]
        // "love" explains "lov", which is one character shorter than the shortest fuzzy term; "lov" explains nothing.
        #expect(
            near(["lov", "love", "kettle", "kettla"], bands) == [
                [], [.init(term: 0, points: 5)], [.init(term: 3, points: 3)], [.init(term: 2, points: 3)],
            ])
        #expect(near(["kettle", "kettla"], []) == [[], []])
    }

    @Test("Each neighbour costs what the engine counts for it")
    func points() throws {
        let terms = ["velvet", "contoso", "lamp", "meadows"]
        let words = ["velvot", "contosa", "lomp", "meadow"]
        let neighbours = near(terms + words, Policy.recommended.fuzzy)
        for (index, word) in words.enumerated() {
            let checker = try PasswordChecker(lists: [TermList(name: "custom", terms: [terms[index]])])
            let segments = try #require(checker.check(word).segmentation?.segments)
            let fuzzy = segments.count == 1 ? segments.first?.points : nil
            let neighbour = neighbours[index].first { $0.term == terms.count + index }
            #expect(neighbour.map { Int($0.points) } == fuzzy, "\(word)")
        }
    }

    @Test("Terms without letters match exactly")
    func literals() {
        #expect(near(["1234567", "1234568"], Policy.recommended.fuzzy) == [[], []])
    }
}
