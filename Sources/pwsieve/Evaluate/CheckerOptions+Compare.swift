internal import PasswordSieve

extension CheckerOptions {
    /// The checker that the options describe, then one for each of `others`, and warnings for the administrator.
    ///
    /// A policy among the others is combined with the lists of the options. A list is combined with their policy, and
    /// takes the place of `--custom` and every `--list` that is not forbidden.
    func checkers(
        comparedWith others: [String], _ rules: RuleSelection
    ) throws -> (checkers: [NamedChecker], warnings: [String]) {
        let given = try givenLists()
        let policy = try forbidding(loadPolicy(), withGlobal(given))
        var policies = [policy]
        var warnings = unusedLists(policy, given) + unusedBreaches(policy)
        func named(_ name: String, _ policy: Policy, _ lists: [TermList]) throws -> NamedChecker {
            NamedChecker(name: name, checker: try checker(rules.restricting(policy), withGlobal(lists)))
        }
        var checkers = [try named(policy.name, policy, given)]
        for (name, other) in zip(PolicyOrList.names(others), others) {
            switch try PolicyOrList(other, option: "--compare", list: "compared") {
            case .policy(let other):
                let policy = try forbidding(other, withGlobal(given))
                policies.append(policy)
                warnings += unusedLists(policy, given)
                checkers.append(try named(name, policy, given))
            case .list(let list):
                warnings += unusedLists(policy, [list])
                let forbidden = given.filter { policy.forbiddenLists.contains($0.name) }
                checkers.append(try named(name, policy, forbidden + [list]))
            }
        }
        return (checkers, warnings + needlessLift(policies))
    }
}
