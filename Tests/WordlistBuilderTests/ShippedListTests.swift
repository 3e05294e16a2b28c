import Foundation
import PasswordSieve
import Testing

@testable import WordlistBuilder

/// Properties of the list that ships, whatever it is built from.
@Suite("The shipped list")
struct ShippedListTests {
    private static let wordlists = URL(filePath: #filePath).appending(path: "../../../wordlists").standardized

    private static func folded(_ term: String) -> String { PasswordChecker.folded(term, under: .recommended) }

    /// The hand-made part.
    private static func handMade() throws -> Wordlist {
        Wordlist(try HandMadeTerms(wordlists.appending(path: "sources").path()))
    }

    @Test("It is no larger than agreed, and has the builder's version")
    func size() throws {
        let text = try String(contentsOf: Self.wordlists.appending(path: "global.txt"), encoding: .utf8)
        #expect(text.utf8.count <= 400_000 && TermList.global.terms.count <= 45_000)
        #expect(text.contains("\n# version: \(Wordlist.version)\n"))
    }

    /// Those that stay all the same, and why, stand in wordlists/SOURCES.md: hand-made terms of policies without typos,
    /// and the sections of policies without patterns.
    @Test("No term is redundant beside others")
    func redundant() async throws {
        let handMade = try Self.handMade()
        // The list shows terms as they are written, the sources give them folded.
        func written(_ terms: some Sequence<String>) -> Set<String> {
            let folded = Set(terms)
            return Set(TermList.global.terms.map(\.text).filter { folded.contains(Self.folded($0)) })
        }
        let found = try await RedundantTerms(.global).found(
            handMade: written(handMade.terms), kept: written(handMade.termsForEntra))
        #expect(found.isEmpty, "\(found.sorted())")
    }

    @Test("It holds none of the terms that were struck out on reading")
    func excluded() throws {
        let handMade = try Self.handMade()
        let struckOut = handMade.excluded.subtracting(handMade.terms)
        let listed = TermList.global.terms.map(\.text).filter(struckOut.contains)
        #expect(listed.isEmpty, "\(listed)")
    }

    @Test(
        "A password is explained by the term that a person sees in it",
        arguments: [
            ("P@ssw0rd", "password"), ("Passw0rd!2026", "password"), ("Password1!", "password"), ("Admin@123", "admin"),
            ("Welcome2026!", "welcome"), ("Monkey12!", "monkey"),
            ("January2026!", "january"), ("Summer1!", "summer"), ("Dr@gon77", "dragon"),
        ])
    func explanations(_ password: String, _ term: String) throws {
        let segmentation = try #require(try PasswordChecker(lists: [.global]).check(password).segmentation)
        #expect(segmentation.segments.first?.term?.text == term, "\(segmentation)")
    }

    /// They are patterns, not words of a passphrase (SPEC 7.2).
    @Test("Years, endings and keyboard walks are no terms but for entra")
    func patterns() throws {
        let checker = try PasswordChecker(lists: [.global])
        for password in [
            "WelcomeLondonSummer2026", "Password-Welcome-2026", "Summer2026Winter2025", "Qwertyasdfgzxcvb1234",
            "Welcome12345Password!",
        ] {
            let verdict = checker.check(password)
            #expect(verdict.score == 4 && verdict.requiredScore == 5 && !verdict.isAccepted, "\(password)")
        }
        #expect(TermList.global.terms.filter { Wordlist.isPattern($0.text) }.map(\.text) == [])
        let entra = try PasswordChecker(policy: .entra, lists: [.global])
        #expect(entra.check("Summer2026").score == 2 && entra.lists[0].termCount > checker.lists[0].termCount)
    }
}
