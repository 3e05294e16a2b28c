import PasswordReset
import PasswordSieve
import Testing

/// A failure of the caller's code never leads to an accepted password.
struct DirectoryFailureTests {
    typealias Fail = @Sendable (inout FakeDirectory.Answers, any Error) -> Void

    static let steps: [(step: AuditRecord.Step, fail: Fail)] = [
        (.tenant, { $0.tenant = .failure($1) }), (.user, { $0.user = .failure($1) }),
        (.groups, { $0.isMember = .failure($1) }), (.writeback, { $0.writeback = .failure($1) }),
        (.write, { $0.write = .failure($1) }),
    ]

    static let errors: [(error: any Error, outcome: ResetOutcome)] = [
        (DirectoryError.unreachable, .onPremisesConnectivityError),
        (DirectoryError.actionRequired, .onPremisesAdminActionRequired),
        (CancellationError(), .onPremisesConnectivityError),
        (TalkativeError(description: "anything else"), .onPremisesAdminActionRequired),
    ]

    @Test(arguments: steps.indices)
    func aFailedCallHasTheOutcomeOfItsError(_ index: Int) async throws {
        let (step, fail) = Self.steps[index]
        for (error, outcome) in Self.errors {
            let fixture = try Fixture(FakeDirectory { fail(&$0, error) })
            let result = await fixture.gate.reset(Fixture.request())
            #expect(result.outcome == outcome, "\(step), \(error)")
            #expect(fixture.sink.records.map(\.failedStep) == [step])
            #expect(fixture.directory.passwords.isEmpty)
        }
    }

    @Test(arguments: errors.indices)
    func checkersThatCannotBeChosenRejectThePassword(_ index: Int) async throws {
        let (error, outcome) = Self.errors[index]
        let fixture = Fixture(FakeDirectory(), ResetPolicy { _, _ in throw error })
        let result = await fixture.gate.reset(Fixture.request())
        #expect(result.outcome == outcome)
        #expect(result.judgement == nil)
        #expect(fixture.sink.records.map(\.failedStep) == [.checkers])
        #expect(fixture.directory.passwords.isEmpty)
    }

    @Test(arguments: errors.indices)
    func aHistoryThatCannotBeAskedRejectsThePassword(_ index: Int) async throws {
        let (error, outcome) = Self.errors[index]
        let fixture = try Fixture(history: FakeHistory(answer: .failure(error)))
        let result = await fixture.gate.reset(Fixture.request())
        #expect(result.outcome == outcome)
        #expect(result.judgement?.outcome == .accepted)
        #expect(fixture.sink.records.map(\.failedStep) == [.history])
        // What is rejected anyway is rejected for its own reason.
        let rejected = await fixture.gate.reset(Fixture.request("Contoso!1"))
        #expect(rejected.outcome == .bannedPasswordPolicyViolation)
        #expect(fixture.directory.passwords.isEmpty)
    }

    @Test func domainControllersMayRefuseAtTheLast() async throws {
        let fixture = try Fixture(FakeDirectory { $0.write = .failure(DirectoryError.passwordRefused) })
        let result = await fixture.gate.reset(Fixture.request())
        #expect(result.outcome == .onPremisesPolicyViolation)
        #expect(result.judgement?.outcome == .accepted)
        // Elsewhere there is no password to refuse.
        let early = try Fixture(FakeDirectory { $0.tenant = .failure(DirectoryError.passwordRefused) })
        #expect(await early.gate.reset(Fixture.request()).outcome == .onPremisesAdminActionRequired)
    }

    @Test func aWriteThatReachesOnlyTheDomainIsNoSuccess() async throws {
        let fixture = try Fixture(FakeDirectory { $0.write = .success(.onPremisesOnly) })
        let result = await fixture.gate.reset(Fixture.request())
        #expect(result.outcome == .onPremisesSuccessCloudFailure)
        #expect(!result.isAccepted)
        #expect(fixture.sink.records.map(\.failedStep) == [.write])
        // The count goes on: the account is not done.
        let attempt = ResetAttempt(.passwordReset, tenantID: "contoso", userID: "jane-1")
        #expect(fixture.throttle.standing(of: attempt) == .open(attemptsLeft: 4))
        #expect(await fixture.gate.evaluate(Fixture.request()).outcome == .accepted, "nothing is written")
    }
}
