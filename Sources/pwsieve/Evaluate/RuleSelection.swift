internal import ArgumentParser
internal import PasswordSieve

/// The rules of a policy that are evaluated.
enum RuleSelection: String, ExpressibleByArgument, CaseIterable {
    case all
    /// Score and whole password alone, the rules that depend on lists.
    case banned

    /// Returns `policy` with the selected rules alone. Passwords beyond the limit of all policies (SPEC 1.2) stay
    /// rejected.
    func restricting(_ policy: Policy) -> Policy {
        guard self == .banned else { return policy }
        var policy = policy
        // The report names the policy that was given.
        policy.name = policy.name
        policy.length.minimum = 0
        policy.length.maximum = 256
        policy.characters = .any
        policy.classes.required = 0
        policy.names = []
        return policy
    }
}
