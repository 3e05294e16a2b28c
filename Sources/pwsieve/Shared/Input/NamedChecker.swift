internal import PasswordSieve

/// A checker, and the name under which reports show it.
struct NamedChecker {
    let name: String
    let checker: PasswordChecker

    var description: String {
        "policy \(checker.policy.name.visible), version \(checker.policy.version); \(checker.lists.inWords)"
    }
}

extension PasswordChecker {
    /// - Throws: `BreachStoreError` if a store could not be read. Passwords were refused for it that may not have leaked, so
    ///   what was counted means nothing.
    func requireReadBreaches() throws {
        if let failure = breaches.lazy.compactMap(\.failure).first { throw failure }
    }
}
