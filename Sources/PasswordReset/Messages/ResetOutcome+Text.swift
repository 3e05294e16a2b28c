internal import FoundationEssentials
public import PasswordSieve

extension ResetOutcome {
    /// What is said of the outcome: to the person what to do, to support what is wrong and where to mend it.
    ///
    /// The reasons for which a password is rejected are not in it: ``ResetResult/messages(for:in:outcomes:)`` has both. It
    /// also knows how long an account is blocked, while this speaks of ``AttemptThrottle/Limits/standard``.
    ///
    /// - Parameters:
    ///   - audience: who reads it.
    ///   - catalogue: whose language it is said in.
    ///   - outcomes: the texts; nil: those that are built in for that language, or in English if there are none.
    /// - Returns: one sentence, or a few.
    /// - Complexity: O(*n*) in what is written, and in the texts of the catalogue when it is first used.
    public func text(
        for audience: Verdict.Audience, in catalogue: MessageCatalogue = .english,
        outcomes: ResetMessageCatalogue? = nil
    ) -> String {
        text(for: audience, in: outcomes ?? .matching(catalogue), block: AttemptThrottle.Limits.standard.block)
    }

    /// The text of an outcome that, if it is ``throttled``, blocks the account for so many seconds.
    func text(for audience: Verdict.Audience, in texts: ResetMessageCatalogue, block: TimeInterval) -> String {
        let hours = Int(min((block / 3_600).rounded(.up), 1e9))
        return texts.text(audience == .person ? keys.person : keys.administrator, [.hours: .number(hours)])
    }

    private var keys: (person: ResetMessageKey, administrator: ResetMessageKey) {
        switch self {
        case .accepted: (.personAccepted, .administratorAccepted)
        case .onPremisesPolicyViolation: (.personOnPremisesPolicyViolation, .administratorOnPremisesPolicyViolation)
        case .bannedPasswordPolicyViolation:
            (.personBannedPasswordPolicyViolation, .administratorBannedPasswordPolicyViolation)
        case .throttled: (.personThrottled, .administratorThrottled)
        case .tenantResetDisabled: (.personTenantResetDisabled, .administratorTenantResetDisabled)
        case .writebackNotEnabled: (.personWritebackNotEnabled, .administratorWritebackNotEnabled)
        case .resetNotEnabledForUser: (.personResetNotEnabledForUser, .administratorResetNotEnabledForUser)
        case .userNotLicensed: (.personUserNotLicensed, .administratorUserNotLicensed)
        case .userNotInScopedGroup: (.personUserNotInScopedGroup, .administratorUserNotInScopedGroup)
        case .userNotProperlyConfigured: (.personUserNotProperlyConfigured, .administratorUserNotProperlyConfigured)
        case .onPremisesAdminActionRequired:
            (.personOnPremisesAdminActionRequired, .administratorOnPremisesAdminActionRequired)
        case .onPremisesConnectivityError:
            (.personOnPremisesConnectivityError, .administratorOnPremisesConnectivityError)
        case .onPremisesSuccessCloudFailure:
            (.personOnPremisesSuccessCloudFailure, .administratorOnPremisesSuccessCloudFailure)
        }
    }
}
