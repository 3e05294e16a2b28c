/// What a reset comes to: exactly one of these.
///
/// The raw value is the stable name that records hold. Names, numbers and `SSPR_…` codes are those of Microsoft Entra
/// self-service password reset, so that tools and people who know them need not learn others. The texts are in
/// ``text(for:in:outcomes:)``.
public enum ResetOutcome: String, Sendable, Hashable, CaseIterable, Codable {
    /// The password may be used; after ``ResetGate/reset(_:)``: it is in use.
    case accepted
    /// The domain's rules refuse the password: length, complexity, names by Active Directory's rule, history.
    case onPremisesPolicyViolation
    /// The banned-password rules refuse it: Entra's "fuzzy" policy.
    case bannedPasswordPolicyViolation
    /// Too many attempts; the password was not looked at.
    case throttled
    /// Resets are switched off for the whole tenant.
    case tenantResetDisabled
    /// The password is kept on-premises, and the tenant does not write passwords back.
    case writebackNotEnabled
    /// Resets are not enabled for this account, or there is no such account: which of both is not told, so that nobody
    /// can find out who has an account.
    case resetNotEnabledForUser
    /// The account has no licence for it.
    case userNotLicensed
    /// The account is in none of the groups that may reset.
    case userNotInScopedGroup
    /// The person has registered fewer methods of verification than the policy asks for.
    case userNotProperlyConfigured
    /// The directory answers, but an administrator has to act before it can take a password.
    case onPremisesAdminActionRequired
    /// The directory does not answer.
    case onPremisesConnectivityError
    /// The password was written on-premises and not in the cloud.
    case onPremisesSuccessCloudFailure
}

extension ResetOutcome {
    /// The number that Entra's reset portal gives it; nil if it gives none.
    public var number: Int? {
        switch self {
        case .tenantResetDisabled: 9
        case .writebackNotEnabled: 10
        case .resetNotEnabledForUser: 11
        case .userNotLicensed: 12
        case .userNotInScopedGroup: 13
        case .userNotProperlyConfigured: 14
        case .onPremisesAdminActionRequired: 29
        case .onPremisesConnectivityError: 30
        case .accepted, .onPremisesPolicyViolation, .bannedPasswordPolicyViolation, .throttled,
            .onPremisesSuccessCloudFailure:
            nil
        }
    }

    /// What the person reads out to support: `SSPR_0009` and so on, and for an outcome without a number its name.
    public var code: String {
        guard let number else { return rawValue }
        return number < 10 ? "SSPR_000\(number)" : "SSPR_00\(number)"
    }

    /// Whether trying again helps.
    public enum Retry: String, Sendable, Hashable, CaseIterable, Codable {
        /// Not before whoever must act has acted.
        case useless
        /// The same may work later.
        case later
        /// At once, with another password.
        case withAnotherPassword
    }

    /// Whether trying again helps; nil if there is nothing to try again.
    public var retry: Retry? {
        switch self {
        case .accepted, .onPremisesSuccessCloudFailure: nil
        case .onPremisesPolicyViolation, .bannedPasswordPolicyViolation: .withAnotherPassword
        case .throttled, .onPremisesConnectivityError: .later
        case .tenantResetDisabled, .writebackNotEnabled, .resetNotEnabledForUser, .userNotLicensed,
            .userNotInScopedGroup, .userNotProperlyConfigured, .onPremisesAdminActionRequired:
            .useless
        }
    }

    /// Who can end the trouble.
    public enum Actor: String, Sendable, Hashable, CaseIterable, Codable {
        /// The person who wants a new password.
        case person
        /// An administrator of the tenant.
        case administrator
    }

    /// Who must act; nil if nobody need.
    public var actor: Actor? {
        switch self {
        case .accepted: nil
        case .onPremisesPolicyViolation, .bannedPasswordPolicyViolation, .throttled: .person
        case .tenantResetDisabled, .writebackNotEnabled, .resetNotEnabledForUser, .userNotLicensed,
            .userNotInScopedGroup, .userNotProperlyConfigured, .onPremisesAdminActionRequired,
            .onPremisesConnectivityError, .onPremisesSuccessCloudFailure:
            .administrator
        }
    }
}
