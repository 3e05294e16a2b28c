internal import ArgumentParser
internal import PasswordSieve

struct SummarizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Add up the verdicts of several runs of batch, such as on several machines.",
        discussion: """
            Reads what pwsieve batch --format jsonl has written, all rows of it, and gives the summary that one run \
            over all the input would have given. Give the policy and the lists that batch was given: they tell which of \
            your own terms were never found. Terms of the global list are counted only if batch had --show-passwords, \
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
    var files: [String] = []

    @OptionGroup(title: "Policy and lists")
    var judge: CheckerOptions

    @Option(name: .long, help: "The form of the output.")
    var format: ReportFormat = .text

    @Option(name: .long, help: ArgumentHelp("How many terms to name of each kind.", valueName: "count"))
    var top = 10

    @Flag(exclusivity: .exclusive)
    var redaction: Redaction = .redact

    func run() throws {
        guard top >= 0 else { throw Failure(code: .usage, message: "--top is below 0; give 0 or more") }
        let configuration = try judge.load()
        let readers = try InputFiles.open(files)
        let names = readers.map(\.source.name)
        configuration.warnings.forEach(StandardError.warn)

        let tally = try SummaryRun.count(readers, Progress(readers.map(\.source), isOutputAtTerminal: false))
        report(tally.faults, names)
        let summary = Summary(
            counts: tally.counts, ownLists: configuration.ownLists, folded: configuration.checker.folded,
            redaction: redaction, top: top)
        try format.write(text: SummaryText(summary, .standardOutput).lines, json: SummaryRecord(summary))
        try (tally.faults.count > 0 ? .badData : tally.counts.exitStatus).exit()
    }

    private func report(_ faults: LineFaults, _ names: [String]) {
        for place in faults.places {
            let message = "\(names[place.file]):\(place.line): this is no verdict of pwsieve batch --format jsonl"
            StandardError.report(Failure(code: .badData, message: message + "; it is not counted"))
        }
        let rest = faults.count - faults.places.count
        guard rest > 0 else { return }
        StandardError.report(
            Failure(code: .badData, message: "\(rest.grouped) more \(rest == 1 ? "line is" : "lines are") no verdict"))
    }
}
