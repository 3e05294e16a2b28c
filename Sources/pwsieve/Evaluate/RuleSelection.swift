internal import ArgumentParser
internal import PasswordSieve

/// Which rules of a policy are evaluated.
enum RuleSelection: String, ExpressibleByArgument, CaseIterable {
    case all
    /// Score and whole password alone: what lists have a part in.
    case banned

    /// `policy` with the selected rules alone. Only what is longer than any policy may allow (SPEC 1.2) is refused still.
    func of(_ policy: Policy) -> Policy {
        guard self == .banned else { return policy }
        var policy = policy
        policy.length.minimum = 0
        policy.length.maximum = 256
        policy.characters = .any
        policy.classes.required = 0
        policy.names = []
        return policy
    }
}
