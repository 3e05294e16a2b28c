public import PasswordSieve

/// The properties of an account that a reset depends on.
///
/// A value type, safe to share between threads.
public struct DirectoryUser: Sendable, Hashable {
    /// The permanent identifier. The throttle counts by it, however the person spells the account's name.
    public let id: String
    /// The names that the password must not contain. Pass them as the directory has them: of `CONTOSO\jroe` and of
    /// `jroe@example.com` only the name counts.
    public let names: UserContext
    /// True if domain controllers hold the password. Other accounts exist only in the cloud: they need no writeback,
    /// and the on-premises rules do not apply to them.
    public let isManagedOnPremises: Bool
    /// True if the account is enabled for self-service reset.
    public let isResetEnabled: Bool
    /// True if the account has a licence for resets.
    public let isLicensed: Bool
    /// The number of registered verification methods that the tenant allows.
    public let registeredMethods: Int
    /// The account's groups that have rules of their own, as named in your ``ResetPolicy/CheckerProvider``. They do not
    /// decide who may reset: ``UserDirectory/isUser(_:inAnyOf:tenantID:)`` does.
    public let groups: Set<String>

    /// An account with these properties.
    public init(
        id: String, names: UserContext, isManagedOnPremises: Bool, isResetEnabled: Bool, isLicensed: Bool,
        registeredMethods: Int, groups: Set<String> = []
    ) {
        self.id = id
        self.names = names
        self.isManagedOnPremises = isManagedOnPremises
        self.isResetEnabled = isResetEnabled
        self.isLicensed = isLicensed
        self.registeredMethods = registeredMethods
        self.groups = groups
    }
}
