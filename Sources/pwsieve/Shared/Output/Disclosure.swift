internal import ArgumentParser
internal import PasswordSieve

/// Whether output may quote passwords.
enum Disclosure: EnumerableFlag {
    case showPasswords
    case redact

    static func help(for value: Disclosure) -> ArgumentHelp? {
        switch value {
        case .showPasswords: "Quote passwords, the text of their tokens, and terms of the global list."
        case .redact: "Quote no password, nothing typed, and no term of the global list."
        }
    }

    /// What may be quoted of a verdict on `password`, nil if that is not to be shown.
    static func of(_ password: String?) -> Segmentation.Disclosure {
        password.map { .password($0) } ?? .ownTerms
    }
}
