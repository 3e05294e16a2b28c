internal import ArgumentParser
internal import PasswordSieve

/// The options that say by which policy and lists passwords are judged.
struct JudgeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The policy: a profile (recommended, entra, active-directory, nist) or a policy file. (default: recommended)
            """,
            valueName: "name|file"))
    var policy: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The organisation's own banned list: text with one term a line, or the "Password Rule Settings" of Microsoft \
            Graph as JSON.
            """,
            valueName: "file"))
    var custom: String?

    @Option(name: .long, help: ArgumentHelp("A further banned list with a name; repeatable.", valueName: "name=file"))
    var list: [String] = []

    @Flag(name: .long, help: "Leave the shipped global list out.")
    var noGlobal = false

    @Flag(
        name: .long, help: "Accept a custom list beyond what Microsoft Entra takes (1,000 terms of 4 to 16 characters)."
    )
    var liftEntraLimits = false
}

extension JudgeOptions {
    /// What the options mean, with everything that they name read and checked.
    struct Configuration {
        let checker: PasswordChecker
        let lists: [TermList]
        /// What the administrator should know, but need not change.
        let warnings: [String]
    }

    /// Reads the policy and the lists.
    func load() throws -> Configuration {
        let policy = try PolicySource.load(policy ?? Policy.Profile.recommended.rawValue)
        let given = try givenLists()
        let lists = (noGlobal ? [] : [.global]) + given
        var warnings: [String] = []
        if !policy.usesLists, !given.isEmpty {
            let names = given.map(\.name).joined(separator: ", ")
            warnings.append(
                "the policy \"\(policy.name)\" judges no banned terms, so these lists are not used: \(names)")
        }
        if liftEntraLimits, policy.profile != .entra || custom == nil {
            warnings.append("--lift-entra-limits changes nothing without --custom and a policy that extends entra")
        }
        do {
            let checker = try PasswordChecker(
                policy: policy, lists: lists, entraLimits: liftEntraLimits ? .lifted : .enforced)
            return Configuration(checker: checker, lists: lists, warnings: warnings)
        } catch .list(let error) where Self.isOfEntraLimits(error) {
            throw Failure(code: .badData, message: error.description + " (--lift-entra-limits)")
        } catch {
            throw Failure(error)
        }
    }

    private func givenLists() throws -> [TermList] {
        var lists: [TermList] = []
        if let path = custom { lists.append(try ListSource.load(name: TermList.customName, path)) }
        for option in list {
            let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw Failure(
                    code: .usage, message: "--list \(option): write a name and a file, as in --list brands=brands.txt")
            }
            guard parts[0] != TermList.customName, parts[0] != TermList.globalName else {
                throw Failure(
                    code: .usage,
                    message: "--list \(option): the name \(parts[0]) is taken; use --custom, or another name")
            }
            guard !lists.contains(where: { $0.name == parts[0] }) else {
                throw Failure(
                    code: .usage, message: "--list \(option): there is a list \(parts[0]) already; use another name")
            }
            lists.append(try ListSource.load(name: parts[0], parts[1]))
        }
        return lists
    }

    private static func isOfEntraLimits(_ error: TermListError) -> Bool {
        switch error.reason {
        case .lengthOutsideEntraLimits, .tooManyForEntra: true
        default: false
        }
    }
}
