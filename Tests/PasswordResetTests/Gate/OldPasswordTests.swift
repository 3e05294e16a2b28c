import PasswordReset
import PasswordSieve
import Testing

/// A change to a password that is like the old one.
struct OldPasswordTests {
    private let checkers: ResetCheckers

    init() throws {
        checkers = ResetCheckers(
            cloud: try PasswordChecker(), onPremises: try PasswordChecker(policy: .activeDirectory))
    }

    private func request(_ new: String, replacing old: String?) -> ResetRequest {
        ResetRequest(
            tenantID: "contoso", userID: "jane-1", password: PasswordCopy(new), replacing: old.map { PasswordCopy($0) })
    }

    @Test func aPasswordLikeTheOldOneIsRefused() async throws {
        let fixture = try Fixture(checkers: checkers)
        let result = await fixture.gate.reset(request("Kettle+Quarry_58", replacing: "Kettle+Quarry_57"))
        #expect(result.outcome == .onPremisesPolicyViolation)
        #expect(result.judgement?.codes == ["tooSimilar"])
        #expect(result.judgement?.nativeAuthenticationCodes == ["password_recently_used"])
        #expect(
            result.judgement?.messages(for: .person)
                == ["Change more of your old password than the digits and symbols at its ends."])
        #expect(fixture.directory.passwords.isEmpty)
        let record = try #require(fixture.sink.records.first)
        #expect(record.operation == .change && record.violations == ["tooSimilar"])
        #expect(!"\(record)\(result)".contains("Quarry"))
    }

    @Test func anotherPasswordIsWritten() async throws {
        let fixture = try Fixture(checkers: checkers)
        let result = await fixture.gate.reset(request("Kettle+Quarry_58", replacing: "Xuwbpl77-Lantern"))
        #expect(result.isAccepted)
        #expect(fixture.sink.records.first?.operation == .change)
    }

    @Test func theOperationIsASetWithoutAnOldPassword() {
        #expect(request("Kettle+Quarry_58", replacing: nil).operation == .set)
        let request = ResetRequest(
            tenantID: "contoso", userID: "jane-1", password: PasswordCopy("a"), replacing: PasswordCopy("b"),
            operation: .set)
        #expect(request.operation == .set)
        #expect(!"\(request)".contains("PasswordCopy(\"b"))
    }

    @Test func checkersCompareCopies() throws {
        let (new, old) = (PasswordCopy("Kettle+Quarry_58"), PasswordCopy("Kettle+Quarry_57"))
        #expect(checkers.cloud.check(new, replacing: old).codes == [.tooSimilar])
        #expect(!checkers.cloud.accepts(new, replacing: old) && checkers.cloud.accepts(new))
        #expect(checkers.cloud.guidance(new, replacing: old).hint == .differ(.sameCore))
    }
}
