internal import ArgumentParser
internal import PasswordSieve

/// The rules of a policy that are evaluated.
enum RuleSelection: String, ExpressibleByArgument, CaseIterable {
    case all
    /// Score and whole password alone, the rules that depend on lists.
    case banned

    /// Returns `policy` with the selected rules alone.
    func restricting(_ policy: Policy) -> Policy {
        guard self == .banned else { return policy }
        var policy = policy.withoutOtherRules
        policy.names = []
        policy.similarToOld = nil
        policy.breached = .off
        return policy
    }
}
