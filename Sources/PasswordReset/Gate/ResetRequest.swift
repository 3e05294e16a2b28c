public import FoundationEssentials

/// A request to set the password of an account.
///
/// Its description contains neither password. Immutable and safe to share between threads.
public struct ResetRequest: Sendable {
    /// The tenant that the account belongs to.
    public let tenantID: String
    /// The identifier of the account for ``UserDirectory/user(_:tenantID:)``.
    public let userID: String
    /// The new password.
    public let password: PasswordCopy
    /// The password that the new one is to replace; nil if it is not known. A new one that is like it is refused by
    /// policies that compare them (SPEC 9.6), such as `Policy.recommended`.
    public let oldPassword: PasswordCopy?
    /// The operation: change or set.
    public let operation: PasswordOperation
    /// An identifier for this attempt in logs and records.
    public let correlationID: UUID

    /// A request to set the password of the account `userID`. By default it is a change if the old password is given, and
    /// otherwise a set.
    public init(
        tenantID: String, userID: String, password: PasswordCopy, replacing oldPassword: PasswordCopy? = nil,
        operation: PasswordOperation? = nil, correlationID: UUID = UUID()
    ) {
        self.tenantID = tenantID
        self.userID = userID
        self.password = password
        self.oldPassword = oldPassword
        self.operation = operation ?? (oldPassword == nil ? .set : .change)
        self.correlationID = correlationID
    }
}

/// A way to replace a password. Gates and rules are the same for both; records and event numbers differ.
public enum PasswordOperation: String, Sendable, Hashable, CaseIterable, Codable {
    /// By a person who knows the old one.
    case change
    /// Without the old one, as a reset does.
    case set
}
