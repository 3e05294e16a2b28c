internal import ArgumentParser
internal import PasswordSieve

/// The options that describe the person whose password is judged.
struct UserOptions: ParsableArguments {
    @Option(name: .long, help: "The person's account name.")
    var account: String?

    @Option(name: .long, help: "The person's name as the directory shows it.")
    var displayName: String?

    @Option(name: .long, help: "The person's given name.")
    var givenName: String?

    @Option(name: .long, help: "The person's surname.")
    var surname: String?

    @Option(name: .long, help: "The name of the tenant or organisation.")
    var tenant: String?

    @Option(name: .long, help: ArgumentHelp("A further word that counts like a name; repeatable.", valueName: "word"))
    var context: [String] = []

    var user: UserContext {
        UserContext(
            accountName: account, displayName: displayName, givenName: givenName, surname: surname,
            tenantName: tenant, context: context)
    }
}
