internal import ArgumentParser
internal import PasswordSieve

/// The options that describe the person whose password is judged.
struct UserOptions: ParsableArguments {
    @Option(
        name: .long, parsing: .unconditional,
        help: "The person's account name: jroe, CONTOSO\\jroe or jroe@example.com.")
    var account: String?

    @Option(name: .long, parsing: .unconditional, help: "The person's display name in the directory.")
    var displayName: String?

    @Option(name: .long, parsing: .unconditional, help: "The person's given name.")
    var givenName: String?

    @Option(name: .long, parsing: .unconditional, help: "The person's surname.")
    var surname: String?

    @Option(name: .long, parsing: .unconditional, help: "The name of the tenant or organisation.")
    var tenant: String?

    @Option(
        name: .long, parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A further word to treat like a name, such as an e-mail address; repeatable.", valueName: "word"))
    var context: [String] = []

    /// A warning if the policy ignores some of the given options.
    func warnings(_ policy: Policy) -> [String] {
        let names: Set<Policy.NameRule> = [.entra, .derived]
        let options: [(name: String, isGiven: Bool, rules: Set<Policy.NameRule>)] = [
            ("--account", account != nil, names.union([.activeDirectory])),
            ("--display-name", displayName != nil, [.activeDirectory, .near]),
            ("--given-name", givenName != nil, names), ("--surname", surname != nil, names),
            ("--tenant", tenant != nil, names), ("--context", !context.isEmpty, [.derived, .near]),
        ]
        let unused = options.filter { $0.isGiven && $0.rules.isDisjoint(with: policy.names) }.map(\.name)
        guard !unused.isEmpty else { return [] }
        return ["the policy \"\(policy.name)\" does not look at \(unused.joined(separator: ", "))"]
    }

    var user: UserContext {
        UserContext(
            accountName: account, displayName: displayName, givenName: givenName, surname: surname,
            tenantName: tenant, context: context)
    }
}
