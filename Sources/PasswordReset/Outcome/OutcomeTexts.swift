public import PasswordSieve

extension ResetOutcome {
    /// What is said of the outcome, in English: to the person what to do, to support what is wrong and where to mend it.
    ///
    /// The reasons for which a password is rejected are not in it: ``ResetResult/messages(for:)`` has both.
    public func text(for audience: Verdict.Audience) -> String {
        switch audience {
        case .person: texts.person
        case .administrator: texts.support
        }
    }

    /// All texts, in one place: a translation replaces this table.
    private var texts: (person: String, support: String) {
        switch self {
        case .accepted:
            (
                "This password can be used.",
                "The password meets every rule that is enforced."
            )
        case .onPremisesPolicyViolation:
            (
                "Choose another password; this one does not keep to your organisation's rules.",
                "The password breaks the domain's rules for length, complexity, names or history. The person has to "
                    + "choose another one."
            )
        case .bannedPasswordPolicyViolation:
            (
                "Choose another password; this one is not safe enough.",
                "The password breaks the banned-password rules. The person has to choose another one."
            )
        case .throttled:
            (
                "There were too many attempts. Wait 24 hours without trying again; each attempt starts the wait anew.",
                "The account is blocked for 24 hours after the last of too many attempts. The password was not looked "
                    + "at. If the person is known, an administrator can set a password, or the block can be lifted."
            )
        case .tenantResetDisabled:
            (
                "Your organisation does not offer password resets here. Ask your administrator for a new password.",
                "Self-service reset is switched off for the tenant. An administrator can switch it on."
            )
        case .writebackNotEnabled:
            (
                "Your password is kept by your organisation and cannot be replaced from here. Ask your administrator "
                    + "for a new one.",
                "The account is managed on-premises and the tenant does not write passwords back. An administrator can "
                    + "enable writeback."
            )
        case .resetNotEnabledForUser:
            (
                "Password resets are not set up for this account. Ask your administrator for a new password.",
                "The account may not reset its password, or does not exist. An administrator can enable resets in the "
                    + "account's policy; the audit record tells whether the account was found."
            )
        case .userNotLicensed:
            (
                "Your account is not equipped for password resets. Ask your administrator for a new password.",
                "The account has no licence that covers self-service reset. An administrator can assign one."
            )
        case .userNotInScopedGroup:
            (
                "Your account is not among those that can reset a password here. Ask your administrator for a new one.",
                "The account is in none of the groups for which the tenant allows resets. An administrator can add it."
            )
        case .userNotProperlyConfigured:
            (
                "You have not registered enough ways to prove who you are. Ask your administrator for a new password, "
                    + "then register what is missing.",
                "The account has fewer registered methods than the policy asks for. An administrator can set a "
                    + "password or add the methods; the person registers the rest after signing in."
            )
        case .onPremisesAdminActionRequired:
            (
                "Your password cannot be replaced because of a fault at your organisation. Tell your administrator.",
                "The directory or its writeback cannot take a password, or an answer was missing. The audit record "
                    + "names the step that failed; an administrator has to look into it."
            )
        case .onPremisesConnectivityError:
            (
                "Your organisation's directory does not answer right now. Try again in a few minutes; if it stays like "
                    + "this, tell your administrator.",
                "The directory could not be reached. The audit record names the step that failed. If it lasts, an "
                    + "administrator has to check the agent and its network."
            )
        case .onPremisesSuccessCloudFailure:
            (
                "Your new password works inside your organisation. Wait a few minutes before you use it elsewhere; if "
                    + "it is not taken then, tell your administrator.",
                "The domain controllers have the new password, the cloud refused or missed it and may still have the "
                    + "old one. If synchronisation does not bring it over soon, an administrator has to."
            )
        }
    }
}
