internal import Glibc
internal import PasswordSieve

extension JudgeOptions {
    /// What `--compare` names.
    private enum Compared {
        case policy(Policy)
        case list(TermList)
    }

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
        for (name, other) in zip(Self.columnNames(others), others) {
            switch try Self.compared(other) {
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

    private static func compared(_ nameOrPath: String) throws -> Compared {
        if let profile = Policy.Profile(rawValue: nameOrPath) { return .policy(Policy(profile)) }
        // A word without a path or a suffix is more likely a profile's name than a file's.
        if !nameOrPath.contains(where: { "/.".contains($0) }), unsafe access(nameOrPath, F_OK) != 0 {
            throw Failure(
                code: .usage,
                message: "--compare \(nameOrPath): there is no such profile and no such file; "
                    + "use \(PolicySource.profileNames), a policy file or a list")
        }
        do {
            if let list = try TermList.compiled(name: comparedName, nameOrPath) { return .list(list) }
            let bytes = try FileReader.read(nameOrPath)
            return ListSource.isPolicy(bytes)
                ? .policy(try PolicySource.policy(nameOrPath, bytes))
                : .list(try ListSource.list(name: comparedName, nameOrPath, bytes))
        } catch let error as TermListError {
            throw Failure(error)
        } catch let error as FileReader.Failure {
            throw PolicySource.unreadable(nameOrPath, error)
        }
    }

    /// The last parts of paths where these tell the columns apart.
    private static func columnNames(_ paths: [String]) -> [String] {
        let names = paths.map { path in path.split(separator: "/").last.map(String.init) ?? path }
        return Set(names).count == names.count ? names : paths
    }
}
