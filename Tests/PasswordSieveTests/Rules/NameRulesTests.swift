import PasswordSieve
import Testing

/// SPEC 9.1 to 9.3 and 10.2.
struct NameRulesTests {
    func hits(
        _ password: String, _ user: UserContext, _ rules: Set<Policy.NameRule>,
        _ adjust: (inout Policy) -> Void = { _ in }
    ) throws -> [String] {
        var policy = Policy.nist
        policy.length.minimum = 0
        policy.names = rules
        adjust(&policy)
        let violations = try PasswordChecker(policy: policy).check(password, for: user).violations
        guard case .containsName(let hits)? = violations.first else { return [] }
        return hits.map { "\($0.rule.rawValue).\($0.kind.rawValue)" }
    }

    @Test(arguments: [
        // Anywhere, in any case, with substitutions and folding.
        ("xxPOLL23", "Poll", true), ("p0LL23fb", "Poll", true), ("xpöll", "Poll", true), ("pol", "Poll", false),
        // Whole, each word, and the words joined.
        ("x forsyth-lumley", "Forsyth-Lumley", true), ("lumley1", "Forsyth-Lumley", true),
        ("forsythlumley", "Forsyth-Lumley", true), ("abcd", "ab cd", true), ("ab.cd", "ab cd", false),
        ("smith", "van.der,Smith#x\tyz", true),
        // With and without apostrophes, straight and typographic.
        ("oneil2024Qx", "O'Neil", true), ("o'neil", "O'Neil", true), ("oneil", "O’Neil", true),
        // Four folded characters or more.
        ("ann12345", "Ann", false), ("anne1234", "Anne", true), ("fix1", "ﬁx", false), ("ﬃx1", "ﬃx", true),
        // Nothing is no name.
        ("whatever", "", false), ("what - ever", " - ", false),
    ])
    func entraNamesAnywhere(_ password: String, _ surname: String, _ isFound: Bool) throws {
        let found = try hits(password, UserContext(surname: surname), [.entra])
        #expect(found == (isFound ? ["entra.surname"] : []))
    }

    @Test func entraLooksAtFourNames() throws {
        let user = UserContext(
            accountName: "anton", displayName: "bertha", givenName: "cesar", surname: "doris", tenantName: "emilia",
            context: ["friedrich"])
        let password = "antonberthacesardorisemiliafriedrich"
        #expect(
            try hits(password, user, [.entra])
                == ["entra.givenName", "entra.surname", "entra.tenantName", "entra.accountName"])
    }

    @Test(arguments: [
        // Backwards.
        ("xllop7", "Poll", true), ("xllo7", "Poll", false),
        // With an edit, in names of six folded characters or more.
        ("7forsxt7", "Forsyt", true), ("7forst7", "Forsyt", true), ("7forsxyt7", "Forsyt", true),
        ("7fxrsxt7", "Forsyt", false), ("7fxrsy7", "Forsy", false),
    ])
    func namesNearlyContained(_ password: String, _ surname: String, _ isFound: Bool) throws {
        let found = try hits(password, UserContext(surname: surname), [.entra, .near])
        #expect(found == (isFound ? ["near.surname"] : []))
        #expect(try hits(password, UserContext(surname: surname), [.entra]) == [])
    }

    @Test func letterlessNamesCanBeLiteral() throws {
        let user = UserContext(accountName: "10021")
        #expect(try hits("x1oo2l", user, [.entra]) == ["entra.accountName"])
        #expect(try hits("x1oo2l", user, [.entra]) { $0.literalWithoutLetters = true } == [])
        #expect(try hits("x10021", user, [.entra]) { $0.literalWithoutLetters = true } == ["entra.accountName"])
    }

    @Test(
        arguments: [
            // The account name whole, not its parts.
            ("xJDOEx", "jdoe", nil, true), ("doe", "j.doe", nil, false), ("j.doe1", "j.doe", nil, true),
            ("ab", "ab", nil, false), ("abc", "abc", nil, true), ("abcd", "", nil, false),
            // Each part of the display name.
            ("x-DOE-x", nil, "Jane Doe", true), ("jan", nil, "Jane Doe", false), ("janedoe", nil, "Jane Doe", true),
            ("anny", nil, "Li, Anny", true), ("li12", nil, "Li, Anny", false), ("bcd", nil, "a#bcd\tef", true),
            // Simple case folding only: no substitutions, no marks, no compatibility.
            ("d0e", nil, "Jane Doe", false), ("döe", nil, "Jane Doe", false), ("ｄｏｅ", nil, "Jane Doe", false),
            ("ÄÖÜ", nil, "äöü", true), ("strasse", nil, "Straße", false), ("ΣΑΣ", nil, "σας", true),
        ] as [(String, String?, String?, Bool)])
    func activeDirectoryNamesAsTyped(
        _ password: String, _ account: String?, _ display: String?, _ isFound: Bool
    ) throws {
        let user = UserContext(
            accountName: account, displayName: display, givenName: password, surname: password, tenantName: password)
        let expected = account == nil ? "activeDirectory.displayName" : "activeDirectory.accountName"
        #expect(try hits(password, user, [.activeDirectory]) == (isFound ? [expected] : []))
    }

    @Test(arguments: [
        ("contoso", true), ("C0ntoso!", true), ("1234contoso1234", true), ("12345contoso", false),
        ("contoso12345", false), ("xcontoso", false), ("contosox1", false), ("!!contoso日", false), ("cont", false),
        ("payroll2024", true), ("pay-roll", true), ("roll1", true), ("pay1", false),
    ])
    func derivedFromANameOrContextWord(_ password: String, _ isFound: Bool) throws {
        let user = UserContext(displayName: "zebra", tenantName: "Contoso", context: ["x", "pay-roll"])
        let expected = password.lowercased().contains("nt") ? "derived.tenantName" : "derived.context"
        #expect(try hits(password, user, [.derived]) == (isFound ? [expected] : []))
        #expect(try hits("zebra", user, [.derived]) == [])
    }

    /// SPEC 4.2: names have second spellings too, where the policy has transliterations.
    @Test(arguments: [
        ("xdoedel7", "Dödel", true), ("xdodel7", "Dödel", true), ("xdoedel7", "Do\u{308}del", true),
        ("xdoedelmueller7", "Dödel-Müller", true), ("xmueller7", "Dödel Müller", true), ("xboe7", "Bö", false),
        ("xlaasx", "Låss", false), ("xlaass7", "Låss", true), ("xooere7", "O’Øre", true), ("xdodl7", "Dödel", false),
    ])
    func namesHaveSecondSpellings(_ password: String, _ name: String, _ isFound: Bool) throws {
        let user = UserContext(accountName: name + "@example.com", displayName: name, surname: name, context: [name])
        for (rules, kinds) in [
            ([.entra], ["entra.surname", "entra.accountName"]),
            ([.entra, .near], ["entra.surname", "entra.accountName", "near.displayName", "near.context"]),
        ] as [(Set<Policy.NameRule>, [String])] {
            #expect(try hits(password, user, rules) { $0.transliterations = true } == (isFound ? kinds : []))
        }
        // With marks, only the first spelling differs.
        let withMarks = try hits(password, user, [.entra]) {
            $0.transliterations = true
            $0.folding.marks = false
        }
        #expect(withMarks.isEmpty == (!isFound || password == "xdodel7"))
    }

    @Test func secondSpellingsNeedTheirSwitch() throws {
        let user = UserContext(accountName: "böx", displayName: "Öz Dödel", surname: "Dödel")
        for (password, found) in [
            ("xboex7", "activeDirectory.accountName"), ("xoez7", "activeDirectory.displayName"),
            ("xdoedel7", "activeDirectory.displayName"),
        ] {
            #expect(try hits(password, user, [.activeDirectory]) { $0.transliterations = true } == [found])
            #expect(try hits(password, user, [.activeDirectory]) == [])
        }
        #expect(try hits("doedel7", user, [.derived]) { $0.transliterations = true } == ["derived.surname"])
        #expect(try hits("doedel7", user, [.derived, .entra]) == [])
        // Longer by a letter, it is long enough for one edit and for the rule.
        #expect(
            try hits("xdoxdel7", user, [.entra, .near]) { $0.transliterations = true }
                == ["near.surname", "near.displayName"])
        #expect(try hits("xledeod7", user, [.entra, .near]) { $0.transliterations = true }.count == 2)
    }

    @Test func hostileNamesAreBounded() throws {
        let long = String(repeating: "x", count: 1_020) + " contoso" + " widget"
        let user = UserContext(
            surname: long, context: Array(repeating: "no", count: 64) + ["widget"])
        // What is beyond the first 1,024 code points, or the first 64 words, is not looked at.
        #expect(try hits("contoso", user, [.entra, .derived]) == [])
        #expect(try hits("widget", user, [.entra, .derived]) == [])
    }
}
