internal import PasswordSieve

/// An error in a file that holds a policy, a banned list or a breach store. It quotes no term of a list.
public struct ConfigurationFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The two kinds of error.
    public enum Kind: Sendable, Hashable {
        /// The file does not exist or cannot be read.
        case unreadable
        /// The file was read, and its content cannot be used.
        case badData
    }

    /// The kind of error.
    public let kind: Kind
    /// One line: the path, the line if one is at fault, the problem, and the remedy.
    public let description: String

    package init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }

    init(_ error: BreachStoreError) {
        kind = error.isUnreadable ? .unreadable : .badData
        description = error.description
    }

    init(_ error: TermListError) {
        if case .unreadable = error.reason { kind = .unreadable } else { kind = .badData }
        description = error.description
    }
}
