import Testing

@testable import WordlistBuilder

@Suite("Derived forms")
struct DerivedFormsTests {
    @Test("Cut-off, misspelled and reversed forms of known words are told from words")
    func derivedForms() {
        let forms = DerivedForms(Lexicon(words: ["pathfinder", "paths", "summer"], names: ["mercedes"]))
        for form in ["pathfind", "pathfinde", "mercedess", "summerx", "remmus"] {
            #expect(forms.holds(form), "\(form)")
        }
        for word in ["pathfinder", "summer", "pathf", "summera", "winter"] { #expect(!forms.holds(word), "\(word)") }
    }

    @Test("Jumbles of letters and digits are told from patterns")
    func jumbles() {
        for jumble in ["8j4ye3uz", "kcj9wx5n", "g7h4f3vv6"] { #expect(DerivedForms.isJumble(jumble), "\(jumble)") }
        for pattern in ["1q2w3e4r", "abc123", "qaz123wsx", "12qw34er", "summer", "ab!1c2d3"] {
            #expect(!DerivedForms.isJumble(pattern), "\(pattern)")
        }
    }
}
