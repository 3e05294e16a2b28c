/// Whether a password may be used, and why (SPEC 11).
///
/// A verdict holds no text of the password: positions, counts, and the terms of banned lists that were found. Its
/// description names no term either, and may be logged. A value type, safe to share between threads.
public struct Verdict: Sendable, Hashable {
    /// Every rule that the password breaks, in the order of SPEC 11. In audit mode too.
    public let violations: [Violation]
    /// How the password was scored; nil if the policy does not score, or the password is longer than SPEC 1.2 allows.
    public let segmentation: Segmentation?
    /// The mode of the policy.
    public let mode: Policy.Mode
    /// The name of the policy.
    public let policyName: String
    /// The version of the policy's profile.
    public let policyVersion: Int
    /// The lists that the password was judged with, in the order of SPEC 7.3.
    public let lists: [ListIdentity]

    /// Whether the password may be used. In audit mode always true.
    public var isAccepted: Bool { decision == .accepted }

    /// ``isAccepted`` as a word.
    public var decision: Decision { mode == .audit || violations.isEmpty ? .accepted : .rejected }

    /// The points that the password scored, from 0.
    public var score: Int? { segmentation?.score }

    /// The points that the policy asks for.
    public var requiredScore: Int? { segmentation?.required }

    /// The codes of the violations, each once, in the order of SPEC 11.
    public var codes: [Violation.Code] {
        violations.reduce(into: []) { if !$0.contains($1.code) { $0.append($1.code) } }
    }

    /// What a self-service reset reports; nil without a violation. With violations of both kinds it is the
    /// banned-password policy, since the cloud's rules are applied before those of the premises.
    public var outcome: RejectionOutcome? {
        violations.contains { $0.outcome == .bannedPasswordPolicy }
            ? .bannedPasswordPolicy : violations.first?.outcome
    }

    /// The names of the lists whose terms the password is rejected for, in the order of SPEC 7.3 (SPEC 7.4).
    public var violatedLists: [String] {
        var names: [String] = []
        for violation in violations { for list in violation.lists where !names.contains(list) { names.append(list) } }
        return TermList.inOrder(names)
    }
}

extension Verdict {
    /// Yes or no.
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        /// The password may be used.
        case accepted
        /// It may not.
        case rejected
    }

    /// Which list, in which version, took part.
    public struct ListIdentity: Sendable, Hashable {
        /// The list's name.
        public let name: String
        /// How many different terms it has after folding.
        public let termCount: Int
        /// 16 hexadecimal digits that are equal for lists with the same terms, folded as the policy folds. It tells
        /// versions apart and is no protection against forgery.
        public let fingerprint: String
    }
}

extension Verdict: CustomStringConvertible, CustomDebugStringConvertible {
    /// The decision and the codes, such as `rejected: complexity, banned (4 of 5)`.
    public var description: String {
        var text = decision.rawValue
        if !codes.isEmpty { text += ": " + codes.map(\.rawValue).joined(separator: ", ") }
        if let score, let requiredScore { text += " (\(score) of \(requiredScore))" }
        return text
    }
    /// As ``description``.
    public var debugDescription: String { description }
}
