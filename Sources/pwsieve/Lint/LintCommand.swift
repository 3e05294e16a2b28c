internal import ArgumentParser
internal import PasswordSieve

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find mistakes in banned lists: duplicates, redundant and harmful terms, broken text.",
        discussion: """
            Each list is checked by itself, and together with the shipped global list. A term is redundant if another \
            term or a pattern of the policy explains the whole of it for one point; too common if 20,000 generated \
            passphrases, or 20,000 random passwords, contain it too often. Broken files are read as far as possible.

            --fix writes NAME.fixed.txt beside NAME.txt and never changes the original. It corrects the text, removes \
            redundant terms, and adds words that are listed with additions only (Contoso2024); it lists each change. A \
            password with a removed term that was rejected is still rejected. --replace-variants goes further and removes \
            the terms with additions.

            EXAMPLES
              pwsieve lint contoso.txt
              pwsieve lint --policy entra --fix contoso.txt
              pwsieve lint --format sarif lists/*.txt > lint.sarif

            The exit code is 1 if there is a finding, else 0.
            """)

    @Argument(help: ArgumentHelp("Lists: text, compiled, or settings of Microsoft Graph.", valueName: "list"))
    var lists: [String]

    @OptionGroup
    var policy: PolicyOption

    @Flag(name: .long, help: "Leave out the shipped global list.")
    var noGlobal = false

    @Option(
        name: .long,
        help: ArgumentHelp("The share of good passwords above which a term is too common.", valueName: "percent"))
    var commonAbove = 0.1

    @Flag(name: .long, help: "Write a corrected copy of each list beside it.")
    var fix = false

    @Flag(name: .long, help: "With --fix: remove terms that are a listed word with additions.")
    var replaceVariants = false

    @Option(
        name: .long,
        help: ArgumentHelp("The greatest number of findings of a rule to show in the text output.", valueName: "number")
    )
    var limit = 50

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    func run() throws {
        guard (0...100).contains(commonAbove), limit >= 1 else {
            throw Failure.usage("--common-above takes 0 to 100, and --limit a number from 1; choose another value")
        }
        guard fix || !replaceVariants else {
            throw Failure.usage("--replace-variants changes nothing without --fix; give both")
        }
        let linter = try Linter(
            policy: try policy.load(),
            global: noGlobal ? [] : [.global], commonAbove: commonAbove / 100, replacesVariants: replaceVariants)
        let fixedPaths: [String?] = try fix ? FixedList.paths(of: lists) : lists.map { _ in nil }
        let linted = try zip(lists, fixedPaths).map(linter.lint)
        for case (let list, let path?) in zip(linted, fixedPaths) {
            try OutputFile.replace(path, with: Array(list.fixedText.utf8))
        }
        let output = Sink.standardOutput
        switch format {
        case .text: try output.write(lines: LintReport(lists: linted, limit: limit, style: .standardOutput).lines)
        case .json: try output.write(json: LintRecord(linted, linter))
        case .sarif: try output.write(json: SARIFLog.document(linted, linter))
        }
        try (linted.allSatisfy(\.findings.isEmpty) ? ExitStatus.accepted : .rejected).exit()
    }
}
