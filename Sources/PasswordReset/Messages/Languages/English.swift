extension ResetMessageCatalogue {
    /// English, as written in Britain; what texts are in unless another language is asked for.
    public static let english = ResetMessageCatalogue(builtIn: "en-GB", englishTexts)

    private static let englishTexts: [ResetMessageKey: String] = [
        .personAccepted: "This password can be used.",
        .personOnPremisesPolicyViolation: """
        Choose another password; this one does not keep to your organisation's rules.
        """,
        .personBannedPasswordPolicyViolation: "Choose another password; this one is not safe enough.",
        .personThrottled: """
        There were too many attempts. Wait {hours, plural, one {# hour} other {# hours}} without trying again; \
        each attempt starts the wait anew.
        """,
        .personTenantResetDisabled: """
        Your organisation does not offer password resets here. Ask your administrator for a new password.
        """,
        .personWritebackNotEnabled: """
        Your password is kept by your organisation and cannot be replaced from here. Ask your administrator \
        for a new one.
        """,
        .personResetNotEnabledForUser: """
        Password resets are not set up for this account. Ask your administrator for a new password.
        """,
        .personUserNotLicensed: """
        Your account is not equipped for password resets. Ask your administrator for a new password.
        """,
        .personUserNotInScopedGroup: """
        Your account is not among those that can reset a password here. Ask your administrator for a new one.
        """,
        .personUserNotProperlyConfigured: """
        You have not registered enough ways to prove who you are. Ask your administrator for a new password, \
        then register what is missing.
        """,
        .personOnPremisesAdminActionRequired: """
        Your password cannot be replaced because of a fault at your organisation. Tell your administrator.
        """,
        .personOnPremisesConnectivityError: """
        Your organisation's directory does not answer right now. Try again in a few minutes; if it stays like \
        this, tell your administrator.
        """,
        .personOnPremisesSuccessCloudFailure: """
        Your new password works inside your organisation. Wait a few minutes before you use it elsewhere; if \
        it is not taken then, tell your administrator.
        """,
        .personRecentlyUsed: "You have used this password before. Choose one that is new.",
        .administratorAccepted: "The password meets every rule that is enforced.",
        .administratorOnPremisesPolicyViolation: """
        The password breaks the domain's rules for length, complexity, names or history. The person has to \
        choose another one.
        """,
        .administratorBannedPasswordPolicyViolation: """
        The password breaks the banned-password rules. The person has to choose another one.
        """,
        .administratorThrottled: """
        The account is blocked for {hours, plural, one {# hour} other {# hours}} after the last of too many \
        attempts. The password was not looked at. If the person is known, an administrator can set a password, \
        or the block can be lifted.
        """,
        .administratorTenantResetDisabled: """
        Self-service reset is switched off for the tenant. An administrator can switch it on.
        """,
        .administratorWritebackNotEnabled: """
        The account is managed on-premises and the tenant does not write passwords back. An administrator can \
        enable writeback.
        """,
        .administratorResetNotEnabledForUser: """
        The account may not reset its password, or does not exist. An administrator can enable resets in the \
        account's policy; the audit record tells whether the account was found.
        """,
        .administratorUserNotLicensed: """
        The account has no licence that covers self-service reset. An administrator can assign one.
        """,
        .administratorUserNotInScopedGroup: """
        The account is in none of the groups for which the tenant allows resets. An administrator can add it.
        """,
        .administratorUserNotProperlyConfigured: """
        The account has fewer registered methods than the policy asks for. An administrator can set a password \
        or add the methods; the person registers the rest after signing in.
        """,
        .administratorOnPremisesAdminActionRequired: """
        The directory or its writeback cannot take a password, or an answer was missing. The audit record \
        names the step that failed; an administrator has to look into it.
        """,
        .administratorOnPremisesConnectivityError: """
        The directory could not be reached. The audit record names the step that failed. If it lasts, an \
        administrator has to check the agent and its network.
        """,
        .administratorOnPremisesSuccessCloudFailure: """
        The domain controllers have the new password, the cloud refused or missed it and may still have the \
        old one. If synchronisation does not bring it over soon, an administrator has to.
        """,
        .administratorRecentlyUsed: "In the user's password history.",
    ]
}
