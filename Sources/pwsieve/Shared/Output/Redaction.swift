internal import ArgumentParser
internal import PasswordSieve

/// The flags that say if output may quote passwords.
enum Redaction: EnumerableFlag {
    case showPasswords
    case redact

    static func help(for value: Redaction) -> ArgumentHelp? {
        switch value {
        case .showPasswords: "Quote passwords, the text of their tokens, and terms of the global list."
        case .redact: "Quote no password, nothing typed, and no term of the global list."
        }
    }
}

extension Segmentation.Disclosure {
    /// What may be quoted of a verdict on `password`, nil if the password is not to be shown.
    init(_ password: String?) { self = password.map { .password($0) } ?? .ownTerms }
}

typealias Disclosure = Redaction
