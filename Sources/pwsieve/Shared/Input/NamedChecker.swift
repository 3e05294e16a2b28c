internal import PasswordSieve

/// A checker, and the name under which reports show it.
struct NamedChecker {
    let name: String
    let checker: PasswordChecker

    var description: String {
        "policy \(checker.policy.name.visible), version \(checker.policy.version); \(checker.lists.inWords)"
    }
}
