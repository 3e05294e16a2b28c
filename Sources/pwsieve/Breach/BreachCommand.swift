internal import ArgumentParser

struct BreachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breach",
        abstract: "Make and inspect stores of leaked passwords.",
        discussion: """
            A store holds hashes of leaked passwords in a small file, which all commands that judge passwords take as \
            --breached FILE. It is compiled once, from what Have I Been Pwned and its like publish, and looked up in \
            place: no memory, however large it is.

            EXAMPLES
              pwsieve breach compile pwned-passwords-sha1.txt -o pwned.breach
              pwsieve breach info pwned.breach
              pwsieve check --breached pwned.breach
            """,
        subcommands: [
            BreachCompileCommand.self, BreachInfoCommand.self, BreachLookupCommand.self, BreachMergeCommand.self,
        ])
}
