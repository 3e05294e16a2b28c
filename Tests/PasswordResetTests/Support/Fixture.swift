import Foundation
import PasswordReset
import PasswordSieve
import Synchronization

/// A sink that keeps its records.
final class RecordingSink: AuditSink {
    private let kept = Mutex<[AuditRecord]>([])

    var records: [AuditRecord] { kept.withLock { $0 } }
    func write(_ record: AuditRecord) async { kept.withLock { $0.append(record) } }
}

/// A history with one answer.
struct FakeHistory: PasswordHistory {
    let answer: Result<Bool, any Error>

    func wasRecentlyUsed(_ password: PasswordCopy, by user: DirectoryUser, tenantID: String) async throws -> Bool {
        try answer.get()
    }
}

/// A gate with all of its parts.
struct Fixture {
    let directory: FakeDirectory
    let clock = TestClock()
    let sink = RecordingSink()
    let throttle: AttemptThrottle
    let gate: ResetGate

    /// A password that violates no rule of ``checkers(_:_:)``.
    static let goodPassword = "Kettle+Quarry_58"

    init(
        _ directory: FakeDirectory = FakeDirectory(), methods: ResetPolicy.RequiredMethods = .two,
        mode: Policy.Mode = .enforce, checkers: ResetCheckers? = nil, history: FakeHistory? = nil
    ) throws {
        let checkers = try checkers ?? Self.checkers()
        self.init(
            directory, ResetPolicy(requiredMethods: methods, mode: mode, checkers: checkers), history: history)
    }

    init(_ directory: FakeDirectory, _ policy: ResetPolicy, history: FakeHistory? = nil) {
        self.directory = directory
        throttle = AttemptThrottle(now: clock.reading)
        gate = ResetGate(
            policy: policy, directory: directory, throttle: throttle, history: history, audit: sink, now: clock.reading)
    }

    /// Entra's rules with a global and a custom list, and the domain's with a minimum length of 10.
    static func checkers(cloud: Policy.Mode = .enforce, onPremises: Policy.Mode = .enforce) throws -> ResetCheckers {
        var entra = Policy.entra
        entra.mode = cloud
        var domain = Policy.activeDirectory
        domain.mode = onPremises
        domain.length.minimum = 10
        let lists = [
            TermList(name: "global", terms: ["zanzibar"]), TermList(name: "custom", terms: ["contoso"]),
        ]
        return ResetCheckers(
            cloud: try PasswordChecker(policy: entra, lists: lists), onPremises: try PasswordChecker(policy: domain))
    }

    static func request(
        _ password: String = goodPassword, userID: String = "jane-1", operation: PasswordOperation = .set
    ) -> ResetRequest {
        ResetRequest(tenantID: "contoso", userID: userID, password: PasswordCopy(password), operation: operation)
    }
}
