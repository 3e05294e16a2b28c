/// The caller's directory of tenants, users and passwords.
///
/// ``ResetGate`` makes one call after another in the order of its gates, and only those that the next gate needs. A
/// function may throw any error. A ``DirectoryError`` determines the outcome; a `CancellationError` counts as
/// ``DirectoryError/unreachable``, and every other error as ``DirectoryError/actionRequired``. After an error no
/// password is accepted, and no record contains its text.
///
/// Calls come from many tasks at the same time.
public protocol UserDirectory: Sendable {
    /// Returns the tenant's settings. A tenant that does not exist is an error.
    func tenant(_ tenantID: String) async throws -> TenantSettings

    /// Returns the account with this identifier, or nil if there is none.
    func user(_ userID: String, tenantID: String) async throws -> DirectoryUser?

    /// Returns true if the user is in one of these groups, directly or through other groups.
    func isUser(_ user: DirectoryUser, inAnyOf groups: Set<String>, tenantID: String) async throws -> Bool

    /// Throws an error unless a password can be written to the domain controllers right now.
    ///
    /// It is called only for users who are managed on-premises.
    ///
    /// - Throws: ``DirectoryError/unreachable`` if they do not answer, ``DirectoryError/actionRequired`` if they do but
    ///   cannot take a password until an administrator has acted.
    func confirmWriteback(tenantID: String) async throws

    /// Sets the user's password: first on-premises if the user is managed there, then in the cloud.
    ///
    /// - Throws: ``DirectoryError/passwordRefused`` if the domain controllers refuse the password by rules of their
    ///   own; any other error if nothing was written.
    func setPassword(_ password: PasswordCopy, of user: DirectoryUser, tenantID: String) async throws -> PasswordWrite
}

/// The extent to which a password was written.
public enum PasswordWrite: Sendable, Hashable, CaseIterable {
    /// Everywhere.
    case complete
    /// On-premises, while the cloud still has the old one.
    case onPremisesOnly
}

/// The reason why a directory cannot answer.
public enum DirectoryError: Error, Sendable, Hashable, CaseIterable {
    /// It cannot be reached right now. Leads to ``ResetOutcome/onPremisesConnectivityError``.
    case unreachable
    /// It does not work until an administrator has acted. Leads to ``ResetOutcome/onPremisesAdminActionRequired``.
    case actionRequired
    /// It refuses the password. Leads to ``ResetOutcome/onPremisesPolicyViolation``. Thrown only by
    /// ``UserDirectory/setPassword(_:of:tenantID:)``.
    case passwordRefused
}
