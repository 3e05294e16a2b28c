/// An attempt of some kind by an account.
///
/// A value type, safe to share between threads.
public struct ResetAttempt: Sendable, Hashable {
    /// A kind of attempt.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// Validating a phone number: a call or a text message.
        case phoneValidation
        /// Answering the security questions.
        case securityQuestions
        /// Resetting the password. ``ResetGate`` counts these itself.
        case passwordReset
    }

    /// The kind of attempt.
    public let kind: Kind
    /// The account's tenant.
    public let tenantID: String
    /// The account's identifier, which has to be the same however the person spells the account's name.
    public let userID: String

    /// An attempt of this kind by this account.
    public init(_ kind: Kind, tenantID: String, userID: String) {
        self.kind = kind
        self.tenantID = tenantID
        self.userID = userID
    }
}
