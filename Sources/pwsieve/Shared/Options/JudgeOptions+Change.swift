internal import PasswordSieve

extension JudgeOptions {
    /// What is before a change and what is after it, ready to judge.
    struct Change {
        let before, after: Judge
        /// Nil where policies are compared.
        let lists: ComparedLists?
        /// What the administrator should know, but need not change.
        let warnings: [String]
    }

    /// Reads what the two words name: two policies, each with the lists of the options, or two lists, each as the custom one
    /// beside them, under their policy. Audit mode is enforced: a change is rehearsed before it is.
    func change(from before: String, to after: String) throws -> Change {
        let names = Compared.names([before, after])
        let old = try Compared(before, option: "BEFORE", list: TermList.customName)
        let new = try Compared(after, option: "AFTER", list: TermList.customName)
        switch (old, new) {
        case (.policy(let old), .policy(let new)): return try change(from: old, to: new, names)
        case (.list(let old), .list(let new)): return try change(from: old, to: new, names)
        default:
            throw Failure(
                code: .usage,
                message: "BEFORE and AFTER are a policy and a list; give two policies, or two lists")
        }
    }

    private func change(from old: Policy, to new: Policy, _ names: [String]) throws -> Change {
        guard policy == nil else {
            throw Failure(code: .usage, message: "--policy has no meaning where policies are compared; leave it out")
        }
        let given = try givenLists()
        func judge(_ policy: Policy, _ name: String) throws -> Judge {
            Judge(name: name, checker: try checker(policy.enforced, withGlobal(given)))
        }
        return Change(
            before: try judge(old, names[0]), after: try judge(new, names[1]), lists: nil,
            warnings: [old, new].flatMap { audit($0) + unusedLists($0, given) } + needlessLift([old, new]))
    }

    private func change(from old: TermList, to new: TermList, _ names: [String]) throws -> Change {
        guard custom == nil else {
            throw Failure(
                code: .usage, message: "--custom has no meaning where lists are compared in its place; leave it out")
        }
        let policy = try loadPolicy()
        let others = withGlobal(try givenLists())
        func judge(_ list: TermList, _ name: String) throws -> Judge {
            Judge(name: name, checker: try checker(policy.enforced, others + [list]))
        }
        let (before, after) = (try judge(old, names[0]), try judge(new, names[1]))
        let change = ListChange(from: old, to: new, folded: after.checker.folded)
        let marginal = MarginalJudge(change, after: new, others: others, policy: policy.enforced)
        return Change(
            before: before, after: after, lists: ComparedLists(change: change, marginal: marginal),
            warnings: audit(policy) + unusedLists(policy, [new]) + needlessLift([policy], hasCustom: true))
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
