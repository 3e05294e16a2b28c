import Testing

@testable import WordlistBuilder

@Suite("MinedTerms")
struct MinedTermsTests {
    @Test("A run that is mostly a part of other runs is a fragment, unless it is known")
    func fragments() {
        #expect(MinedTerms.isFragment("ster", alone: 20, held: 1_000, isKnown: false))
        #expect(!MinedTerms.isFragment("ster", alone: 60, held: 1_000, isKnown: false))
        #expect(!MinedTerms.isFragment("summer", alone: 16, held: 1_000, isKnown: true))
        #expect(MinedTerms.isFragment("star", alone: 16, held: 1_000, isKnown: true))
        #expect(!MinedTerms.isFragment("1234", alone: 1, held: 1_000, isKnown: false))
    }

    private func terms(_ passwords: [String], lexicon: Lexicon = Lexicon(), excluded: Set<String> = []) -> MinedTerms {
        var pool = PasswordPool()
        for password in passwords { pool.append(Array(password.utf8), weight: 1) }
        return MinedTerms(pool, lexicon: lexicon, excluded: excluded)
    }

    @Test("A candidate stands alone in three passwords and is found in six")
    func thresholds() {
        let alone = ["kettle.1", "Kettle.2", "kettle.3"]
        let held = ["xkettle", "ykettle", "zkettle"]
        #expect(terms(alone + held).terms.map(\.text) == ["kettle"])
        #expect(terms(alone + held).terms.map(\.alone) == [3])
        #expect(terms(Array(alone.dropLast()) + held + held).terms.isEmpty)
        #expect(terms(alone + held.dropLast()).terms.isEmpty)
        #expect(terms(alone + held, excluded: ["kettle"]).terms.isEmpty)
        #expect(terms(alone + held, lexicon: Lexicon(words: ["elttek"])).terms.isEmpty)
    }

    @Test("MinedTerms of letters become short passwords of their weight")
    func shortPasswords() {
        let words = (0..<6).map { "kettle.\($0)" } + (0..<6).map { "\($0)1q2w3e4r" }
        let candidates = terms(words)
        #expect(candidates.terms.map(\.text).contains("kettle"))
        let pool = candidates.asShortPasswords()
        let texts = (0..<pool.count).map { String(decoding: pool.password($0), as: UTF8.self) }
        #expect(texts == ["kettle58!", "1kettle2!"])
        #expect(pool.weights == [6, 1.5])
    }
}
