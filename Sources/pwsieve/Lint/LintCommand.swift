internal import ArgumentParser
internal import PasswordSieve

struct LintCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find mistakes in banned lists: duplicates, redundant and harmful terms, broken text.",
        discussion: """
            Each list is checked by itself, and together with the shipped global list. A term is redundant if another \
            term or a pattern of the policy explains the whole of it for one point; too common if 20,000 generated \
            passphrases, or 20,000 random passwords, contain it too often. Broken files are read as far as possible.

            With --forbidden, or a policy that forbids the list "custom", a term is too common if it rejects too many of \
            these by itself; it has to be there exactly, and nothing makes it redundant.

            --fix writes NAME.fixed.txt beside NAME.txt and never changes the original; --force replaces such a copy \
            that exists. It corrects the text, removes \
            redundant terms, and adds words that are listed with additions only (Contoso2024); it lists each change. A \
            password with a removed term that was rejected is still rejected. --replace-variants goes further and removes \
            the terms with additions.

            EXAMPLES
              pwsieve lint contoso.txt
              pwsieve lint --policy entra --fix contoso.txt
              pwsieve lint --format sarif lists/*.txt > lint.sarif

            The exit code is 1 if there is a finding, else 0.
            """)

    @Argument(
        help: ArgumentHelp("Lists: text, compiled, or settings of Microsoft Graph.", valueName: "list"),
        completion: .file())
    var lists: [String]

    @OptionGroup
    var policy: PolicyOption

    @Flag(name: .long, help: "Leave out the shipped global list.")
    var noGlobal = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The share of good passwords above which a term is too common. (default: 0.1)", valueName: "percent"),
        transform: OptionNumbers.percent.parse)
    var commonAbove = 0.1

    @Flag(name: .long, help: "The lists are forbidden ones, whose terms reject every password that holds them.")
    var forbidden = false

    @Flag(name: .long, help: "Write a corrected copy of each list beside it.")
    var fix = false

    @Flag(name: .long, help: "With --fix: replace a corrected copy that exists.")
    var force = false

    @Flag(name: .long, help: "With --fix: remove terms that are a listed word with additions.")
    var replaceVariants = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The greatest number of findings of a rule to show in the text output. (default: 50)", valueName: "number"),
        transform: OptionNumbers.number.parse)
    var limit = 50

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    @OptionGroup
    var output: OutputOption

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        get throws {
            let fixed = try fix ? FixedList.paths(of: lists) : []
            return CommandFiles(
                inputs: NamedFile.arguments(lists) + policy.inputs,
                outputs: output.outputs + fixed.map { NamedFile("--fix", $0, isNew: !force) })
        }
    }

    func run() throws {
        guard fix || !(replaceVariants || force) else {
            let option = replaceVariants ? "--replace-variants" : "--force"
            throw Failure.usage("\(option) changes nothing without --fix; give both")
        }
        let linter = try Linter(
            policy: try policy.load(),
            global: noGlobal ? [] : [.global], commonAbove: commonAbove / 100, replacesVariants: replaceVariants,
            isForbidden: forbidden)
        let fixedPaths: [String?] = try fix ? FixedList.paths(of: lists) : lists.map { _ in nil }
        let sink = try output.open()
        let linted = try zip(lists, fixedPaths).map(linter.lint)
        for case (let list, let path?) in zip(linted, fixedPaths) {
            let copy = try Sink(path)
            try copy.write(list.fixedText)
            try copy.finish()
        }
        switch format {
        case .text: try sink.write(lines: LintReport(lists: linted, limit: limit, style: sink.style).lines)
        case .json: try sink.write(json: LintRecord(linted, linter))
        case .sarif: try sink.write(json: SARIFLog.document(linted, linter))
        }
        try sink.finish()
        try (linted.allSatisfy(\.findings.isEmpty) ? ExitStatus.accepted : .rejected).exit()
    }
}
