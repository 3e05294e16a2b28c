/// The outcome of a reset.
///
/// The raw value is the stable name in records. Names, numbers and `SSPR_…` codes are those of Microsoft Entra
/// self-service password reset, so that people and tools need not learn others. ``text(for:in:outcomes:)`` puts it into
/// words.
public enum ResetOutcome: String, Sendable, Hashable, CaseIterable, Codable {
    /// The password may be used; after ``ResetGate/reset(_:)`` it is in use.
    case accepted
    /// The domain's rules reject the password: length, complexity, names by Active Directory's rule, history.
    case onPremisesPolicyViolation
    /// The banned-password rules reject it: Entra's "fuzzy" policy.
    case bannedPasswordPolicyViolation
    /// There were too many attempts, and the password was not checked.
    case throttled
    /// Resets are disabled for the whole tenant.
    case tenantResetDisabled
    /// The account is managed on-premises, and the tenant does not write passwords back.
    case writebackNotEnabled
    /// Resets are not enabled for this account, or there is no such account. The outcome does not say which, so that
    /// nobody can find out who has an account.
    case resetNotEnabledForUser
    /// The account has no licence for resets.
    case userNotLicensed
    /// The account is in none of the groups that may reset.
    case userNotInScopedGroup
    /// The person has registered fewer verification methods than the policy requires.
    case userNotProperlyConfigured
    /// The directory answers, but an administrator has to act before it can accept a password.
    case onPremisesAdminActionRequired
    /// The directory does not answer.
    case onPremisesConnectivityError
    /// The password was written on-premises and not in the cloud.
    case onPremisesSuccessCloudFailure
}

extension ResetOutcome {
    /// A way in which trying again can help.
    public enum Retry: String, Sendable, Hashable, CaseIterable, Codable {
        /// It does not help until the ``actor`` has acted.
        case useless
        /// The same request may succeed later.
        case later
        /// It helps at once, with another password.
        case withAnotherPassword
    }

    /// A person who has to act.
    public enum Actor: String, Sendable, Hashable, CaseIterable, Codable {
        /// The person who wants a new password.
        case person
        /// An administrator of the tenant.
        case administrator
    }

    /// The number in Entra's reset portal; nil if it has none.
    public var number: Int? { row.number }

    /// The way in which trying again helps; nil if there is no need.
    public var retry: Retry? { row.retry }

    /// The person who has to act; nil if there is no need.
    public var actor: Actor? { row.actor }

    /// The code for support: `SSPR_0009` and so on, or the raw value of an outcome without a number.
    public var code: String {
        guard let number else { return rawValue }
        return number < 10 ? "SSPR_000\(number)" : "SSPR_00\(number)"
    }

    private var row: (number: Int?, retry: Retry?, actor: Actor?) {
        switch self {
        case .accepted: (nil, nil, nil)
        case .onPremisesPolicyViolation, .bannedPasswordPolicyViolation: (nil, .withAnotherPassword, .person)
        case .throttled: (nil, .later, .person)
        case .tenantResetDisabled: (9, .useless, .administrator)
        case .writebackNotEnabled: (10, .useless, .administrator)
        case .resetNotEnabledForUser: (11, .useless, .administrator)
        case .userNotLicensed: (12, .useless, .administrator)
        case .userNotInScopedGroup: (13, .useless, .administrator)
        case .userNotProperlyConfigured: (14, .useless, .administrator)
        case .onPremisesAdminActionRequired: (29, .useless, .administrator)
        case .onPremisesConnectivityError: (30, .later, .administrator)
        case .onPremisesSuccessCloudFailure: (nil, nil, .administrator)
        }
    }
}
