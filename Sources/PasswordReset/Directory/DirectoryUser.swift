public import PasswordSieve

/// What a reset has to know of one account.
///
/// A value type, safe to share between threads.
public struct DirectoryUser: Sendable, Hashable {
    /// The identifier that never changes. The throttle counts by it, whatever the person typed to be found.
    public let id: String
    /// The names that the password must not hold.
    public let names: UserContext
    /// Whether the password is kept by domain controllers. Else the account is one of the cloud alone: it needs no
    /// writeback, and the on-premises rules do not hold for it.
    public let isManagedOnPremises: Bool
    /// Whether the account may reset its password itself.
    public let isResetEnabled: Bool
    /// Whether the account has a licence that resets need.
    public let isLicensed: Bool
    /// How many methods of verification the person has registered, of those that the tenant allows.
    public let registeredMethods: Int
    /// Those of the account's groups that rules are kept for, by the names that your ``ResetPolicy/CheckerProvider`` knows
    /// them by. Who may reset at all is asked by ``UserDirectory/isUser(_:inAnyOf:tenantID:)`` and not looked up here.
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
