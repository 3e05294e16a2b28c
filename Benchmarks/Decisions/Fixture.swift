import PasswordSieve
import Workload

/// A checker and its passwords.
struct Fixture: Sendable {
    /// The number of passwords in a scaled iteration.
    static let passwordCount = 1_000

    let checker: PasswordChecker
    let passwords: [String]

    /// Passwords of all kinds.
    init(termCount: Int) throws {
        try self.init(termCount: termCount) { $0.passwords(Self.passwordCount, near: $1) }
    }

    init(termCount: Int, passwords: (inout Workload, [String]) -> [String]) throws {
        var workload = Workload()
        let terms = workload.terms(termCount)
        checker = try PasswordChecker(lists: [TermList(name: "measured", terms: terms)])
        self.passwords = passwords(&workload, terms)
    }

    /// Passwords of all kinds, near the terms of `list`.
    init(list: TermList) throws {
        var workload = Workload()
        checker = try PasswordChecker(lists: [list])
        passwords = workload.passwords(Self.passwordCount, near: list.terms.map(\.text))
    }
}
