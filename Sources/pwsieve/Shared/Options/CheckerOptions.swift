internal import ArgumentParser
internal import PasswordSieve

/// The options that name the policy and the lists that judge passwords.
struct CheckerOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The policy: a profile (\(PolicySource.profileNames)) or a policy file. (default: recommended)",
            valueName: "name|file"),
        completion: .policies)
    var policy: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The organisation's own banned list: text with one term a line, or the "Password Rule Settings" of Microsoft \
            Graph as JSON.
            """,
            valueName: "file"),
        completion: .file())
    var custom: String?

    @Option(name: .long, help: ArgumentHelp("A further banned list with a name; repeatable.", valueName: "name=file"))
    var list: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            A further list whose terms no password may hold, whatever its score; or the name of a list that is there \
            already (custom, global, that of a --list), which is forbidden then; repeatable.
            """,
            valueName: "name=file"))
    var forbid: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A store of leaked passwords, made by \"pwsieve breach compile\"; repeatable.", valueName: "file"),
        completion: .file())
    var breached: [String] = []

    @Flag(name: .long, help: "Leave out the shipped global list.")
    var noGlobal = false

    @Flag(
        name: .long, help: "Accept a custom list beyond what Microsoft Entra takes (1,000 terms of 4 to 16 characters)."
    )
    var liftEntraLimits = false
}

extension CheckerOptions {
    /// The checker that the options describe, with everything that they name read and checked.
    struct Configuration {
        let checker: PasswordChecker
        let lists: [TermList]
        /// The lists that the checker uses, without the global one.
        var ownLists: [TermList] {
            let used = Set(checker.lists.map(\.name)).subtracting([TermList.globalName])
            return lists.filter { used.contains($0.name) }
        }
        /// Remarks for the administrator that are no errors.
        let warnings: [String]
    }

    /// Reads the policy and the lists. `mode` overrides that of the policy.
    func load(mode: Policy.Mode? = nil) throws -> Configuration {
        let given = try givenLists()
        let lists = withGlobal(given)
        var policy = try forbidding(loadPolicy(), lists)
        policy.mode = mode ?? policy.mode
        return Configuration(
            checker: try checker(policy, lists), lists: lists,
            warnings: unusedLists(policy, given) + unusedBreaches(policy) + needlessLift([policy]))
    }

    func loadPolicy() throws -> Policy { try PolicySource.load(policy ?? Policy.Profile.recommended.rawValue) }

    /// Reads the lists of `--custom`, `--list` and `--forbid`.
    func givenLists() throws -> [TermList] {
        var lists: [TermList] = []
        if let path = custom { lists.append(try ListSource.load(name: TermList.customName, path)) }
        let options = list.map { ("--list", $0) } + forbid.filter { $0.contains("=") }.map { ("--forbid", $0) }
        for (name, value) in options { lists.append(try namedList(name, value, beside: lists)) }
        return lists
    }

    /// Reads the list that the option `name` has as NAME=FILE.
    private func namedList(_ name: String, _ value: String, beside lists: [TermList]) throws -> TermList {
        let option = "\(name) \(value)"
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw Failure.usage("\(option): write a name and a file, as in \(name) brands=brands.txt")
        }
        guard parts[0] != TermList.customName, parts[0] != TermList.globalName else {
            throw Failure.usage("\(option): the name \(parts[0]) is reserved; use --custom, or another name")
        }
        guard !lists.contains(where: { $0.name == parts[0] }) else {
            throw Failure.usage("\(option): there is already a list \(parts[0]); use another name")
        }
        return try ListSource.load(name: parts[0], parts[1])
    }

    /// `policy`, which also forbids the lists of `--forbid`: those are among `lists`.
    func forbidding(_ policy: Policy, _ lists: [TermList]) throws -> Policy {
        var policy = policy
        for option in forbid {
            let name = option.split(separator: "=", omittingEmptySubsequences: false).first.map(String.init) ?? option
            guard lists.contains(where: { $0.name == name }) else {
                throw Failure.usage(
                    "--forbid \(option): there is no list of that name; write a name and a file, as in "
                        + "--forbid words=words.txt, or the name of a list that is there")
            }
            if !policy.forbiddenLists.contains(name) { policy.forbiddenLists.append(name) }
        }
        return policy
    }

    /// `lists`, after the shipped one unless it is left out.
    func withGlobal(_ lists: [TermList]) -> [TermList] { (noGlobal ? [] : [.global]) + lists }

    /// A checker of these rules and lists. The options say whether Entra's limits are enforced.
    func checker(_ policy: Policy, _ lists: [TermList]) throws -> PasswordChecker {
        let breaches = try breached.map { path in try BreachStore(contentsOf: path) }
        do {
            return try PasswordChecker(
                policy: policy, lists: lists, entraLimits: liftEntraLimits ? .lifted : .enforced, breaches: breaches)
        } catch .list(let error) where Self.isOfEntraLimits(error) {
            throw Failure.badData(error.description + " (--lift-entra-limits)")
        }
    }

    private static func isOfEntraLimits(_ error: TermListError) -> Bool {
        switch error.reason {
        case .lengthOutsideEntraLimits, .tooManyForEntra: true
        default: false
        }
    }

    /// A warning if the policy does not use the given lists.
    func unusedLists(_ policy: Policy, _ lists: [TermList]) -> [String] {
        let unused = lists.map(\.name).filter { !policy.usesList(named: $0) }
        guard !unused.isEmpty else { return [] }
        let terms = policy.usesLists ? "only forbidden terms" : "no banned terms"
        return [
            "the policy \"\(policy.name)\" judges \(terms), so these lists are not used: "
                + unused.joined(separator: ", ")
        ]
    }

    /// A warning if the policy does not search the given breach stores.
    func unusedBreaches(_ policy: Policy) -> [String] {
        guard !breached.isEmpty, policy.breached == .off else { return [] }
        return ["the policy \"\(policy.name)\" searches no breach store, so --breached is not used"]
    }

    /// A warning if `--lift-entra-limits` is given and no policy has such limits.
    func needlessLift(_ policies: [Policy], hasCustom: Bool? = nil) -> [String] {
        let hasCustom = hasCustom ?? (custom != nil)
        guard liftEntraLimits, !hasCustom || !policies.contains(where: { $0.profile == .entra }) else { return [] }
        return ["--lift-entra-limits changes nothing without --custom and a policy that extends entra"]
    }
}
