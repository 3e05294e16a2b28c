internal import PasswordSieve

extension CheckerOptions {
    /// The checkers before and after a change.
    struct Change {
        let before, after: NamedChecker
        /// The lists that are compared; nil where policies are.
        let effects: TermEffectChecker?
        /// Remarks for the administrator that are no errors.
        let warnings: [String]
    }

    /// Reads two policies, which are combined with the lists of the options, or two lists, which take the place of the
    /// custom list under the policy of the options. Audit mode is ignored: a change is rehearsed before it is enforced.
    func change(from before: String, to after: String) throws -> Change {
        let names = PolicyOrList.names([before, after])
        let old = try PolicyOrList(before, option: "BEFORE", list: TermList.customName)
        let new = try PolicyOrList(after, option: "AFTER", list: TermList.customName)
        switch (old, new) {
        case (.policy(let old), .policy(let new)): return try change(from: old, to: new, names)
        case (.list(let old), .list(let new)): return try change(from: old, to: new, names)
        default:
            throw Failure.usage("BEFORE and AFTER are a policy and a list; give two policies, or two lists")
        }
    }

    private func change(from old: Policy, to new: Policy, _ names: [String]) throws -> Change {
        guard policy == nil else {
            throw Failure.usage("--policy has no meaning where policies are compared; leave it out")
        }
        let given = try givenLists()
        let (old, new) = (
            try forbidding(old, withGlobal(given)), try forbidding(new, withGlobal(given))
        )
        func named(_ policy: Policy, _ name: String) throws -> NamedChecker {
            NamedChecker(name: name, checker: try checker(policy.enforced, withGlobal(given)))
        }
        return Change(
            before: try named(old, names[0]), after: try named(new, names[1]), effects: nil,
            warnings: [old, new].flatMap { audit($0) + unusedLists($0, given) + unusedBreaches($0) }
                + needlessLift([old, new]))
    }

    private func change(from old: TermList, to new: TermList, _ names: [String]) throws -> Change {
        guard custom == nil else {
            throw Failure.usage("--custom has no meaning where lists are compared in its place; leave it out")
        }
        let others = withGlobal(try givenLists())
        let policy = try forbidding(loadPolicy(), others + [new])
        func named(_ list: TermList, _ name: String) throws -> NamedChecker {
            NamedChecker(name: name, checker: try checker(policy.enforced, others + [list]))
        }
        let (before, after) = (try named(old, names[0]), try named(new, names[1]))
        let change = ListChange(from: old, to: new, spellings: after.checker.spellings)
        let effects = TermEffectChecker(
            change, after: new, others: others, policy: policy.enforced, breaches: after.checker.breaches)
        return Change(
            before: before, after: after, effects: effects,
            warnings: audit(policy) + unusedLists(policy, [new]) + unusedBreaches(policy)
                + needlessLift([policy], hasCustom: true))
    }

    private func audit(_ policy: Policy) -> [String] {
        guard policy.mode == .audit else { return [] }
        return ["the policy \"\(policy.name)\" is in audit mode and is compared as if it were enforced"]
    }
}

extension Policy {
    fileprivate var enforced: Policy {
        var policy = self
        policy.mode = .enforce
        return policy
    }
}
