/// Whose attempt at what.
///
/// A value type, safe to share between threads.
public struct ResetAttempt: Sendable, Hashable {
    /// What is attempted.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// Validating a phone number: a call or a text message.
        case phoneValidation
        /// Answering the security questions.
        case securityQuestions
        /// Resetting the password. ``ResetGate`` counts these itself.
        case passwordReset
    }

    /// What is attempted.
    public let kind: Kind
    /// The account's tenant.
    public let tenantID: String
    /// The account: by an identifier that is the same however the person spells the account's name.
    public let userID: String

    /// An attempt at `kind` for an account.
    public init(_ kind: Kind, tenantID: String, userID: String) {
        self.kind = kind
        self.tenantID = tenantID
        self.userID = userID
    }
}
