internal import ArgumentParser
internal import PasswordSieve

struct ListsCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists",
        abstract: "Show the banned lists that are loaded, and their versions.",
        discussion: """
            Lists are read and checked as they are for judging. "lines" counts the entries as written; in "terms" \
            spellings that fold alike count once. Lists with the same fingerprint hold the same terms.

            EXAMPLES
              pwsieve lists
              pwsieve lists --custom contoso.txt --list brands=brands.txt --format json
            """)

    @OptionGroup(title: "Policy and lists")
    var checker: CheckerOptions

    @Option(name: .long, help: "The form of the output.")
    var format: ReportFormat = .text

    @OptionGroup
    var quiet: QuietOption

    @OptionGroup
    var output: OutputOption

    var files: CommandFiles { CommandFiles(inputs: checker.inputs, outputs: output.outputs) }

    func run() throws {
        let configuration = try checker.load()
        configuration.warnings.forEach(StandardError.warn)
        let sink = try output.open()
        let report = ListsReport(configuration)
        try format.write(text: report.lines(sink.style), json: report, to: sink)
    }
}
