internal import PasswordSieve

/// Why a policy or a banned list in a file cannot be used.
public struct ConfigurationFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of fault it is.
    public enum Kind: Sendable, Hashable {
        /// There is no such file, or it cannot be read.
        case unreadable
        /// What it holds is at fault.
        case badData
    }

    /// What kind of fault it is.
    public let kind: Kind
    /// One line: path, line if there is one, what is wrong, and what to do.
    public let description: String

    package init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }

    init(_ error: TermListError) {
        if case .unreadable = error.reason { kind = .unreadable } else { kind = .badData }
        description = error.description
    }
}
