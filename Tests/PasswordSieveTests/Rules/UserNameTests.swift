import PasswordSieve
import Testing

/// User names as directories write them (SPEC 9.4).
struct UserNameTests {
    private func hits(
        _ password: String, account: String? = nil, context: [String] = [], _ rules: Set<Policy.NameRule>
    ) throws -> [String] {
        try NameRulesTests().hits(password, UserContext(accountName: account, context: context), rules)
    }

    @Test(arguments: [
        // The local part: whole, its words, and its words joined.
        ("jane.roe@example.com", ["jane.roe", "jane", "janeroe", "jane.roe@example.com"], ["example", "roe@example"]),
        ("jdoe1234@contoso.com", ["jdoe1234"], ["contoso", "contoso.com"]),
        // The name behind the domain.
        (#"CONTOSO\jroe1234"#, ["jroe1234", #"contoso\jroe1234"#], ["contoso"]),
        (#"CONTOSO\jane.roe@example.com"#, ["jane", "janeroe"], ["contoso", "example"]),
        (#"contoso.local\sub\jroe1234"#, ["jroe1234"], ["contoso", "local"]),
        // `+` separates words.
        ("jane+news@example.com", ["jane", "news", "jane+news", "janenews"], ["example"]),
        ("jane+news", ["jane", "news", "janenews"], []), ("jane＋news", ["jane", "news"], []),
        // The last `@` and the last `\` count, as typed.
        ("jane@roe@example.com", ["jane@roe"], ["jane", "example"]),
        (#"jane@kettle\roe1@example.com"#, ["roe1"], ["jane", "kettle", "example"]),
        ("jane＠kettle.com", ["jane@kettle"], ["jane"]),
        // Nothing is no name.
        ("@example.com", ["@example.com"], ["example"]), (#"CONTOSO\"#, [#"contoso\"#], ["contoso"]),
        ("jane@", ["jane", "jane@"], []), ("@", [], ["@"]), (#"\@"#, [], [#"\@"#]),
        // The original whole counts also without apostrophes.
        ("o'neil@ab.org", ["oneil", "o'neil", "oneil@ab.org", "o'neil@ab.org"], ["neil@ab.org"]),
    ])
    func accountNames(_ account: String, _ found: [String], _ notFound: [String]) throws {
        for name in found {
            #expect(try hits("x\(name)7", account: account, [.entra]) == ["entra.accountName"], "\(name)")
        }
        for name in notFound { #expect(try hits("x\(name)7", account: account, [.entra]) == [], "\(name)") }
    }

    /// SPEC 9.2: whole, not its words; from three characters on.
    @Test(arguments: [
        ("jroe@example.com", "JROE", true), (#"CONTOSO\jroe"#, "JROE", true),
        ("jane.roe@example.com", "jane.roe", true),
        ("jane.roe@example.com", "jane", false), ("jane+news@example.com", "jane", false),
        ("jo@example.com", "jo", false),
        ("jo@x", "jo@x", true), (#"CONTOSO\jroe"#, "contoso", false), ("jroe@example.com", "example", false),
    ])
    func accountNamesOfActiveDirectory(_ account: String, _ password: String, _ isFound: Bool) throws {
        let found = try hits("1\(password)1", account: account, [.activeDirectory])
        #expect(found == (isFound ? ["activeDirectory.accountName"] : []))
    }

    /// The labels of the domain, but for the last, and for a `co`, `com`, … before it.
    @Test(arguments: [
        ("example.com", ["example"], ["com"]), ("mail.example.co.uk", ["mail", "example"], ["co.uk"]),
        ("four.Com.au", ["four"], []), ("gov.uk", [], ["gov.uk"]), ("local.net.name", ["local"], []),
        ("four.info.name", ["four", "info"], ["name"]), ("localhost", [], ["localhost"]), ("", [], []),
        ("example.com.", ["example"], []), (".example..com..", ["example"], []), (".", [], []), ("..co.uk", [], []),
        ("north-wind.example", ["north-wind", "north", "wind", "northwind"], ["example"]),
    ])
    func labelsAreContextWords(_ domain: String, _ found: [String], _ notFound: [String]) throws {
        for (name, policies) in [(found, true), (notFound, false)] {
            for word in name {
                let near = policies ? ["near.context"] : []
                let derived = policies ? ["derived.context"] : []
                let user = "zq@\(domain)"
                #expect(try hits("x\(word)7", account: user, [.entra, .near]) == near, "\(word)")
                #expect(try hits("x\(word)7", context: [#"D\"# + user], [.entra, .near]) == near, "\(word)")
                #expect(try hits(word + "7", account: user, [.derived]) == derived, "\(word)")
                // Only where the policy looks at the context.
                #expect(try hits("x\(word)7", account: user, [.entra, .activeDirectory]) == [], "\(word)")
            }
        }
    }

    @Test func contextWordsAreUserNamesToo() throws {
        for word in ["jane.roe+news@example.com", #"CONTOSO\jane.roe+news"#] {
            for name in ["jane", "news", "janeroenews", word] {
                #expect(try hits("x\(name)7", context: [word], [.entra, .near]) == ["near.context"], "\(name)")
                #expect(try hits("\(name)7", context: [word], [.derived]) == ["derived.context"], "\(name)")
            }
            #expect(try hits("xcontoso7", context: [word], [.entra, .near]) == [])
        }
    }

    /// Other names may hold these characters.
    @Test func otherNamesAreNoUserNames() throws {
        let user = UserContext(
            displayName: "x@kettle", givenName: "jane+news", surname: #"roes\lake"#, tenantName: "anna@example.com")
        for name in ["jane", "news", "lake", "anna", "kettle"] {
            #expect(try NameRulesTests().hits(name, user, [.entra, .near, .activeDirectory]) == [], "\(name)")
        }
        #expect(try NameRulesTests().hits("jane+news", user, [.entra]) == ["entra.givenName"])
    }

    /// Near names, and names backwards (SPEC 9.3).
    @Test func namesWithinUserNamesAreFoundNearly() throws {
        for account in ["forsyt@example.com", #"CONTOSO\forsyt"#] {
            for password in ["7forsxt7", "7tysrof7"] {
                #expect(try hits(password, account: account, [.entra, .near]) == ["near.accountName"])
            }
        }
        #expect(try hits("7exampel7x", account: "forsyt@exampel.com", [.entra, .near]) == ["near.context"])
        #expect(try hits("7elpmaxe7", account: "forsyt@example.com", [.entra, .near]) == ["near.context"])
    }

    /// Of each name the first 1,024 code points are read, and labels are no words of the context: 64 of these count
    /// besides.
    @Test func hostileUserNamesAreBounded() throws {
        let labels = String(repeating: "ab.", count: 300)
        #expect(try hits("kettle", account: "x@\(labels)kettle.com", [.entra, .near]) == ["near.context"])
        #expect(try hits("kettle", account: "x@\(labels)\(labels)kettle.com", [.entra, .near]) == [])
        let words = Array(repeating: "x@example.com", count: 64)
        #expect(try hits("kettle", account: "x@kettle.com", context: words, [.entra, .near]) == ["near.context"])
        #expect(try hits("example", context: words, [.entra, .near]) == ["near.context"])
        #expect(try hits("kettle", context: words + ["kettle"], [.entra, .near]) == [])
    }
}
