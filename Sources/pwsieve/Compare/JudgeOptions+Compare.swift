internal import PasswordSieve

extension JudgeOptions {
    /// The name of a list that is compared, for its terms.
    private static let comparedName = "compared"

    /// The judge that the options describe, then one for each of `others`, and what the administrator should know.
    ///
    /// A policy among the others judges with the lists of the options; a list judges under their policy, and stands in the
    /// place of `--custom` and every `--list`.
    func judges(comparedWith others: [String], _ rules: RuleSelection) throws -> (judges: [Judge], warnings: [String]) {
        let policy = try loadPolicy()
        let given = try givenLists()
        var policies = [policy]
        var judges = [Judge(name: policy.name, checker: try checker(rules.of(policy), withGlobal(given)))]
        var warnings = unusedLists(policy, given)
        for (name, other) in zip(Compared.names(others), others) {
            switch try Compared(other, option: "--compare", list: Self.comparedName) {
            case .policy(let policy):
                policies.append(policy)
                warnings += unusedLists(policy, given)
                judges.append(Judge(name: name, checker: try checker(rules.of(policy), withGlobal(given))))
            case .list(let list):
                warnings += unusedLists(policy, [list])
                judges.append(Judge(name: name, checker: try checker(rules.of(policy), withGlobal([list]))))
            }
        }
        return (judges, warnings + needlessLift(policies))
    }
}
