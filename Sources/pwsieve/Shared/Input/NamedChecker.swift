internal import PasswordSieve

/// A checker, and the name under which reports show it.
struct NamedChecker {
    let name: String
    let checker: PasswordChecker

    /// The policy, and the lists with their sizes.
    var description: String {
        "policy \(checker.policy.name.visible), version \(checker.policy.version); \(checker.lists.inWords)"
    }
}
