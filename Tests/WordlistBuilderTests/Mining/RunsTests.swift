import Testing

@testable import WordlistBuilder

@Suite("Runs of a password")
struct RunsTests {
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
        #expect(Runs.withoutSubstitutions(ArraySlice("dr%g0n".utf8)) == nil)
    }
}
