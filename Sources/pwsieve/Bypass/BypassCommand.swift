internal import ArgumentParser
internal import FoundationEssentials
internal import PasswordSieve

struct BypassCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bypass",
        abstract: "Show the likeliest variants of a list's terms that are still accepted.",
        discussion: """
            Makes the passwords that people make of a term: capitals, substitutions, endings and beginnings, years, \
            doubled, reversed, and with a neighbouring key. How likely each is was measured over leaked passwords; "share" is the \
            estimated part of all passwords made of the term that look like this. The variants are made up, and shown.

            What closes a variant was tried: it is rejected once the term is added to the list, or once the policy has the \
            rule. An ending as a term, such as 2026!, closes it behind every other term too.

            The list is judged as custom list, beside the global one. The exit code does not depend on what is found.

            EXAMPLES
              pwsieve bypass contoso.txt
              pwsieve bypass contoso.txt --policy entra --top 3
              pwsieve bypass contoso.txt --format json --year 2026 > bypass.json
            """)

    @Argument(
        help: ArgumentHelp("The list whose terms are tried: text, compiled, or of Microsoft Graph.", valueName: "list"),
        completion: .file())
    var tried: String

    @OptionGroup(title: "Policy and lists")
    var judge: JudgeOptions

    @Option(name: .long, help: ArgumentHelp("How many variants of each term to show.", valueName: "count"))
    var top = 5

    @Option(
        name: .long,
        help: ArgumentHelp("The year that years are seen from. (default: the present one)", valueName: "year"))
    var year: Int?

    @Option(name: .long, help: ArgumentHelp("The least share of a variant that is tried.", valueName: "share"))
    var leastShare = 0.00001

    @Option(name: .long, help: "The form of the output.")
    var format: CheckCommand.Format = .text

    func run() throws {
        guard judge.custom == nil else {
            throw Failure(
                code: .usage, message: "--custom is a second custom list; leave it out, or give it with --list")
        }
        guard top >= 0 else { throw Failure(code: .usage, message: "--top is below 0; give 0 or more") }
        guard (0.000001...1).contains(leastShare) else {
            throw Failure(code: .usage, message: "--least-share is not from 0.000001 to 1; give such a share")
        }
        let year = year ?? Self.presentYear
        guard (1900...2100).contains(year) else {
            throw Failure(code: .usage, message: "--year is not from 1900 to 2100; give such a year")
        }
        var options = judge
        options.custom = tried
        let configuration = try options.load(mode: .enforce)
        configuration.warnings.forEach(StandardError.warn)
        guard let list = configuration.lists.first(where: { $0.name == TermList.customName }) else { return }
        let bypass = Bypass(list, configuration, year: year, least: leastShare, top: top)
        var output = StandardOutput()
        switch format {
        case .text: for line in BypassReport(bypass, .standardOutput).lines { try output.writeLine(line) }
        case .json: try output.writeLine(try JSON.pretty(BypassRecord(bypass)))
        }
        try output.flush()
    }

    private static var presentYear: Int { Calendar(identifier: .gregorian).component(.year, from: Date()) }
}
