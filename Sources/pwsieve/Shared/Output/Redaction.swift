internal import ArgumentParser
internal import PasswordSieve

/// The flags that decide if output may quote passwords.
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

extension Redaction {
    /// True if a term may be named. The line of a global term gives it away too, since that list is public.
    func shows(_ term: TermCounts.Term) -> Bool { self == .showPasswords || !term.isGlobal }
}

extension Segmentation.Disclosure {
    /// Permits to quote `password`; for nil, only terms of lists other than the global one.
    init(_ password: String?) { self = password.map { .password($0) } ?? .ownTerms }
}
