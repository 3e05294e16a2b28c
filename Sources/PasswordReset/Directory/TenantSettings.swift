/// What a tenant has decided about resets.
///
/// A value type, safe to share between threads.
public struct TenantSettings: Sendable, Hashable {
    /// Who may reset a password.
    public enum Scope: Sendable, Hashable {
        /// Nobody: resets are switched off.
        case nobody
        /// The members of these groups.
        case groups(Set<String>)
        /// Everybody.
        case everybody
    }

    /// Who may reset a password.
    public let scope: Scope
    /// Whether passwords are written back to domain controllers.
    public let isWritebackEnabled: Bool

    /// Settings of a tenant.
    public init(scope: Scope, isWritebackEnabled: Bool) {
        self.scope = scope
        self.isWritebackEnabled = isWritebackEnabled
    }
}
