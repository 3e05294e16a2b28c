public import PasswordSieve

extension English: ResetLanguage {
    static let resetMessages = ResetMessageCatalogue(builtIn: tag, resetTexts)

    private static let resetTexts: [ResetMessageKey: String] = [
        .person(.accepted): "This password can be used.",
        .person(.onPremisesPolicyViolation): """
        Choose another password; this one does not meet your organisation's rules.
        """,
        .person(.bannedPasswordPolicyViolation): "Choose another password; this one is not safe enough.",
        .person(.throttled): """
        There were too many attempts. Wait {hours, plural, one {# hour} other {# hours}} without trying again; \
        each attempt starts the wait again.
        """,
        .person(.tenantResetDisabled): """
        Your organisation does not offer password resets here. Ask your administrator for a new password.
        """,
        .person(.writebackNotEnabled): """
        Your password is managed by your organisation and cannot be replaced here. Ask your administrator for \
        a new one.
        """,
        .person(.resetNotEnabledForUser): """
        Password resets are not set up for this account. Ask your administrator for a new password.
        """,
        .person(.userNotLicensed): """
        Your account is not set up for password resets. Ask your administrator for a new password.
        """,
        .person(.userNotInScopedGroup): """
        Your account is not among those that can reset a password here. Ask your administrator for a new one.
        """,
        .person(.userNotProperlyConfigured): """
        You have not registered enough ways to prove who you are. Ask your administrator for a new password, \
        then register what is missing.
        """,
        .person(.onPremisesAdminActionRequired): """
        Your password cannot be replaced because of a fault at your organisation. Tell your administrator.
        """,
        .person(.onPremisesConnectivityError): """
        Your organisation's directory is not responding at the moment. Try again in a few minutes; if the \
        problem remains, tell your administrator.
        """,
        .person(.onPremisesSuccessCloudFailure): """
        Your new password works inside your organisation. Wait a few minutes before you use it elsewhere; if \
        it is not accepted then, tell your administrator.
        """,
        .personRecentlyUsed: "You have used this password before. Choose one that is new.",
        .administrator(.accepted): "The password meets every rule that is enforced.",
        .administrator(.onPremisesPolicyViolation): """
        The password breaks the domain's rules for length, complexity, names or history. The person has to \
        choose another.
        """,
        .administrator(.bannedPasswordPolicyViolation): """
        The password breaks the banned-password rules. The person has to choose another.
        """,
        .administrator(.throttled): """
        The account is blocked for {hours, plural, one {# hour} other {# hours}} after the last of too many \
        attempts. The password was not checked. If the person is known, an administrator can set a password, \
        or the block can be lifted.
        """,
        .administrator(.tenantResetDisabled): """
        Self-service reset is switched off for the tenant. An administrator can switch it on.
        """,
        .administrator(.writebackNotEnabled): """
        The account is managed on-premises and the tenant does not write passwords back. An administrator can \
        enable writeback.
        """,
        .administrator(.resetNotEnabledForUser): """
        The account may not reset its password, or does not exist. An administrator can enable resets in the \
        account's policy; the audit record says whether the account was found.
        """,
        .administrator(.userNotLicensed): """
        The account has no licence that covers self-service reset. An administrator can assign one.
        """,
        .administrator(.userNotInScopedGroup): """
        The account is in none of the groups for which the tenant allows resets. An administrator can add it.
        """,
        .administrator(.userNotProperlyConfigured): """
        The account has fewer registered methods than the policy requires. An administrator can set a password \
        or add the methods; the person registers the rest after signing in.
        """,
        .administrator(.onPremisesAdminActionRequired): """
        The directory or its writeback cannot accept a password, or an answer was missing. The audit record \
        names the step that failed; an administrator has to look into it.
        """,
        .administrator(.onPremisesConnectivityError): """
        The directory could not be reached. The audit record names the step that failed. If the problem remains, an \
        administrator has to check the agent and its network.
        """,
        .administrator(.onPremisesSuccessCloudFailure): """
        The domain controllers have the new password; the cloud refused or missed it and may still have the \
        old one. If synchronisation does not transfer it soon, an administrator has to.
        """,
        .administratorRecentlyUsed: "In the user's password history.",
    ]
}

extension ResetMessageCatalogue {
    /// English, as written in Britain; what texts are in unless another language is asked for.
    public static var english: ResetMessageCatalogue { English.resetMessages }
}
