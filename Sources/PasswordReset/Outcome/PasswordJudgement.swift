public import PasswordSieve

/// What all rules together say of a password.
///
/// It holds nothing of the password beyond what a `Verdict` holds; its description holds codes alone. A value type, safe
/// to share between threads.
public struct PasswordJudgement: Sendable, Hashable {
    /// What the cloud's rules say.
    public let cloud: Verdict
    /// What the domain's rules say; nil for a user of the cloud alone.
    public let onPremises: Verdict?
    /// Whether the person had this password recently; nil if there is no history, or it could not be asked.
    public let isRecentlyUsed: Bool?
    /// The mode of the ``ResetPolicy``.
    public let mode: Policy.Mode

    /// A judgement that is made of these.
    public init(cloud: Verdict, onPremises: Verdict?, isRecentlyUsed: Bool?, mode: Policy.Mode) {
        self.cloud = cloud
        self.onPremises = onPremises
        self.isRecentlyUsed = isRecentlyUsed
        self.mode = mode
    }

    /// The verdicts, in the order in which the rules apply.
    public var verdicts: [Verdict] { [cloud] + (onPremises.map { [$0] } ?? []) }

    /// The verdicts that reject the password; none in audit mode.
    public var rejections: [Verdict] { mode == .audit ? [] : verdicts.filter { !$0.isAccepted } }

    /// What it leads to: accepted, or one of the two policy violations. If cloud and domain both reject the password, it
    /// is the cloud's, whose rules come first. A password of the history breaks the domain's rules.
    public var outcome: ResetOutcome { outcome(of: rejections, history: mode == .enforce) }

    /// What it would lead to if no rule were in audit mode.
    public var enforcedOutcome: ResetOutcome {
        outcome(of: verdicts.filter { !$0.violations.isEmpty }, history: true)
    }

    private func outcome(of rejections: [Verdict], history: Bool) -> ResetOutcome {
        switch rejections.first?.outcome {
        case .bannedPasswordPolicy: .bannedPasswordPolicyViolation
        case .onPremisesPolicy: .onPremisesPolicyViolation
        case nil: history && isRecentlyUsed == true ? .onPremisesPolicyViolation : .accepted
        }
    }
}

// MARK: Codes

extension PasswordJudgement {
    /// The stable name for a password of the history.
    static let recentlyUsedCode = "recentlyUsed"

    /// The codes of all that is wrong with the password, in audit mode too: those of SPEC 11, the cloud's first, each
    /// once, and `recentlyUsed`.
    public var codes: [String] {
        codes(\.rawValue, recentlyUsed: Self.recentlyUsedCode)
    }

    /// The same in the words of Microsoft's native authentication: `password_too_short` and so on, and
    /// `password_recently_used`.
    public var nativeAuthenticationCodes: [String] {
        codes(\.nativeAuthenticationCode, recentlyUsed: "password_recently_used")
    }

    private func codes(_ name: (Violation.Code) -> String, recentlyUsed: String) -> [String] {
        (verdicts.flatMap(\.codes).map(name) + (isRecentlyUsed == true ? [recentlyUsed] : [])).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}

extension PasswordJudgement: CustomStringConvertible, CustomDebugStringConvertible {
    /// Outcome and codes. It may be logged.
    public var description: String { "\(outcome.rawValue) [\(codes.joined(separator: ", "))]" }
    /// As ``description``.
    public var debugDescription: String { description }
}
