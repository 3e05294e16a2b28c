internal import ArgumentParser
internal import PasswordSieve

struct BatchCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Judge files of candidate passwords, to try a banned list before it is enforced.",
        discussion: """
            Each line of the files is one candidate, as is; nothing is trimmed. With --input csv the first line names the \
            columns, and with --input jsonl each line is an object: "password" and, if known, "oldPassword", "id", \
            "account", "displayName", "givenName", "surname", "tenant" and "context" (words; in CSV separated by ;). In CSV \
            the names of directories do as well (sAMAccountName, userPrincipalName, mailNickname, sn, cn, mail, company), and \
            --column names others. With --input chpasswd each line is user:password. What the options say of the person \
            holds for records that do not say it themselves.

            The output has a row for each candidate, in the order of the input: text for people, jsonl and csv for \
            programs; html is a report of the summary, with examples. Passwords, what was typed of them, and terms of \
            the global list appear only with --show-passwords.

            A record that cannot be read is reported with its line, and the run goes on. Ctrl-C ends it where it is; then \
            the output says that it is not complete.

            EXAMPLES
              pwsieve batch --custom contoso.txt candidates.txt
              pwsieve batch --custom contoso.txt --format html -o report.html leaked.txt.gz
              pwsieve batch --only accepted --show-passwords candidates.txt
              pwsieve batch --input csv --format csv -o verdicts.csv users.csv
              pwsieve batch --input csv --column password=Kennwort excel.csv
              zcat candidates.gz | pwsieve batch --format jsonl > verdicts.jsonl
            """)

    @OptionGroup(title: "Candidates")
    var candidates: CandidateOptions

    @OptionGroup(title: "Policy and lists")
    var judge: CheckerOptions

    @Option(name: .long, help: "Judge by the policy as if this were its mode: audit rejects nothing.")
    var mode: ModeOption?

    @OptionGroup(title: "The person")
    var user: UserOptions

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    @OptionGroup
    var output: OutputOption

    @Option(
        name: .long, help: ArgumentHelp("A file to write the summary to, as JSON.", valueName: "file"),
        completion: .file())
    var summary: String?

    @Option(name: .long, help: "The candidates that have a row; the summary counts all.")
    var only: CandidateSelection = .all

    @Option(
        name: .long,
        help: ArgumentHelp("How many terms to name of each kind in the summary. (default: 10)", valueName: "count"),
        transform: OptionNumbers.count.parse)
    var top = 10

    @Flag(exclusivity: .exclusive)
    var redaction: Redaction = .redact

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, jsonl, html }

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        CommandFiles(
            inputs: judge.inputs + candidates.inputs, outputs: output.outputs + NamedFile.option("--summary", summary))
    }

    func run() throws {
        let configuration = try judge.load(mode: mode?.mode)
        let opened = try candidates.open()
        let sink = try output.open()
        let summaryFile = try summary.map { try Sink($0) }
        (configuration.warnings + user.warnings(configuration.checker.policy) + opened.warnings)
            .forEach(StandardError.warn)

        let context = RowContext(
            redaction: redaction, files: opened.names, showsIds: candidates.form.hasIds)
        let rows: (any CandidateRows)? =
            switch format {
            case .text: TextRows(context, sink.style)
            case .csv: CSVRows(context: context)
            case .jsonl: JSONRows(context: context)
            case .html: nil
            }
        let run = BatchRun(
            reader: CandidateReader(
                reader: PasswordReader(input: opened.input, user: user.user), checker: configuration.checker,
                keepsPasswords: redaction == .showPasswords),
            rows: rows, selection: only, keepsExamples: format == .html)
        let progress = Progress(
            opened.readers.map(\.source), isOutputAtTerminal: sink.isStandardOutput && Terminal.isStandardOutput)
        Interruption.watch()
        try sink.write(rows?.heading ?? "")
        let outcome = try run.judge(opened.readers, into: sink, progress)
        try configuration.checker.requireReadBreaches()
        var counts = outcome.summary
        counts.isInterrupted = Interruption.isRequested
        if counts.isInterrupted, let rows {
            var bytes = ByteBuffer()
            rows.appendInterruption(after: counts.total, to: &bytes)
            try bytes.withBytes { bytes in try sink.write(bytes) }
        }
        let summary = Summary(counts: counts, configuration: configuration, redaction: redaction, top: top)
        switch format {
        case .text:
            if counts.total > 0 { try sink.write("\n") }
            try sink.write(lines: SummaryText(summary: summary, style: sink.style).lines)
        case .html:
            let page = BatchPage(summary: summary, outcome: outcome, files: context.files)
            try sink.write(page.html.text)
        case .csv, .jsonl: break
        }
        try sink.finish()
        try summaryFile?.write(json: summary.record)
        try summaryFile?.finish()
        // In text, the totals and the errors are part of the output.
        if format != .text || !sink.isStandardOutput {
            zip(context.files, outcome.files).compactMap { $1.fault(in: $0) }.forEach(StandardError.warnOfFault)
            StandardError.remark(summary.totals)
        }
        Interruption.endIfRequested()
        try counts.exitStatus.exit()
    }
}

/// `--mode`.
enum ModeOption: String, ExpressibleByArgument, CaseIterable {
    case enforce, audit

    var mode: Policy.Mode { self == .audit ? .audit : .enforce }
}
