import Testing

@testable import PasswordSieve

struct TrieWalkTests {
    /// The hits from the start of a password in a list.
    private func hits(_ password: String, _ terms: [String]) throws -> [(length: Int, isEdited: Bool)] {
        var policy = Policy.recommended
        policy.substitutions = .none
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: "x", terms: terms)])
        var buffers = CheckBuffers()
        _ = buffers.typed.read(password.utf8Span)
        _ = checker.folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
        let symbols = checker.search.symbols(of: buffers.folded, into: &buffers.symbols)[0]
        var hits = TrieHits()
        TrieWalk(.forward, checker.search[0].trie).find(symbols.from(0), lengths: .all, exact: true, &hits)
        return (0..<hits.count).map { (Int(hits[$0].length) + Int(hits[$0].lengthDifference), hits[$0].isEdited) }
    }

    /// Otherwise each hit with an edit would be compared as an exact match first.
    @Test func hitsWithAnEditAreMarked() throws {
        let terms = ["password", "passwork", "passwords", "passed"]
        let exact = try hits("password", terms)
        #expect(exact.contains { $0 == (8, false) })
        for password in ["passwxrd", "passwor", "passwoxrd", "passwoord"] {
            let found = try hits(password + "zz", terms)
            #expect(found.contains { $0 == (password.count, true) }, "\(password)")
            #expect(found.allSatisfy { $0.isEdited }, "\(password)")
        }
    }

    /// A node with many children visits those that the next symbols lead to, and misses none that a term ends with.
    @Test func editsFindTermsThatEndWithTheChild() throws {
        let letters = Array("bcdfhjkmnpquvwxyz").map(String.init)
        let terms = letters.map { "sara" + $0 } + letters.map { "sara" + $0 + "et" } + letters.map { "sara" + $0 + "k" }
        for password in ["sarag", "saraget", "sarag7"] {
            let found = try hits(password + "99", terms).filter { $0.length == 5 && $0.isEdited }
            #expect(found.count >= letters.count, "\(password)")
        }
        let longer = try hits("saraget99", terms).filter { $0.length == 7 && $0.isEdited }
        #expect(longer.count >= letters.count)
    }
}
