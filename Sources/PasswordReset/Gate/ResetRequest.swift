public import FoundationEssentials

/// One attempt to give one account a new password.
///
/// Its description holds no password. Immutable and safe to share between threads.
public struct ResetRequest: Sendable {
    /// The tenant that the account belongs to.
    public let tenantID: String
    /// The account, by the identifier that ``UserDirectory/user(_:tenantID:)`` takes.
    public let userID: String
    /// The password that shall be used from now on.
    public let password: NewPassword
    /// Whether the password is set or changed.
    public let operation: PasswordOperation
    /// What tells this attempt from others in logs and records.
    public let correlationID: UUID

    /// A request to give the account `userID` this password.
    public init(
        tenantID: String, userID: String, password: NewPassword, operation: PasswordOperation = .set,
        correlationID: UUID = UUID()
    ) {
        self.tenantID = tenantID
        self.userID = userID
        self.password = password
        self.operation = operation
        self.correlationID = correlationID
    }
}

/// How a password is replaced. The gates and rules are the same; records and event numbers tell them apart.
public enum PasswordOperation: String, Sendable, Hashable, CaseIterable, Codable {
    /// By somebody who gave the old one.
    case change
    /// Without the old one, as a reset does.
    case set
}
