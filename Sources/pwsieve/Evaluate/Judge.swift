internal import PasswordSieve

/// A policy with lists, that passwords are judged by, under a name for its column.
struct Judge {
    let name: String
    let checker: PasswordChecker

    /// The policy, and the lists with their sizes.
    var description: String {
        "policy \(checker.policy.name.visible), version \(checker.policy.version); \(checker.lists.inWords)"
    }
}
