import PasswordReset
import PasswordSieve
import Testing

struct PasswordCopyTests {
    @Test func itHoldsTheBytes() throws {
        for text in ["", "Kettle+Quarry_58", "пароль\u{0}123"] {
            #expect(try PasswordCopy(utf8: Array(text.utf8).span).bytes == Array(text.utf8))
            #expect(PasswordCopy(text).bytes == Array(text.utf8))
        }
    }

    /// SPEC 1.1: an error of the caller, before there is a request.
    @Test func illFormedBytesAreAnError() {
        #expect(throws: PasswordError.illFormedUTF8(at: 1)) { try PasswordCopy(utf8: [0x61, 0xc3].span) }
    }

    @Test func errorsOfABodyComeThrough() throws {
        struct Failure: Error {}
        #expect(throws: Failure.self) {
            try PasswordCopy("x").withUTF8 { _ throws(Failure) -> Int in throw Failure() }
        }
    }

    @Test(arguments: [
        "", "Kettle+Quarry_58", "Contoso!1", "Doering-2026", "пароль\u{0}123", "e\u{301}🙂",
        String(repeating: "x", count: 300),
    ])
    func itIsJudgedLikeAString(_ text: String) throws {
        let checkers = try Fixture.checkers()
        for checker in [checkers.cloud, checkers.onPremises] {
            for user in [nil, UserContext(surname: "Doering")] {
                for password in [PasswordCopy(text), try PasswordCopy(utf8: Array(text.utf8).span)] {
                    #expect(checker.check(password, for: user) == checker.check(text, for: user))
                    #expect(checker.accepts(password, for: user) == checker.accepts(text, for: user))
                    #expect(checker.guidance(password, for: user) == checker.guidance(text, for: user))
                }
            }
        }
    }

    @Test func nothingThatIsPrintedShowsIt() async throws {
        let request = Fixture.request("Contoso!1")
        let fixture = try Fixture()
        let result = await fixture.gate.reset(request)
        var dumped = ""
        dump(request, to: &dumped)
        dump(request.password, to: &dumped)
        let printed = [
            "\(request)", String(reflecting: request), "\(request.password)", String(reflecting: request.password),
            "\(result)", String(reflecting: result), "\(result.judgement as Any)", dumped,
        ]
        for text in printed {
            #expect(!text.lowercased().contains("contoso!1"))
            #expect(!text.contains("67, 111, 110"))
        }
        #expect("\(request.password)" == "(a password)")
        #expect("\(result)".hasPrefix("bannedPasswordPolicyViolation [banned, tooShort]"))
    }
}
