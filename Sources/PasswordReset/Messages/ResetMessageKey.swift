public import PasswordSieve

/// The name of a text in a ``ResetMessageCatalogue``. Its raw value is stable, for catalogues that are kept in files.
///
/// Each ``ResetOutcome`` has a text for the person, which says what to do, and one for the administrator and support, which
/// says what is wrong and where to mend it. A text has to hold each of its ``placeholders``, and no others.
public enum ResetMessageKey: String, Sendable, Hashable, CaseIterable {
    // MARK: For the person

    /// ``ResetOutcome/accepted``
    case personAccepted
    /// ``ResetOutcome/onPremisesPolicyViolation``
    case personOnPremisesPolicyViolation
    /// ``ResetOutcome/bannedPasswordPolicyViolation``
    case personBannedPasswordPolicyViolation
    /// ``ResetOutcome/throttled``. `hours`: how long the account is blocked if nobody tries in the meantime, rounded up.
    case personThrottled
    /// ``ResetOutcome/tenantResetDisabled``
    case personTenantResetDisabled
    /// ``ResetOutcome/writebackNotEnabled``
    case personWritebackNotEnabled
    /// ``ResetOutcome/resetNotEnabledForUser``
    case personResetNotEnabledForUser
    /// ``ResetOutcome/userNotLicensed``
    case personUserNotLicensed
    /// ``ResetOutcome/userNotInScopedGroup``
    case personUserNotInScopedGroup
    /// ``ResetOutcome/userNotProperlyConfigured``
    case personUserNotProperlyConfigured
    /// ``ResetOutcome/onPremisesAdminActionRequired``
    case personOnPremisesAdminActionRequired
    /// ``ResetOutcome/onPremisesConnectivityError``
    case personOnPremisesConnectivityError
    /// ``ResetOutcome/onPremisesSuccessCloudFailure``
    case personOnPremisesSuccessCloudFailure
    /// The password is one of the history.
    case personRecentlyUsed

    // MARK: For the administrator

    /// ``ResetOutcome/accepted``
    case administratorAccepted
    /// ``ResetOutcome/onPremisesPolicyViolation``
    case administratorOnPremisesPolicyViolation
    /// ``ResetOutcome/bannedPasswordPolicyViolation``
    case administratorBannedPasswordPolicyViolation
    /// ``ResetOutcome/throttled``. `hours`: as for the person.
    case administratorThrottled
    /// ``ResetOutcome/tenantResetDisabled``
    case administratorTenantResetDisabled
    /// ``ResetOutcome/writebackNotEnabled``
    case administratorWritebackNotEnabled
    /// ``ResetOutcome/resetNotEnabledForUser``
    case administratorResetNotEnabledForUser
    /// ``ResetOutcome/userNotLicensed``
    case administratorUserNotLicensed
    /// ``ResetOutcome/userNotInScopedGroup``
    case administratorUserNotInScopedGroup
    /// ``ResetOutcome/userNotProperlyConfigured``
    case administratorUserNotProperlyConfigured
    /// ``ResetOutcome/onPremisesAdminActionRequired``
    case administratorOnPremisesAdminActionRequired
    /// ``ResetOutcome/onPremisesConnectivityError``
    case administratorOnPremisesConnectivityError
    /// ``ResetOutcome/onPremisesSuccessCloudFailure``
    case administratorOnPremisesSuccessCloudFailure
    /// The password is one of the history.
    case administratorRecentlyUsed
}

extension ResetMessageKey: TextKey {
    /// The names that stand in a text in place of what it is about.
    public var placeholders: [String] { arguments.map(\.rawValue) }

    package var arguments: [Placeholder] {
        switch self {
        case .personThrottled, .administratorThrottled: [.hours]
        default: []
        }
    }
}
