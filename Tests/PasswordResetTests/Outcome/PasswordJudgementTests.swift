import PasswordReset
import PasswordSieve
import Testing

/// Cloud, domain and history combined.
struct PasswordJudgementTests {
    private func judged(
        _ password: String, mode: Policy.Mode = .enforce, cloud: Policy.Mode = .enforce,
        onPremises: Policy.Mode = .enforce, history: Bool? = nil
    ) async throws -> ResetResult {
        let fixture = try Fixture(
            mode: mode, checkers: Fixture.checkers(cloud: cloud, onPremises: onPremises),
            history: history.map { FakeHistory(answer: .success($0)) })
        return await fixture.gate.evaluate(Fixture.request(password))
    }

    /// The cloud's minimum length is 8, the domain's 10.
    @Test(
        arguments: [
            ("Kettle+Quarry_58", .accepted, []),
            ("ContosoContoso1", .bannedPasswordPolicyViolation, ["banned"]),
            ("Qvwzkrm8!", .onPremisesPolicyViolation, ["tooShort"]),
            ("Qv8!", .onPremisesPolicyViolation, ["tooShort"]),
            // Both reject it: the cloud's outcome, and all codes.
            ("Contoso!1", .bannedPasswordPolicyViolation, ["banned", "tooShort"]),
            ("kettlequarry", .onPremisesPolicyViolation, ["complexity"]),
            ("Doering+58+vtr", .bannedPasswordPolicyViolation, ["containsName"]),
            // Account and display name are the domain's matter too.
            ("Jane+Kettle+58", .onPremisesPolicyViolation, ["containsName"]),
            ("Kettlé+Quarry_58", .bannedPasswordPolicyViolation, ["disallowedCharacter"]),
        ] as [(String, ResetOutcome, [String])])
    func theOutcomeIsTheFirstRejection(_ password: String, _ outcome: ResetOutcome, _ codes: [String]) async throws {
        let result = try await judged(password)
        #expect(result.outcome == outcome)
        #expect(result.judgement?.codes == codes)
    }

    @Test func thePersonHearsEverythingOnceAndTheStricterOfTwo() async throws {
        // Seven of the cloud's eight, seven of the domain's ten; one class of three for both.
        let result = try await judged("contoso", history: true)
        let messages = result.messages(for: .person)
        #expect(messages.first == result.outcome.text(for: .person))
        #expect(messages.filter { $0.hasPrefix("Use at least") } == ["Use at least 10 characters."])
        #expect(messages.count { $0.hasPrefix("Use characters of at least 3") } == 1)
        #expect(messages.last == "You have used this password before. Choose one that is new.")
        #expect(Set(messages).count == messages.count)
        // The administrator hears what each set of rules found.
        let administrator = result.messages(for: .administrator)
        #expect(administrator.count { $0.hasPrefix("Too short") } == 2)
        #expect(administrator.contains("In the user's password history."))
    }

    /// A longer minimum does not cover one that counts only visible characters.
    @Test func visibleCharactersAreAskedForBesideAGreaterLength() throws {
        var policies = (cloud: Policy.recommended, domain: Policy.activeDirectory)
        policies.cloud.length = .init(minimum: 8, maximum: 256, foldedToo: true)
        policies.domain.length = .init(minimum: 12, maximum: 256, foldedToo: false)
        let (cloud, domain) = (
            try PasswordChecker(policy: policies.cloud), try PasswordChecker(policy: policies.domain)
        )
        let password = "Qvw8zk\u{200B}\u{200B}\u{200B}"
        let judgement = PasswordJudgement(
            cloud: cloud.check(password), onPremises: domain.check(password), isRecentlyUsed: nil, mode: .enforce)
        #expect(
            judgement.messages(for: .person)
                == ["Use at least 8 characters that can be seen.", "Use at least 12 characters."])
    }

    @Test(
        arguments: [
            (UserContext(accountName: "zebulon"), ["Leave out your account name."]),
            // The domain's rule looks at the display name, the cloud's does not.
            (UserContext(displayName: "Zebulon"), ["Leave out your name."]),
            (
                UserContext(accountName: "zebulon", displayName: "Zebulon"),
                ["Leave out your account name and your name."]
            ),
            (
                UserContext(displayName: "Zebulon", surname: "Zebulon"),
                ["Leave out your surname.", "Leave out your name."]
            ),
        ])
    func aNameIsSaidOnceForBoth(_ names: UserContext, _ expected: [String]) throws {
        let checkers = try Fixture.checkers()
        let (cloud, domain) = (checkers.cloud, checkers.onPremises)
        let judgement = PasswordJudgement(
            cloud: cloud.check("Zebulon+Vtr58", for: names), onPremises: domain.check("Zebulon+Vtr58", for: names),
            isRecentlyUsed: nil, mode: .enforce)
        #expect(judgement.messages(for: .person) == expected)
    }

    @Test func aRecentPasswordBreaksTheRulesOfTheDomain() async throws {
        let result = try await judged(Fixture.goodPassword, history: true)
        #expect(result.outcome == .onPremisesPolicyViolation)
        #expect(result.judgement?.codes == ["recentlyUsed"])
        #expect(result.judgement?.nativeAuthenticationCodes == ["password_recently_used"])
        #expect(try await judged(Fixture.goodPassword, history: false).outcome == .accepted)
        // The history is asked of rejected passwords too.
        let banned = try await judged("Contoso!1", history: true)
        #expect(banned.outcome == .bannedPasswordPolicyViolation)
        #expect(
            banned.judgement?.nativeAuthenticationCodes
                == ["password_banned", "password_too_short", "password_recently_used"])
    }

    @Test func auditModeRejectsNothingAndSaysWhatItWouldHave() async throws {
        let cloud = try await judged("Contoso!1", cloud: .audit, onPremises: .audit)
        #expect(cloud.outcome == .accepted)
        #expect(cloud.judgement?.enforcedOutcome == .bannedPasswordPolicyViolation)
        #expect(cloud.messages(for: .person) == [ResetOutcome.accepted.text(for: .person)])
        #expect(cloud.messages(for: .administrator).count == 3)
        // One set of rules in audit mode leaves the other in force.
        let domain = try await judged("Contoso!1", cloud: .audit)
        #expect(domain.outcome == .onPremisesPolicyViolation)
        #expect(domain.judgement?.enforcedOutcome == .bannedPasswordPolicyViolation)
        #expect(domain.messages(for: .person).count == 2)
        // The reset policy's mode covers all, the history too.
        let all = try await judged("Contoso!1", mode: .audit, history: true)
        #expect(all.outcome == .accepted)
        #expect(all.messages(for: .person) == [ResetOutcome.accepted.text(for: .person)])
        let history = try await judged(Fixture.goodPassword, mode: .audit, history: true)
        #expect(history.outcome == .accepted)
        #expect(history.judgement?.enforcedOutcome == .onPremisesPolicyViolation)
    }

    /// Groups may have rules of their own.
    @Test func rulesAreChosenForTheUser() async throws {
        let (strict, lax) = (try Fixture.checkers(), try Fixture.checkers(cloud: .audit, onPremises: .audit))
        let policy = ResetPolicy { user, tenantID in user.id == "jane-1" && tenantID == "contoso" ? strict : lax }
        let jane = Fixture(FakeDirectory(), policy)
        #expect(await jane.gate.evaluate(Fixture.request("Contoso!1")).outcome == .bannedPasswordPolicyViolation)
        let other = Fixture(FakeDirectory { $0.user = .success(.jane(id: "other")) }, policy)
        #expect(await other.gate.evaluate(Fixture.request("Contoso!1")).outcome == .accepted)
    }
}
