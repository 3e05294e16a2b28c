internal import ArgumentParser
internal import FoundationEssentials
internal import PasswordSieve

struct BypassCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "bypass",
        abstract: "Show the likeliest variants of a list's terms that are still accepted.",
        discussion: """
            Makes the passwords that people make from a term: with capitals, substitutions, endings and beginnings, \
            years, doubled, reversed, and with a neighbouring key. Their likelihoods were measured on leaked passwords; \
            "share" is the estimated part of all passwords made from the term that look like this. The variants are \
            generated, so they are shown.

            Each remedy in "closed by" was tried: the variant is rejected once the term is added to the list, or the \
            rule to the policy. An ending as a term, such as 2026!, closes variants of every other term too.

            The list is used as the custom list, with the global one. The exit code does not depend on what is found.

            EXAMPLES
              pwsieve bypass contoso.txt
              pwsieve bypass contoso.txt --policy entra --top 3
              pwsieve bypass contoso.txt --format json --year 2026 > bypass.json
            """)

    @Argument(
        help: ArgumentHelp(
            "The list whose terms are tried: text, compiled, or settings of Microsoft Graph.", valueName: "list"),
        completion: .file())
    var tried: String

    @OptionGroup(title: "Policy and lists")
    var checker: CheckerOptions

    @Option(
        name: .long,
        help: ArgumentHelp("The number of variants to show of each term. (default: 5)", valueName: "count"),
        transform: OptionNumbers.count.parse)
    var top = 5

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The year that years in passwords are relative to. (default: the current one)", valueName: "year"),
        transform: OptionNumbers.year.parse)
    var year: Int?

    @Option(
        name: .long, help: ArgumentHelp("The least share of variants to try. (default: 0.00001)", valueName: "share"),
        transform: OptionNumbers.share.parse)
    var leastShare = 0.00001

    @Option(name: .long, help: "The form of the output.")
    var format: ReportFormat = .text

    @OptionGroup
    var quiet: QuietOption

    @OptionGroup
    var output: OutputOption

    var files: CommandFiles {
        CommandFiles(inputs: [NamedFile(nil, tried)] + checker.inputs, outputs: output.outputs)
    }

    func run() throws {
        guard checker.custom == nil else {
            throw Failure.usage("--custom is a second custom list; leave it out, or give it with --list")
        }
        let year = year ?? Calendar(identifier: .gregorian).component(.year, from: Date())
        var options = checker
        options.custom = tried
        let configuration = try options.load(mode: .enforce)
        configuration.warnings.forEach(StandardError.warn)
        guard let list = configuration.lists.first(where: { $0.name == TermList.customName }) else { return }
        let sink = try output.open()
        let bypass = try Bypass(list, configuration, year: year, least: leastShare, top: top)
        try format.write(text: BypassReport(bypass, sink.style).lines, json: bypass, to: sink)
    }
}
