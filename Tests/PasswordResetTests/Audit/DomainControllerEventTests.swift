import PasswordReset
import PasswordSieve
import Testing

/// The event numbers of Microsoft's documentation.
struct DomainControllerEventTests {
    private func judgement(
        _ password: String, _ mode: Policy.Mode, history: Bool? = nil, domain: Policy.Mode = .enforce
    ) throws -> PasswordJudgement {
        let checkers = try Fixture.checkers(cloud: mode, onPremises: domain)
        let names = DirectoryUser.jane().names
        return PasswordJudgement(
            cloud: checkers.cloud.check(password, for: names),
            onPremises: checkers.onPremises.check(password, for: names), isRecentlyUsed: history, mode: .enforce)
    }

    private func numbers(_ judgement: PasswordJudgement) -> [[Int]] {
        [.change, .set].map { DomainControllerEvent.numbers(for: judgement, $0) }
    }

    @Test(
        arguments: [
            // Custom list, global list, both, a name, a name beside a term.
            ("Contoso-17", .enforce, [[10_016, 30_002], [10_017, 30_003]]),
            ("Zanzibar-1", .enforce, [[10_016, 30_004], [10_017, 30_005]]),
            ("ContosoZanzibar1", .enforce, [[10_016, 30_026], [10_017, 30_027]]),
            ("Kettle-Doering-1", .enforce, [[10_016, 30_021], [10_017, 30_022]]),
            ("ContosoDoering1", .enforce, [[10_016, 30_021], [10_017, 30_022]]),
            ("Contoso-17", .audit, [[10_024, 30_008], [10_025, 30_007]]),
            ("Zanzibar-1", .audit, [[10_024, 30_010], [10_025, 30_009]]),
            ("ContosoZanzibar1", .audit, [[10_024, 30_028], [10_025, 30_029]]),
            ("Kettle-Doering-1", .audit, [[10_024, 30_024], [10_025, 30_023]]),
            ("Kettle+Quarry_58", .enforce, [[10_014], [10_015]]),
            ("Kettle+Quarry_58", .audit, [[10_014], [10_015]]),
            // The agent has no number for the reason.
            ("kettlequarry", .enforce, [[10_016], [10_017]]),
            ("kettlequarry", .audit, [[10_024], [10_025]]),
        ] as [(String, Policy.Mode, [[Int]])])
    func eachDecisionHasItsNumbers(_ password: String, _ mode: Policy.Mode, _ expected: [[Int]]) throws {
        #expect(numbers(try judgement(password, mode, domain: mode)) == expected)
    }

    @Test func aRecentPasswordIsRejectedWithoutAReason() throws {
        #expect(numbers(try judgement(Fixture.goodPassword, .enforce, history: true)) == [[10_016], [10_017]])
    }

    /// A forbidden term is a term of its list, and the outcome is the banned-password policy (SPEC 9.5).
    @Test(arguments: [("words", [10_016, 30_002]), ("global", [10_016, 30_004])])
    func aForbiddenTermIsOneOfItsList(_ list: String, _ expected: [Int]) throws {
        var policy = Policy.recommended
        policy.forbiddenLists = [list]
        let checker = try PasswordChecker(policy: policy, lists: [TermList(name: list, terms: ["contoso"])])
        let judgement = PasswordJudgement(
            cloud: checker.check("Xk7Contoso#qvz!9"), onPremises: nil, isRecentlyUsed: nil, mode: .enforce)
        #expect(judgement.outcome == .bannedPasswordPolicyViolation && judgement.codes == ["banned"])
        #expect(judgement.nativeAuthenticationCodes == ["password_banned"])
        #expect(DomainControllerEvent.numbers(for: judgement, .change) == expected)
        #expect(judgement.messages(for: .person).count == 1)
    }

    /// Only a rule that rejects is a reason, not one in audit mode.
    @Test func theReasonIsOfTheRulesThatReject() throws {
        #expect(numbers(try judgement("Contoso-1", .audit)) == [[10_016], [10_017]])
    }
}
