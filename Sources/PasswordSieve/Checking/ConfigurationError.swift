/// The reason why a ``PasswordChecker`` cannot be made.
public enum ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The policy is at fault.
    case policy(PolicyError)
    /// A list is at fault.
    case list(TermListError)
    /// ICU, in this version, cannot read its own data. No text could be folded.
    case unicodeData(version: String)

    /// One line that says what is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .policy(let error): error.description
        case .list(let error): error.description
        case .unicodeData(let version):
            "ICU \(version): its data is missing or damaged; reinstall the ICU package, and unset ICU_DATA"
        }
    }
}
