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
            that exists. It corrects the text, removes redundant terms, and adds words that are listed with additions \
            only (Contoso2024); it lists each change. A password with a removed term that was rejected is still rejected. --replace-variants goes further and removes \
            the terms with additions.

            Findings are errors, warnings and notes: an error makes a list useless or refused, a warning is most likely \
            a mistake, a note is advice. The exit code is 1 if there is an error or a warning, else 0; --fail-on sets \
            another limit.

            --write-baseline writes the present findings to a file, and --baseline lets these pass, so that a pipeline \
            fails for new ones only. The file tells a finding by the path of the list as it is given, the rule and a hash \
            of the term, not by its line.

            EXAMPLES
              pwsieve lint contoso.txt
              pwsieve lint --policy entra --fix contoso.txt
              pwsieve lint --format sarif lists/*.txt > lint.sarif
              pwsieve lint --fail-on error --disable in-global-list contoso.txt
              pwsieve lint --write-baseline lint-baseline.json lists/*.txt
              pwsieve lint --baseline lint-baseline.json lists/*.txt
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

    @Option(name: .long, help: "The least severe findings that make the exit code 1.")
    var failOn: FailureLevel = .warning

    @Option(
        name: .long,
        help: ArgumentHelp("Switch a rule off, by the name that findings end with; repeatable.", valueName: "rule"))
    var disable: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("Let the findings in this file pass.", valueName: "file"), completion: .file())
    var baseline: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Write all findings to this file, for --baseline; the exit code is 0.", valueName: "file"),
        completion: .file())
    var writeBaseline: String?

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

    enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
        case error, warning, note, never

        /// True if findings of `severity` make the command fail.
        func includes(_ severity: LintRule.Severity) -> Bool {
            switch self {
            case .error: severity == .error
            case .warning: severity != .note
            case .note: true
            case .never: false
            }
        }
    }

    var files: CommandFiles {
        get throws {
            let fixed = try fix ? FixedList.paths(of: lists) : []
            return CommandFiles(
                inputs: NamedFile.arguments(lists) + policy.inputs + NamedFile.option("--baseline", baseline),
                outputs: output.outputs + fixed.map { NamedFile("--fix", $0, isNew: !force) }
                    + NamedFile.option("--write-baseline", writeBaseline))
        }
    }

    func run() throws {
        guard fix || !(replaceVariants || force) else {
            let option = replaceVariants ? "--replace-variants" : "--force"
            throw Failure.usage("\(option) changes nothing without --fix; give both")
        }
        guard baseline == nil || writeBaseline == nil else {
            throw Failure.usage("--write-baseline writes all findings, also those of --baseline; give one of the two")
        }
        let policy = try policy.load()
        let linter = try Linter(
            policy: policy, global: noGlobal ? [] : [.global], commonAbove: commonAbove / 100,
            replacesVariants: replaceVariants, isForbidden: forbidden,
            rules: LintRules(disabling: disable, isForEntra: policy.profile == .entra),
            baseline: baseline.map { try LintBaseline($0) })
        let fixedPaths: [String?] = try fix ? FixedList.paths(of: lists) : lists.map { _ in nil }
        let sink = try output.open()
        let linted = try zip(lists, fixedPaths).map(linter.lint)
        for list in linted {
            guard let path = list.fixedPath else { continue }
            let copy = try Sink(path)
            try copy.write(list.fixed(replacingVariants: replaceVariants).text)
            try copy.finish()
        }
        if let writeBaseline { try LintBaseline(linted).write(writeBaseline) }
        switch format {
        case .text:
            try sink.write(lines: LintReport(lists: linted, linter: linter, limit: limit, style: sink.style).lines)
        case .json: try sink.write(json: LintRecord(linted, linter))
        case .sarif: try sink.write(json: SARIFLog.document(linted, linter))
        }
        try sink.finish()
        let fails = linted.contains { list in
            list.findings.contains { !$0.isKnown && failOn.includes(list.severity($0)) }
        }
        try (fails && writeBaseline == nil ? ExitStatus.rejected : .accepted).exit()
    }
}
