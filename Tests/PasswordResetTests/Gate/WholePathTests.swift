import Foundation
import PasswordReset
import PasswordSieve
import Testing

/// A person's whole way on the shipped list, from weak passwords to one that is written, with the records of it.
struct WholePathTests {
    @Test func aResetOnTheShippedList() async throws {
        let clock = TestClock()
        let directory = FakeDirectory()
        let throttle = AttemptThrottle(now: clock.reading)
        var domain = Policy.activeDirectory
        domain.length.minimum = 14
        let custom = TermList(name: TermList.customName, terms: ["contoso"])
        let checkers = ResetCheckers(
            cloud: try PasswordChecker(policy: .recommended, lists: [.global, custom]),
            onPremises: try PasswordChecker(policy: domain))
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let gate = ResetGate(
            policy: ResetPolicy(checkers: checkers), directory: directory, throttle: throttle,
            history: FakeHistory(answer: .success(false)),
            audit: try JSONLinesAuditSink(appendingTo: file.path()) { Issue.record($0) }, now: clock.reading)

        // First the phone, at the second try.
        let phone = ResetAttempt(.phoneValidation, tenantID: "contoso", userID: "jane-1")
        #expect(throttle.attempt(phone) == .open(attemptsLeft: 4))
        #expect(throttle.attempt(phone) == .open(attemptsLeft: 3))

        let passwords = ["ContosoSummer2026!", "P@ssw0rd", "Doering-Summer-2026", "vtrm-quiet-9-lanterns"]
        var outcomes: [ResetOutcome] = []
        for password in passwords {
            let bytes = Array(password.utf8)
            let request = ResetRequest(
                tenantID: "contoso", userID: "jane-1", password: try PasswordCopy(utf8: bytes.span))
            let result = await gate.reset(request)
            outcomes.append(result.outcome)
            #expect(result.messages(for: .person).count >= (result.isAccepted ? 1 : 2))
            clock.advance(30)
        }
        #expect(
            outcomes == [
                .bannedPasswordPolicyViolation, .bannedPasswordPolicyViolation, .bannedPasswordPolicyViolation,
                .accepted,
            ])
        #expect(directory.passwords == [Array("vtrm-quiet-9-lanterns".utf8)])
        #expect(throttle.standing(of: phone) == .open(attemptsLeft: 5), "done, and forgotten")

        let log = try String(contentsOf: file, encoding: .utf8)
        let records = try log.split(separator: "\n").map { try AuditRecord(json: Data($0.utf8)) }
        #expect(records.map(\.outcome) == outcomes)
        #expect(records.map(\.events) == [[10_017, 30_027], [10_017, 30_005], [10_017, 30_022], [10_015]])
        #expect(records.allSatisfy { $0.lists.contains { $0.name == "global" && $0.termCount > 2_000 } })
        for secret in passwords + ["password", "summer", "doering", "lantern"] {
            let text = log.replacing("self-service password management", with: "")
                .replacing("bannedPasswordPolicyViolation", with: "")
            #expect(!text.lowercased().contains(secret.lowercased()), "\(secret)")
        }
    }
}
