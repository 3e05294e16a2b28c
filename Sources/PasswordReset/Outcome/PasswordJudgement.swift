public import PasswordSieve

/// The combined result of all rules for a password.
///
/// It reveals no more of the password than a `Verdict`; its description contains only codes. A value type, safe to
/// share between threads.
public struct PasswordJudgement: Sendable, Hashable {
    /// The verdict of the cloud's rules.
    public let cloud: Verdict
    /// The verdict of the domain's rules; nil for a user who exists only in the cloud.
    public let onPremises: Verdict?
    /// True if the person had this password recently; nil if there is no history, or its query failed.
    public let isRecentlyUsed: Bool?
    /// The mode of the ``ResetPolicy``.
    public let mode: Policy.Mode

    /// A judgement from its parts.
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

    /// The outcome: accepted, or one of the two policy violations. If both cloud and domain reject the password, it is
    /// the cloud's, whose rules come first. A password in the history violates the domain's rules.
    public var outcome: ResetOutcome { outcome(of: rejections, history: mode == .enforce) }

    /// The outcome if no rule were in audit mode.
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
    /// The stable codes of all problems with the password, in audit mode, too: those of SPEC 11, the cloud's first,
    /// without repetitions, and `recentlyUsed`.
    public var codes: [String] { codes(\.rawValue, recentlyUsed: "recentlyUsed") }

    /// The same as codes of Microsoft's native authentication: `password_too_short` and so on, and
    /// `password_recently_used`.
    public var nativeAuthenticationCodes: [String] {
        codes(\.nativeAuthenticationCode, recentlyUsed: "password_recently_used")
    }

    private func codes(_ name: (Violation.Code) -> String, recentlyUsed: String) -> [String] {
        (verdicts.flatMap(\.codes).map(name) + (isRecentlyUsed == true ? [recentlyUsed] : [])).withoutRepetitions
    }
}

extension PasswordJudgement: CustomStringConvertible {
    /// Outcome and codes. It may be logged.
    public var description: String { "\(outcome.rawValue) [\(codes.joined(separator: ", "))]" }
}
