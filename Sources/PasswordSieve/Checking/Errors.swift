/// Why a ``PasswordChecker`` cannot be made.
public enum ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The policy is at fault.
    case policy(PolicyError)
    /// A list is at fault.
    case list(TermListError)

    /// One line that says what is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .policy(let error): error.description
        case .list(let error): error.description
        }
    }
}

/// Why a password cannot be judged. It is an error of the caller, not a verdict, and holds nothing of the password.
public enum PasswordError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes are not UTF-8 from this offset on, counted from 0 (SPEC 1.1).
    case illFormedUTF8(at: Int)

    /// One line that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .illFormedUTF8(let offset):
            "the password is not UTF-8 (byte \(offset + 1)); convert it before it is checked"
        }
    }
}
