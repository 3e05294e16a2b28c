import Foundation
import Testing

@testable import PasswordSieve

/// The hashes are those that others publish.
struct BreachHashTests {
    /// SHA-1 from FIPS 180 and from Have I Been Pwned; NT from the documentation of Samba and of hashcat.
    @Test(arguments: [
        (BreachHash.sha1, "", UInt64(0xda39_a3ee_5e6b_4b0d)), (.sha1, "abc", 0xa999_3e36_4706_816a),
        (.sha1, "password", 0x5baa_61e4_c9b9_3f3f), (.sha1, "P@ssw0rd", 0x21bd_12dc_183f_740e),
        (.nt, "", 0x31d6_cfe0_d16a_e931), (.nt, "password", 0x8846_f7ea_ee8f_b117),
        (.nt, "hashcat", 0xb4b9_b02e_6f09_a9bd),
    ])
    func published(_ hash: BreachHash, _ password: String, _ prefix: UInt64) {
        #expect(hash.prefix(of: password.utf8Span) == prefix)
    }

    /// By Python: `hashlib.new("md4", text.encode("utf-16-le"))`, `hashlib.sha1(text.encode())`.
    @Test(arguments: [
        ("pässwörd", UInt64(0xf517_ddf1_d32a_112f), UInt64(0x0553_1522_50ac_01ad)),
        ("\u{1F511}key\u{1F512}", 0x453d_d09d_d7bc_aebe, 0x09b1_51a2_deb6_9f94),
    ])
    func beyondASCII(_ password: String, _ sha1: UInt64, _ nt: UInt64) {
        #expect(BreachHash.sha1.prefix(of: password.utf8Span) == sha1)
        #expect(BreachHash.nt.prefix(of: password.utf8Span) == nt)
    }

    @Test func aCheckFindsALeakedPassword() throws {
        let folder = try BreachFolder()
        let leaked = "Qvwzkrmb8xJhgt"
        for hash in BreachHash.allCases {
            for hasCounts in [false, true] {
                let store = try folder.store(hash, of: ["other", leaked], counts: hasCounts)
                let checker = try PasswordChecker(breaches: [store])
                let verdict = checker.check(leaked)
                #expect(verdict.violations == [.breached(count: hasCounts ? 2 : nil)])
                #expect(verdict.outcome == .bannedPasswordPolicy && !checker.accepts(leaked))
                #expect(checker.accepts("Qvwzkrmb8xJhgT") && checker.check("qvwzkrmb8xJhgt").isAccepted)
                #expect(checker.explain(leaked).rules?.breaches.violation == .breached(count: hasCounts ? 2 : nil))
            }
        }
    }

    @Test func theGreatestCountOfSeveralStoresCounts() throws {
        let folder = try BreachFolder()
        let leaked = "Qvwzkrmb8xJhgt"
        let stores = [
            try folder.store(.sha1, of: [leaked]), try folder.store(.nt, of: ["a", "b", leaked], counts: true),
            try folder.store(.sha1, of: ["a", leaked], counts: true),
        ]
        #expect(try PasswordChecker(breaches: stores).check(leaked).violations == [.breached(count: 3)])
    }

    @Test func guidanceSearchesOnlyWhenAsked() throws {
        let leaked = "Qvwzkrmb8xJhgt"
        let checker = try PasswordChecker(breaches: [BreachFolder().store(.sha1, of: [leaked])])
        #expect(checker.guidance(leaked).isAccepted)
        let guidance = checker.guidance(leaked, searchesBreaches: true)
        #expect(guidance.hint == .chooseUnleaked && guidance.rules.filter { !$0.isMet }.map(\.code) == [.breached])
        #expect(checker.guidance("Qvwzkrmb8x", searchesBreaches: true).isAccepted)
        #expect(!checker.guidance("Qvwzkrmb8x").rules.contains { $0.code == .breached })
    }

    @Test func aPolicyMayRequireAStoreOrSearchNone() throws {
        var policy = Policy.recommended
        policy.breached = .required
        #expect(throws: ConfigurationError.self) { try PasswordChecker(policy: policy) }
        let leaked = "Qvwzkrmb8xJhgt"
        let store = try BreachFolder().store(.sha1, of: [leaked])
        #expect(try !PasswordChecker(policy: policy, breaches: [store]).accepts(leaked))
        policy.breached = .off
        let checker = try PasswordChecker(policy: policy, breaches: [store])
        #expect(checker.accepts(leaked) && checker.breaches.isEmpty)
    }

    /// Nobody knows whether it leaked, so it is refused, with another message.
    @Test func whatCannotBeLookedUpIsRefused() throws {
        let password = "Qvwzkrmb8xJhgt"
        let folder = try BreachFolder()
        let store = try folder.store(.sha1, of: ["a", "b", "c"])
        let checker = try PasswordChecker(breaches: [store])
        #expect(checker.accepts(password))
        try #require(unsafe truncate(store.path, 4096) == 0)
        #expect(checker.check(password).violations == [.breachesUnread] && !checker.accepts(password))
        #expect(
            checker.check(password).message(for: .person)
                == "This password could not be checked. Choose another, or tell your administrator.")
    }
}
