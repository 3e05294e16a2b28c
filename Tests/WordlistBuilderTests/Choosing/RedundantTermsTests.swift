import PasswordSieve
import Testing

@testable import WordlistBuilder

@Suite("Redundant terms")
struct RedundantTermsTests {
    private func redundant(
        _ terms: [String], handMade: Set<String> = [], keeping kept: Set<String> = []
    ) async throws -> Set<String> {
        try await RedundantTerms(terms).found(handMade: handMade, kept: kept)
    }

    @Test("Of two spellings the one of letters stays, wherever it stands")
    func spellings() async throws {
        #expect(try await redundant(["p4ssword", "password"]) == ["p4ssword"])
        #expect(try await redundant(["admin", "adm1n", "p@ssw0rd"]) == ["adm1n"])
    }

    @Test("Of two terms one edit apart the better known one stays, whichever covers the other")
    func edits() async throws {
        #expect(try await redundant(["contoso", "contosa"]) == ["contosa"])
        // "marinas" covers "marina" for one point, and "marina" covers "marinas" for two alone.
        #expect(try await redundant(["marina", "marinas"]) == ["marinas"])
        #expect(try await redundant(["marinas", "marina"]) == ["marina"])
        // Two points are no cover.
        #expect(try await redundant(["kettle", "kettla"]) == [])
    }

    @Test("A word that is spelled right stays beside a better known one that is not")
    func spelling() async throws {
        let redundant = try await RedundantTerms(["aligator", "alligator"])
            .found(handMade: [], kept: []) { $0 == "alligator" }
        #expect(redundant == ["aligator"])
    }

    @Test("A term spelled backwards is redundant")
    func reversed() async throws {
        #expect(try await redundant(["kettle", "elttek"]) == ["elttek"])
    }

    @Test("A hand-made term is redundant beside another spelling alone")
    func handMade() async throws {
        let terms = ["contoso", "contosa", "osotnoc", "c0ntoso"]
        #expect(try await redundant(terms) == ["contosa", "osotnoc", "c0ntoso"])
        #expect(try await redundant(terms, handMade: Set(terms)) == ["c0ntoso"])
    }

    @Test("A term that a redundant one would cover stays")
    func chain() async throws {
        #expect(try await redundant(["contoso", "contosa", "contasa"]) == ["contosa"])
    }

    @Test("Patterns cover terms, unless these are to be kept")
    func patterns() async throws {
        #expect(try await redundant(["1999", "qwer", "kettle"]) == ["1999", "qwer"])
        #expect(try await redundant(["1999", "qwer", "kettle"], keeping: ["1999"]) == ["qwer"])
    }

    @Test(
        "A word with an addition is redundant beside the word",
        arguments: [
            ("password1", "password"), ("1password", "password"), ("admin123", "admin"), ("windows10", "windows"),
            ("пароль12", "пароль"),
        ])
    func additions(_ term: String, _ word: String) async throws {
        #expect(RedundantTerms.base(of: term) == word)
        #expect(try await redundant([term, word]) == [term])
        #expect(try await redundant([term]) == [])
    }

    @Test("Other terms have no base", arguments: ["password", "office365", "abc123", "1q2w3e4r", "@123", "pass1word1"])
    func noBase(_ term: String) { #expect(RedundantTerms.base(of: term) == nil) }

    @Test("Any addition counts if asked for")
    func anyAddition() {
        #expect(RedundantTerms.base(of: "office365", anyAddition: true) == "office")
        #expect(RedundantTerms.base(of: "1q2w3e4r", anyAddition: true) == nil)
    }
}
