internal import ArgumentParser
internal import Glibc
internal import PasswordSieve

struct CompareCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Rehearse a change: judge candidates by two lists, or two policies, and show what differs.",
        discussion: """
            Shows which candidates are newly rejected, newly accepted, or rejected for other reasons; the effect of each \
            added or removed term; and how many generated good passwords are rejected before and after for banned terms, \
            patterns and names: passphrases, and some of \(GoodPasswords.all.count - 1) other kinds. Those that only break rules of length, characters and classes \
            are counted apart, since no list changes them.

            Lists are compared in the place of --custom, under the policy of the options and with their other lists; \
            policies, with the lists of the options. The global list takes part in all, unless --no-global is given. \
            Policies in audit mode are compared as if they were enforced. Terms that fold alike are the same.

            A term changes a decision alone if the new list without it would accept the candidate, or if the new list \
            with this one removed term would reject it.

            Passwords and terms of the global list appear only with --show-passwords, which adds examples. Ctrl-C ends \
            the run; then the output says that it is incomplete. The exit code is 0 if nothing changes, 1 if \
            something does.

            EXAMPLES
              What would five more terms do?
                pwsieve compare contoso.txt contoso-new.txt leaked.txt.gz
              Which candidates are newly rejected?
                pwsieve compare --show-passwords contoso.txt contoso-new.txt leaked.txt
              What would a stricter policy do, as a report?
                pwsieve compare entra recommended --format html -o change.html leaked.txt
            """)

    @Argument(
        help: ArgumentHelp("The present state: a profile, a policy file or a list.", valueName: "before"),
        completion: .policies)
    var before: String

    @Argument(
        help: ArgumentHelp("The state after the change, of the same kind.", valueName: "after"),
        completion: .policies)
    var after: String

    @OptionGroup(title: "Candidates")
    var candidates: CandidateOptions

    @OptionGroup(title: "Policy and lists")
    var checker: CheckerOptions

    @OptionGroup(title: "The person")
    var user: UserOptions

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    @OptionGroup
    var output: OutputOption

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The number of terms to name of each kind; JSON names all terms of the lists. (default: 10)",
            valueName: "count"),
        transform: OptionNumbers.count.parse)
    var top = 10

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The number of good passwords to generate of each kind, and ten times as many passphrases; 0 leaves them out. \
            (default: 2000)
            """, valueName: "amount"),
        transform: OptionNumbers.amount.parse)
    var generated = 2_000

    @Flag(exclusivity: .exclusive)
    var redaction: Redaction = .redact

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles {
        let states = PolicySource.files(nil, before) + PolicySource.files(nil, after)
        return CommandFiles(inputs: states + checker.inputs + candidates.inputs, outputs: output.outputs)
    }

    func run() throws {
        let change = try checker.change(from: before, to: after)
        let opened = try candidates.open()
        let sink = try output.open()
        (change.warnings + user.warnings(change.after.checker.policy) + opened.warnings).forEach(StandardError.warn)

        let comparison = try compare(change, opened)
        switch format {
        case .text: try sink.write(lines: ComparisonReport(comparison: comparison, style: sink.style).lines)
        case .json: try sink.write(json: comparison.record)
        case .html: try sink.write(ComparisonPage(comparison: comparison).html.text)
        }
        try sink.finish()
        comparison.faults.forEach(StandardError.warnOfFault)
        if !sink.isStandardOutput { StandardError.remark(comparison.totals) }
        Interruption.endIfRequested()
        try comparison.exitStatus.exit()
    }

    private func compare(
        _ change: CheckerOptions.Change, _ opened: sending InputOptions.Opened
    ) throws -> Comparison {
        let run = ComparisonRun(
            before: change.before.checker, after: change.after.checker, effects: change.effects,
            reader: PasswordReader(input: opened.input, user: user.user), keepsExamples: redaction == .showPasswords)
        let progress = Progress(opened.readers.map(\.source), isOutputAtTerminal: false)
        Interruption.watch()
        let tally = try run.compare(opened.readers, progress)
        for side in [change.before, change.after] { try side.checker.requireReadBreaches() }
        return Comparison(
            before: change.before, after: change.after, change: change.effects?.change, tally: tally,
            goodPasswords: try GoodPasswordComparison(
                change.before.checker, change.after.checker, for: user.user, ofEachKind: generated),
            files: opened.names, redaction: redaction, top: top, isInterrupted: Interruption.isRequested)
    }
}
