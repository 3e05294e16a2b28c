internal import ArgumentParser
internal import PasswordSieve

struct CompileCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Compile banned lists into one file that opens at once.",
        discussion: """
            A compiled list can be used wherever a list can. It is used as it is, so that a million terms cost no more to \
            open than a check of the file. Several lists become one. The file holds the \
            terms as they are written; those of a single text keep their lines.

            It is made for the folding and the substitutions of one policy, and for this version of pwsieve. Another \
            one refuses it, and it has to be compiled again.

            EXAMPLES
              pwsieve compile banned.txt -o banned.compiled
              pwsieve compile brands.txt places.txt -o names.compiled --policy entra
              pwsieve batch --custom banned.compiled candidates.txt
            """)

    @Argument(
        help: ArgumentHelp("Lists: text, or settings of Microsoft Graph.", valueName: "list"), completion: .file())
    var lists: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
        completion: .file())
    var output: String

    @OptionGroup
    var policy: PolicyOption

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        CommandFiles(
            inputs: NamedFile.arguments(lists) + policy.inputs, outputs: NamedFile.option("-o", output))
    }

    func run() throws {
        let policy = try policy.load()
        let sink = try Sink(output)
        let loaded = try lists.map { try ListSource.load(name: TermList.customName, $0) }
        let list =
            loaded.count == 1
            ? loaded[0] : TermList(name: TermList.customName, terms: loaded.flatMap { $0.terms.map(\.text) })
        let bytes = try list.compiled(for: policy)
        try sink.write(bytes.span)
        try sink.finish()
        try sink.report(
            "\(output.visible): \(list.entryCount.counted("entry", "entries")), \(bytes.count.grouped) bytes, "
                + "for the policy \"\(policy.name.visible)\"")
    }
}
