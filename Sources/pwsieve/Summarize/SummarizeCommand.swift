internal import ArgumentParser
internal import PasswordSieve

struct SummarizeCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Add up the verdicts of several runs of batch, such as on several machines.",
        discussion: """
            Reads all rows of pwsieve batch --format jsonl, or the verdicts that the C interface writes, one a line, and \
            gives the summary of one run over all the input. Give the policy and the lists that the verdicts were made \
            with: they tell which of your own terms were never found. Terms of the global list are counted only if batch had --show-passwords, \
            and named only with --show-passwords here too.

            A line that is no verdict is reported, and the others are counted. If a run of batch was interrupted, the \
            summary says so.

            EXAMPLES
              pwsieve summarize --custom contoso.txt part-*.jsonl.gz
              pwsieve summarize --format json --top 100 part-*.jsonl > summary.json
            """)

    @Argument(
        help: ArgumentHelp(
            "Files of verdicts, plain or packed by gzip; - is standard input. (default: -)", valueName: "file"),
        completion: .file())
    var verdicts: [String] = []

    @OptionGroup(title: "Policy and lists")
    var judge: CheckerOptions

    @Option(name: .long, help: "The form of the output.")
    var format: ReportFormat = .text

    @OptionGroup
    var output: OutputOption

    @Option(
        name: .long, help: ArgumentHelp("How many terms to name of each kind. (default: 10)", valueName: "count"),
        transform: OptionNumbers.count.parse)
    var top = 10

    @Flag(exclusivity: .exclusive)
    var redaction: Redaction = .redact

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        CommandFiles(
            inputs: judge.inputs + NamedFile.arguments(InputFiles.paths(verdicts)), outputs: output.outputs)
    }

    func run() throws {
        let configuration = try judge.load()
        let readers = try InputFiles.open(InputFiles.paths(verdicts), framing: .jsonLines)
        let sink = try output.open()
        let names = readers.map(\.source.name)
        configuration.warnings.forEach(StandardError.warn)

        let tally = try SummaryRun.count(readers, Progress(readers.map(\.source), isOutputAtTerminal: false))
        report(tally.files, names)
        let summary = Summary(counts: tally.counts, configuration: configuration, redaction: redaction, top: top)
        try format.write(text: SummaryText(summary: summary, style: sink.style).lines, json: summary.record, to: sink)
        try (tally.files.errors > 0 ? .badData : tally.counts.exitStatus).exit()
    }

    /// Reports the first lines that are no verdicts, and the number of the others.
    private func report(_ files: [FileTally], _ names: [String]) {
        let faults = zip(names, files).flatMap { name, file in file.faults.map { "\(name):\($0.line): \($0.error)" } }
        let named = faults.prefix(FileTally.mostFaults)
        for fault in named { StandardError.report(.badData(fault)) }
        let rest = files.errors - named.count
        guard rest > 0 else { return }
        StandardError.report(.badData("\(rest.counted("more line is", "more lines are")) no verdict"))
    }
}
