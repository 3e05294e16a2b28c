/// The decision on a password, and its reasons (SPEC 11).
///
/// A verdict contains no text of the password, only positions, counts and the terms of banned lists that were found.
/// Its description names no terms and may be logged. A value type, safe to share between threads.
public struct Verdict: Sendable, Hashable {
    /// All rules that the password breaks, in the order of SPEC 11, in audit mode too.
    public let violations: [Violation]
    /// The scored segments; nil if the policy does not score, or if the password is longer than SPEC 1.2 allows.
    public let segmentation: Segmentation?
    /// The mode of the policy.
    public let mode: Policy.Mode
    /// The name of the policy.
    public let policyName: String
    /// The version of the policy's profile.
    public let policyVersion: Int
    /// The lists that the password was judged with, in the order of SPEC 7.3.
    public let lists: [ListIdentity]

    /// True if the password may be used. Always true in audit mode.
    public var isAccepted: Bool { decision == .accepted }

    /// ``isAccepted`` as a word.
    public var decision: Decision { mode == .audit || violations.isEmpty ? .accepted : .rejected }

    /// The points of the password, from 0; nil if it was not scored.
    public var score: Int? { segmentation?.score }

    /// The points that the policy requires; nil if the password was not scored.
    public var requiredScore: Int? { segmentation?.required }

    /// The distinct codes of the violations, in the order of SPEC 11.
    public var codes: [Violation.Code] { violations.lazy.map(\.code).withoutRepetitions }

    /// The outcome that a self-service reset reports; nil without a violation. If there are violations of both kinds,
    /// it is the banned-password policy, since the cloud's rules are applied before those on premises.
    public var outcome: RejectionOutcome? {
        violations.contains { $0.outcome == .bannedPasswordPolicy }
            ? .bannedPasswordPolicy : violations.first?.outcome
    }

    /// The names of the lists whose terms the password is rejected for, in the order of SPEC 7.3 (SPEC 7.4).
    public var violatedLists: [String] { TermList.inOrder(violations.lazy.flatMap(\.lists)) }
}

extension Verdict {
    /// The two possible decisions.
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        /// The password may be used.
        case accepted
        /// The password may not be used.
        case rejected
    }

    /// A list, in a certain version, that the password was judged with.
    public struct ListIdentity: Sendable, Hashable, Codable {
        /// The list's name.
        public let name: String
        /// The number of distinct folded terms.
        public let termCount: Int
        /// 16 hexadecimal digits, equal for lists with the same folded terms. They tell versions of a list apart, but
        /// do not protect against forgery.
        public let fingerprint: String
    }
}

extension Verdict: CustomStringConvertible {
    /// The decision and the codes, such as `rejected: complexity, banned (4 of 5)`.
    public var description: String {
        var text = decision.rawValue
        if !codes.isEmpty { text += ": " + codes.map(\.rawValue).joined(separator: ", ") }
        if let score, let requiredScore { text += " (\(score) of \(requiredScore))" }
        return text
    }
}
