import Foundation
import PasswordReset
import PasswordSieve
import PasswordSieveFoundation
import Testing

/// The examples of `PasswordSieveFoundation` and `PasswordReset`, and of the article that brings both together.
extension ExampleTests {
    @Test func aWholeResetFlow() async throws {
        let printer = Printer()
        @Sendable func print(_ text: String) { printer(text) }
        try await inFolderOfExamples {
            // begin
            let store = try PasswordCheckerStore(
                .init(
                    policy: .file("policy.json"),
                    lists: [.list(.global), .file(name: "custom", path: "contoso.txt")]),
                lookingEvery: .seconds(60)
            ) { report in
                if case .kept(let failure) = report { print("still the old lists: \(failure)") }
            }
            let verdict = store.checker.check("Contoso@London1")
            // end
            #expect(verdict.policyName == "contoso-2026")
            #expect(verdict.violatedLists == ["custom", "global"])
            try await tenants(over: store)
        }
    }

    private func tenants(over store: PasswordCheckerStore) async throws {
        // begin
        struct Tenants: TenantDirectory {
            func tenant(_ id: String) async throws -> TenantConfiguration {
                var administrators = Policy.recommended
                administrators.name = "administrators"
                administrators.length.minimum = 14
                return TenantConfiguration(
                    lists: [TermList(name: "custom", terms: [id])],
                    groups: [.init(group: "admins", policy: administrators)])
            }
        }
        let tenants = TenantStore(over: store, directory: Tenants())
        let checker = try await tenants.checker(for: "fabrikam", groups: ["admins"])
        // end
        #expect(checker.check("Fabrikam2026").codes == [.tooShort, .banned])
        try guiding(by: checker)
        try await resetting(tenants)
    }

    private func guiding(by checker: PasswordChecker) throws {
        let print = Printer()
        // begin
        let user = UserContext(
            accountName: "jdoe", displayName: "Jane Doe", givenName: "Jane", surname: "Doe", tenantName: "Fabrikam",
            context: ["jane.doe@example.com", "Redmond"])
        // end
        // begin
        let guidance = checker.guidance("Fabrikam@Lo", for: user)
        if let points = guidance.points {
            print("\(points.earned) of \(points.required) points")
        }
        for rule in guidance.rules where !rule.isMet {
            print("not yet: \(rule.code.rawValue)")
        }
        print(guidance.hint?.message() ?? "This password can be used.")
        // end
        #expect(try article("CallingFromAResetFlow").contains(print.block), "\(print.block)")
        let english = print.lines.count
        // begin
        let catalogue = MessageCatalogue.best(for: ["fr-CA", "en"])
        let rejected = checker.check("Fabrikam@London1", for: user)
        print(rejected.message(for: .person, in: catalogue))
        // end
        #expect(print.lines.count == english + 1)
        #expect(catalogue.language == "fr" && print.lines.last?.isEmpty == false)
    }

    private func resetting(_ tenants: TenantStore) async throws {
        let printer = Printer()
        @Sendable func print(_ text: String) { printer(text) }
        let bytes = Array("Fabrikam-2026".utf8)
        let catalogue = MessageCatalogue.french
        // begin
        actor SmallDirectory: UserDirectory {
            var passwordLengths: [String: Int] = [:]

            func tenant(_ tenantID: String) throws -> TenantSettings {
                TenantSettings(scope: .everybody, isWritebackEnabled: false)
            }
            func user(_ userID: String, tenantID: String) throws -> DirectoryUser? {
                guard userID == "jdoe" else { return nil }
                return DirectoryUser(
                    id: "4711", names: UserContext(accountName: "jdoe", surname: "Doe"), isManagedOnPremises: false,
                    isResetEnabled: true, isLicensed: true, registeredMethods: 2, groups: ["admins"])
            }
            func isUser(_ user: DirectoryUser, inAnyOf groups: Set<String>, tenantID: String) -> Bool { false }
            func confirmWriteback(tenantID: String) throws { throw DirectoryError.unreachable }
            func setPassword(
                _ password: PasswordCopy, of user: DirectoryUser, tenantID: String
            ) throws -> PasswordWrite {
                // A real one hashes the bytes here, and does not keep them.
                passwordLengths[user.id] = password.withUTF8 { $0.count }
                return .complete
            }
        }
        // end
        // begin
        let domain = try PasswordChecker(policy: .activeDirectory)
        let policy = ResetPolicy { user, tenantID in
            let cloud = try await tenants.checker(for: tenantID, groups: user.groups)
            return ResetCheckers(cloud: cloud, onPremises: domain)
        }
        let audit = try JSONLinesAuditSink(appendingTo: "audit.jsonl") { failure in
            print("no audit record: \(failure)")
        }
        let gate = ResetGate(
            policy: policy, directory: SmallDirectory(), throttle: AttemptThrottle(), audit: audit)

        let password = try PasswordCopy(utf8: bytes.span)
        let result = await gate.reset(ResetRequest(tenantID: "fabrikam", userID: "jdoe", password: password))
        print(result.messages(for: .person, in: catalogue).joined(separator: "\n"))
        // end
        #expect(result.outcome == .bannedPasswordPolicyViolation)
        #expect(result.judgement?.cloud.policyName == "administrators")
        #expect(printer.lines.first?.hasPrefix("Choisissez un autre mot de passe") == true)
        #expect(try String(contentsOfFile: "audit.jsonl", encoding: .utf8).contains("bannedPasswordPolicyViolation"))
        let unread = ResetRequest(tenantID: "fabrikam", userID: "nobody", password: password)
        #expect(await gate.reset(unread).outcome == .resetNotEnabledForUser)
        try await theGateOfTheComment(SmallDirectory(), audit)
    }

    private func theGateOfTheComment(_ directory: any UserDirectory, _ sink: any AuditSink) async throws {
        let print = Printer()
        let bytes = Array("Kettle+Quarry_58".utf8)
        // begin
        let checkers = ResetCheckers(
            cloud: try PasswordChecker(policy: .entra, lists: [.global]),
            onPremises: try PasswordChecker(policy: .activeDirectory))
        let gate = ResetGate(
            policy: ResetPolicy(checkers: checkers), directory: directory, throttle: AttemptThrottle(), audit: sink)
        let request = ResetRequest(tenantID: "contoso", userID: "jdoe", password: try PasswordCopy(utf8: bytes.span))
        let result = await gate.reset(request)
        print(result.messages(for: .person).joined(separator: "\n"))
        // end
        #expect(result.isAccepted)
        #expect(print.lines == ["This password can be used."])
    }

    @Test func replacingTheTextOfAnOutcome() async throws {
        let print = Printer()
        let checkers = ResetCheckers(cloud: try PasswordChecker(), onPremises: try PasswordChecker())
        struct Nowhere: AuditSink { func write(_ record: AuditRecord) {} }
        struct Silent: UserDirectory {
            func tenant(_ tenantID: String) throws -> TenantSettings { throw DirectoryError.unreachable }
            func user(_ userID: String, tenantID: String) -> DirectoryUser? { nil }
            func isUser(_ user: DirectoryUser, inAnyOf groups: Set<String>, tenantID: String) -> Bool { false }
            func confirmWriteback(tenantID: String) {}
            func setPassword(
                _ password: PasswordCopy, of user: DirectoryUser, tenantID: String
            ) -> PasswordWrite { .complete }
        }
        let limits = AttemptThrottle.Limits(attempts: 1, window: 60, block: 3_600)
        let gate = ResetGate(
            policy: ResetPolicy(checkers: checkers), directory: Silent(), throttle: AttemptThrottle(limits: limits),
            audit: Nowhere())
        let request = ResetRequest(tenantID: "contoso", userID: "jdoe", password: PasswordCopy(""))
        _ = await gate.reset(request)
        let result = await gate.reset(request)
        // begin
        let ours = try ResetMessageCatalogue(
            language: "en",
            texts: [.person(.throttled): "Wait {hours, plural, one {an hour} other {# hours}}, or call 4711."],
            base: .english)
        print(result.messages(for: .person, in: .english, outcomes: ours).joined(separator: "\n"))
        // end
        #expect(print.lines == ["Wait an hour, or call 4711."])
    }

    @Test func countingAttempts() {
        let print = Printer()
        // begin
        let throttle = AttemptThrottle()
        let attempt = ResetAttempt(.phoneValidation, tenantID: "contoso", userID: "jdoe")
        if case .blocked(let seconds) = throttle.attempt(attempt) {
            print("Wait \(Int(seconds / 3600)) hours.")
        }
        // end
        #expect(print.lines.isEmpty)
    }

    @Test func aTenantsChecker() async throws {
        struct Directory: TenantDirectory {
            func tenant(_ id: String) -> TenantConfiguration {
                TenantConfiguration(lists: [TermList(name: "custom", terms: [id])])
            }
        }
        let (store, directory) = (try PasswordCheckerStore(), Directory())
        // begin
        let tenants = TenantStore(over: store, directory: directory)
        let checker = try await tenants.checker(for: "contoso", groups: ["admins"])
        // end
        #expect(checker.check("Contoso1").violatedLists == ["custom"])
    }
}
