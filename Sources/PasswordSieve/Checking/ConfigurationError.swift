/// A policy or a list that a ``PasswordChecker`` cannot use.
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
