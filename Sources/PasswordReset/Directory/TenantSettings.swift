/// A tenant's settings for resets.
///
/// A value type, safe to share between threads.
public struct TenantSettings: Sendable, Hashable {
    /// The users who may reset a password.
    public enum Scope: Sendable, Hashable {
        /// Nobody: resets are disabled.
        case nobody
        /// The members of these groups.
        case groups(Set<String>)
        /// Everybody.
        case everybody
    }

    /// The users who may reset a password.
    public let scope: Scope
    /// True if passwords are written back to domain controllers.
    public let isWritebackEnabled: Bool

    /// The settings of a tenant.
    public init(scope: Scope, isWritebackEnabled: Bool) {
        self.scope = scope
        self.isWritebackEnabled = isWritebackEnabled
    }
}
