internal import ArgumentParser

@main
struct WordlistBuilder: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wordlist-builder",
        abstract:
            "Makes the list that ships with PasswordSieve, its letter model, and the passwords to evaluate it with.",
        discussion: """
            The subcommands fetch their sources by name and version and verify their checksums. The same sources give \
            the same files, byte for byte.
            """,
        subcommands: [
            BuildCommand.self, EvaluationDataCommand.self, ChangesCommand.self, LetterModelCommand.self,
            LatinASCIICommand.self,
        ])
}

/// An error that ends the builder: what is wrong, and what to do about it.
struct BuildFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
