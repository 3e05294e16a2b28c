internal import ArgumentParser
internal import PasswordSieve

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find mistakes in banned lists: duplicates, needless and harmful terms, broken text.",
        discussion: """
            Each list is looked at by itself, and beside the shipped global list. Terms are redundant where another term or \
            a pattern of the policy explains the whole of them for a point; too common where 20,000 generated passphrases, \
            or 20,000 random passwords, hold them too often. Broken files are read as far as they go.

            --fix writes NAME.fixed.txt beside NAME.txt and never changes the original. It mends the text, removes terms \
            that nothing rests on, and adds words that are listed with additions only (Contoso2024); it lists each change. \
            No password that holds a removed term is accepted that was rejected before. --replace-variants goes further \
            and takes the terms with additions out.

            EXAMPLES
              pwsieve lint contoso.txt
              pwsieve lint --policy entra --fix contoso.txt
              pwsieve lint --format sarif lists/*.txt > lint.sarif

            The exit code is 1 if there is a finding, else 0.
            """)

    @Argument(help: ArgumentHelp("Lists: text, compiled, or settings of Microsoft Graph.", valueName: "list"))
    var lists: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The policy that the lists are for: a profile or a policy file. (default: recommended)",
            valueName: "name|file"))
    var policy: String?

    @Flag(name: .long, help: "Leave the shipped global list out.")
    var noGlobal = false

    @Option(
        name: .long,
        help: ArgumentHelp("The share of good passwords from which on a term is too common.", valueName: "percent"))
    var commonAbove = 0.1

    @Flag(name: .long, help: "Write a mended copy of each list beside it.")
    var fix = false

    @Flag(name: .long, help: "With --fix: take terms out that are a listed word with additions.")
    var replaceVariants = false

    @Option(
        name: .long, help: ArgumentHelp("The most findings of a rule that the text output shows.", valueName: "number"))
    var limit = 50

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    func run() throws {
        guard (0...100).contains(commonAbove), limit >= 1 else {
            throw Failure(
                code: .usage,
                message: "--common-above takes 0 to 100, and --limit a number from 1; choose another value")
        }
        guard fix || !replaceVariants else {
            throw Failure(code: .usage, message: "--replace-variants changes nothing without --fix; give both")
        }
        let linter = try Linter(
            policy: try PolicySource.load(policy ?? Policy.Profile.recommended.rawValue),
            global: noGlobal ? [] : [.global], commonAbove: commonAbove / 100, replacesVariants: replaceVariants)
        let fixedPaths = try fix ? FixedList.paths(of: lists) : nil
        let results = try lists.map(linter.lint)
        if let fixedPaths {
            for (result, path) in zip(results, fixedPaths) { try FixedList.write(result, to: path) }
        }
        var output = StandardOutput()
        switch format {
        case .text:
            let report = LintReport(results: results, fixedPaths: fixedPaths, limit: limit, style: .standardOutput)
            for line in report.lines { try output.writeLine(line) }
        case .json: try output.writeLine(try JSON.pretty(LintRecord(results, fixedPaths: fixedPaths, linter)))
        case .sarif: try output.writeLine(try JSON.pretty(SARIFLog(results, linter)))
        }
        try output.flush()
        try (results.allSatisfy(\.findings.isEmpty) ? ExitStatus.accepted : .rejected).exit()
    }
}
