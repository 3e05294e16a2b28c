import PasswordSieve
import Workload

/// A call of the engine that judges a password.
package enum Call: String, CaseIterable, Sendable {
    case accepts, check, guidance, explain
}

/// A checker with a hostile list, and the person whose words belong to it.
package struct HostileChecker: Sendable {
    private let checker: PasswordChecker
    private let user: UserContext?

    package init(_ list: HostileList) throws {
        var policy = Policy.recommended
        if !list.readings.isEmpty {
            policy.substitutions = Substitutions(name: list.name, readings: list.readings)
        }
        checker = try PasswordChecker(policy: policy, lists: [TermList(name: "measured", terms: list.terms)])
        user = list.words.isEmpty ? nil : UserContext(context: list.words)
    }

    /// Judges `password` by `call`. Returns true if it is accepted.
    package func accepts(_ password: String, by call: Call) -> Bool {
        switch call {
        case .accepts: checker.accepts(password, for: user)
        case .check: checker.check(password, for: user).isAccepted
        case .guidance: checker.guidance(password, for: user).isAccepted
        case .explain: checker.explain(password, for: user).verdict.isAccepted
        }
    }
}
