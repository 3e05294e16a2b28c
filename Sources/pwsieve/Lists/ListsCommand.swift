internal import ArgumentParser
internal import PasswordSieve

struct ListsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists",
        abstract: "Show which banned lists are loaded, in which version.",
        discussion: """
            Lists are read and checked as for judging. "lines" are the entries as written, "terms" those that are left when \
            spellings that fold alike count once. Lists with the same fingerprint hold the same terms.

            EXAMPLES
              pwsieve lists
              pwsieve lists --custom contoso.txt --list brands=brands.txt --format json
            """)

    @OptionGroup(title: "Policy and lists")
    var judge: JudgeOptions

    @Option(name: .long, help: "The form of the output.")
    var format: CheckCommand.Format = .text

    func run() throws {
        let configuration = try judge.load()
        configuration.warnings.forEach(StandardError.warn)
        let report = ListsReport(configuration)
        var output = StandardOutput()
        switch format {
        case .text: for line in report.lines { try output.writeLine(line) }
        case .json: try output.writeLine(try JSON.pretty(report))
        }
        try output.flush()
    }
}
