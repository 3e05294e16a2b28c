/// What a reset has to know and do, and only the caller can: where users, tenants and passwords live.
///
/// ``ResetGate`` asks in the order of its gates, one call after the other, and only what the next gate needs. A function
/// may throw any error: ``DirectoryError`` says which outcome it leads to, every other error is one that an
/// administrator has to look into (``ResetOutcome/onPremisesAdminActionRequired``), and a cancelled task has not reached
/// the directory. An error never lets a password through, and its text is put into no record.
///
/// Calls come from many tasks at the same time.
public protocol UserDirectory: Sendable {
    /// What the tenant has decided about resets. A tenant that does not exist is an error.
    func tenant(_ tenantID: String) async throws -> TenantSettings

    /// The account with this identifier, or nil if there is none.
    func user(_ userID: String, tenantID: String) async throws -> DirectoryUser?

    /// Whether the user is in one of these groups, directly or through other groups.
    func isUser(_ user: DirectoryUser, inAnyOf groups: Set<String>, tenantID: String) async throws -> Bool

    /// Returns if a password can be written to the domain controllers right now.
    ///
    /// Asked only for users that are managed on-premises.
    ///
    /// - Throws: ``DirectoryError/unreachable`` if they do not answer, ``DirectoryError/actionRequired`` if they do but
    ///   cannot take a password until an administrator has acted.
    func confirmWriteback(tenantID: String) async throws

    /// Gives the user the password: first on-premises if the user is managed there, then in the cloud.
    ///
    /// - Throws: ``DirectoryError/passwordRefused`` if the domain controllers refuse the password by rules that only
    ///   they know; any other error if nothing was written.
    func setPassword(_ password: NewPassword, of user: DirectoryUser, tenantID: String) async throws -> PasswordWrite
}

/// How far a password was written.
public enum PasswordWrite: Sendable, Hashable, CaseIterable {
    /// Everywhere.
    case complete
    /// On-premises, while the cloud still has the old one.
    case onPremisesOnly
}

/// Why a directory cannot answer, as far as a reset tells it apart.
public enum DirectoryError: Error, Sendable, Hashable, CaseIterable {
    /// It cannot be reached right now. Leads to ``ResetOutcome/onPremisesConnectivityError``.
    case unreachable
    /// It does not work until an administrator has acted. Leads to ``ResetOutcome/onPremisesAdminActionRequired``.
    case actionRequired
    /// It refuses the password. Leads to ``ResetOutcome/onPremisesPolicyViolation``; only
    /// ``UserDirectory/setPassword(_:of:tenantID:)`` throws it.
    case passwordRefused
}
