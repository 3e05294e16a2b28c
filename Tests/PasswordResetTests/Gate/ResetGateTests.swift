import Foundation
import PasswordReset
import PasswordSieve
import Testing

/// Each outcome, and the order of the gates.
struct ResetGateTests {
    typealias Change = @Sendable (inout FakeDirectory.Answers) -> Void

    /// The gates in order: a change that closes each, its outcome, and the calls of the directory up to it.
    static let gates: [(close: Change, outcome: ResetOutcome, calls: [String])] = [
        (
            { $0.tenant = .success(TenantSettings(scope: .nobody, isWritebackEnabled: false)) }, .tenantResetDisabled,
            ["tenant"]
        ),
        (
            { $0.tenant = .success(TenantSettings(scope: .groups(["resetters"]), isWritebackEnabled: false)) },
            .writebackNotEnabled, ["tenant", "user"]
        ),
        ({ $0.change { .jane(isResetEnabled: false, user: $0) } }, .resetNotEnabledForUser, ["tenant", "user"]),
        ({ $0.change { .jane(isLicensed: false, user: $0) } }, .userNotLicensed, ["tenant", "user"]),
        ({ $0.isMember = .success(false) }, .userNotInScopedGroup, ["tenant", "user", "groups"]),
        (
            { $0.change { .jane(registeredMethods: 1, user: $0) } }, .userNotProperlyConfigured,
            ["tenant", "user", "groups"]
        ),
        (
            { $0.writeback = .failure(DirectoryError.actionRequired) }, .onPremisesAdminActionRequired,
            ["tenant", "user", "groups", "writeback"]
        ),
    ]

    @Test(arguments: gates.indices)
    func aClosedGateEndsTheAttempt(_ index: Int) async throws {
        let gate = Self.gates[index]
        let fixture = try Fixture(FakeDirectory(gate.close))
        let result = await fixture.gate.reset(Fixture.request("short"))
        #expect(result.outcome == gate.outcome)
        #expect(!result.isAccepted)
        #expect(result.judgement == nil, "the password is not looked at")
        #expect(fixture.directory.calls == gate.calls)
        #expect(fixture.sink.records.map(\.outcome) == [gate.outcome])
    }

    /// If two gates are closed, the first decides.
    @Test func theFirstClosedGateDecides() async throws {
        for (index, first) in Self.gates.enumerated() {
            for second in Self.gates[(index + 1)...] {
                let directory = FakeDirectory {
                    second.close(&$0)
                    first.close(&$0)
                }
                let result = await (try Fixture(directory)).gate.evaluate(Fixture.request())
                #expect(result.outcome == first.outcome, "beside \(second.outcome)")
            }
        }
    }

    @Test func anOpenGateJudgesAndWrites() async throws {
        let fixture = try Fixture()
        let evaluated = await fixture.gate.evaluate(Fixture.request())
        #expect(evaluated.outcome == .accepted)
        #expect(fixture.directory.passwords.isEmpty)
        let reset = await fixture.gate.reset(Fixture.request())
        #expect(reset.isAccepted)
        #expect(fixture.directory.passwords == [Array(Fixture.goodPassword.utf8)])
        #expect(fixture.sink.records.map(\.activity) == [.evaluate, .reset])
    }

    @Test func anUnknownAccountIsNotToldFromOneWithoutReset() async throws {
        let unknown = try Fixture(FakeDirectory { $0.user = .success(nil) })
        let disabled = try Fixture(FakeDirectory { $0.user = .success(.jane(isResetEnabled: false)) })
        let request = Fixture.request()
        let results = (await unknown.gate.reset(request), await disabled.gate.reset(request))
        #expect(results.0 == results.1)
        #expect(results.0.outcome == .resetNotEnabledForUser)
        #expect(unknown.sink.records.map(\.failedStep) == [.user])
        #expect(disabled.sink.records.map(\.failedStep) == [nil])
    }

    @Test func onePolicyMayAskForOneMethod() async throws {
        let directory = FakeDirectory { $0.user = .success(.jane(registeredMethods: 1)) }
        #expect(await (try Fixture(directory, methods: .one)).gate.evaluate(Fixture.request()).isAccepted)
        let none = FakeDirectory { $0.user = .success(.jane(registeredMethods: 0)) }
        let result = await (try Fixture(none, methods: .one)).gate.evaluate(Fixture.request())
        #expect(result.outcome == .userNotProperlyConfigured)
    }

    @Test func groupsAreAskedForOnlyIfTheyMatter() async throws {
        let directory = FakeDirectory {
            $0.tenant = .success(TenantSettings(scope: .everybody, isWritebackEnabled: true))
            $0.isMember = .success(false)
        }
        #expect(await (try Fixture(directory)).gate.evaluate(Fixture.request()).isAccepted)
        #expect(directory.calls == ["tenant", "user", "writeback"])
    }

    @Test func groupsOfAUserChooseTheRules() async throws {
        let checkers = [
            "staff": try Fixture.checkers(), "admins": try Fixture.checkers(cloud: .audit, onPremises: .audit),
        ]
        for (group, isAccepted) in [("staff", false), ("admins", true)] {
            let directory = FakeDirectory { $0.user = .success(.jane(groups: [group])) }
            let policy = ResetPolicy { user, _ in try #require(user.groups.compactMap { checkers[$0] }.first) }
            let fixture = Fixture(directory, policy)
            #expect(await fixture.gate.evaluate(Fixture.request("short")).isAccepted == isAccepted)
        }
        #expect(DirectoryUser.jane().groups.isEmpty)
    }

    /// Nine characters are enough for the cloud but not for the domain.
    @Test func aUserOfTheCloudNeedsNoWritebackAndKeepsNoRulesOfTheDomain() async throws {
        let directory = FakeDirectory {
            $0.tenant = .success(TenantSettings(scope: .everybody, isWritebackEnabled: false))
            $0.user = .success(.jane(isManagedOnPremises: false))
            $0.writeback = .failure(DirectoryError.unreachable)
        }
        let result = await (try Fixture(directory)).gate.reset(Fixture.request("Qvwzkrm8!"))
        #expect(result.outcome == .accepted)
        #expect(result.judgement?.onPremises == nil)
        let managed = await (try Fixture()).gate.reset(Fixture.request("Qvwzkrm8!"))
        #expect(managed.outcome == .onPremisesPolicyViolation)
    }

    @Test func aSixthAttemptIsThrottledBeforeTheDirectoryIsAsked() async throws {
        let fixture = try Fixture()
        for _ in 0..<5 { #expect(await fixture.gate.evaluate(Fixture.request("short")).outcome != .throttled) }
        let calls = fixture.directory.calls.count
        let result = await fixture.gate.evaluate(Fixture.request())
        #expect(result.outcome == .throttled)
        #expect(result.blockedUntil == fixture.clock.now.addingTimeInterval(86_400))
        #expect(fixture.directory.calls.count == calls)
        #expect(await fixture.gate.evaluate(Fixture.request(userID: "other")).outcome == .throttled, "the same account")
        fixture.clock.advance(86_400)
        #expect(await fixture.gate.evaluate(Fixture.request()).outcome == .accepted)
    }

    @Test func attemptsAtTheSameTimeGetNoMoreThanFive() async throws {
        let fixture = try Fixture()
        let outcomes = await withTaskGroup(of: ResetOutcome.self) { group in
            for _ in 0..<40 { group.addTask { await fixture.gate.evaluate(Fixture.request()).outcome } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .accepted } == 5)
        #expect(outcomes.count { $0 == .throttled } == 35)
        #expect(fixture.sink.records.count == 40)
    }

    /// All spellings of an account's name are one account.
    @Test func spellingsOfAnAccountShareItsAttempts() async throws {
        let fixture = try Fixture()
        for spelling in ["jane", "Jane", "JANE", "jane@contoso.example", "JANE@contoso.example"] {
            #expect(await fixture.gate.evaluate(Fixture.request("short", userID: spelling)).outcome != .throttled)
        }
        #expect(await fixture.gate.evaluate(Fixture.request(userID: "jAne")).outcome == .throttled)
    }

    @Test func aWrittenPasswordClearsTheAttempts() async throws {
        let fixture = try Fixture()
        for _ in 0..<4 { _ = await fixture.gate.reset(Fixture.request("short")) }
        #expect(await fixture.gate.reset(Fixture.request()).isAccepted)
        let attempt = ResetAttempt(.passwordReset, tenantID: "contoso", userID: "jane-1")
        #expect(fixture.throttle.standing(of: attempt) == .open(attemptsLeft: 5))
        // Under another spelling both counts are cleared.
        #expect(await fixture.gate.reset(Fixture.request("short", userID: "jane")).isAccepted == false)
        #expect(await fixture.gate.reset(Fixture.request(userID: "jane")).isAccepted)
        for userID in ["jane", "jane-1"] {
            let attempt = ResetAttempt(.passwordReset, tenantID: "contoso", userID: userID)
            #expect(fixture.throttle.standing(of: attempt) == .open(attemptsLeft: 5), "\(userID)")
        }
    }
}

extension FakeDirectory.Answers {
    /// Changes the user, keeping earlier changes.
    mutating func change(_ body: (DirectoryUser) -> DirectoryUser) {
        guard case .success(let user?) = user else { return }
        self.user = .success(body(user))
    }
}

extension DirectoryUser {
    static func jane(
        isResetEnabled: Bool? = nil, isLicensed: Bool? = nil, registeredMethods: Int? = nil, user: DirectoryUser
    ) -> DirectoryUser {
        .jane(
            isManagedOnPremises: user.isManagedOnPremises, isResetEnabled: isResetEnabled ?? user.isResetEnabled,
            isLicensed: isLicensed ?? user.isLicensed, registeredMethods: registeredMethods ?? user.registeredMethods)
    }
}
