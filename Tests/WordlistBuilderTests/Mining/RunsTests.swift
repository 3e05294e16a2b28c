import Testing

@testable import WordlistBuilder

@Suite("How candidate terms are mined")
struct MiningTests {
    private func runs(_ password: String, known: Set<String> = []) -> Set<String> {
        var found: Set<String> = []
        Runs.forEach(in: ArraySlice(password.utf8), isKnown: { known.contains(String(decoding: $0, as: UTF8.self)) }) {
            found.insert(String(decoding: $0, as: UTF8.self))
        }
        return found
    }

    @Test(
        "Runs of letters, digits and symbols are candidates",
        arguments: [
            ("Summer2024!", ["summer", "2024", "024!", "2024!"]),
            ("SummerLove99", ["summerlove", "summer", "love"]),
            ("Admin@123", ["admin", "@123"]),
            ("1q2w3e4r", ["1q2w3e4r"]),
            ("abc", []),
        ])
    func runs(_ password: String, _ expected: [String]) {
        #expect(runs(password) == Set(expected))
    }

    @Test("Substitutions are undone where a known word comes out")
    func substitutions() {
        #expect(runs("p@ssw0rd1", known: ["password"]).contains("password"))
        #expect(!runs("p@ssw0rd1").contains("password"))
        #expect(Runs.withoutSubstitutions(ArraySlice("dragon77".utf8)) == nil)
    }

    @Test("A run that is mostly a part of others is a fragment, unless it is known")
    func fragments() {
        #expect(Candidates.isFragment("ster", alone: 20, held: 1_000, isKnown: false))
        #expect(!Candidates.isFragment("ster", alone: 60, held: 1_000, isKnown: false))
        #expect(!Candidates.isFragment("summer", alone: 16, held: 1_000, isKnown: true))
        #expect(Candidates.isFragment("star", alone: 16, held: 1_000, isKnown: true))
        #expect(!Candidates.isFragment("1234", alone: 1, held: 1_000, isKnown: false))
    }

    @Test("A run counts once a password")
    func counter() {
        var counter = RunCounter()
        for (index, run) in [(0, "love"), (0, "love"), (1, "love"), (1, "star")] {
            counter.add(ArraySlice(run.utf8), inPassword: index)
        }
        #expect(counter.runs(minimum: 1).map(\.text) == ["love", "star"])
        #expect(counter.runs(minimum: 1).map(\.count) == [2, 1])
        #expect(counter.runs(minimum: 2).map(\.text) == ["love"])
    }

    @Test("Many runs are counted without loss")
    func largeCounter() {
        var counter = RunCounter()
        for index in 0..<200_000 { counter.add(ArraySlice("\(index / 2)".utf8), inPassword: index) }
        let runs = counter.runs(minimum: 2)
        #expect(runs.count == 100_000)
        #expect(runs.last?.text == "99999")
    }

    @Test("The trie finds candidates where substitutions hide them")
    func trie() {
        let trie = CandidateTrie(["pass", "word", "asswo", "1234"].map { Array($0.utf8) })
        var found: Set<String> = []
        trie.forEachMatch(in: ArraySlice("p@$$w0rd1234".utf8)) { found.insert("\($0.lowerBound) \($1)") }
        #expect(found == ["0 0", "4 1", "1 2", "8 3"])
    }

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
