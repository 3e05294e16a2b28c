internal import ArgumentParser
internal import PasswordSieve

struct EvaluateCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure what a policy and its lists catch, and which good passwords they cost.",
        discussion: """
            Judges files of passwords, one a line or as --input says: some that should be rejected, such as leaked ones, \
            and some that should be accepted, or that --generated makes. Shows how many are rejected for banned terms, \
            patterns and names, with 95 % intervals (Wilson), and how many by length, characters and classes alone; by \
            which rules, terms and patterns; which terms cause false rejections; and how many passwords are accepted with \
            exactly the required points, or one more.

            --compare adds a column: a policy with the same lists, or a list that takes the place of --custom and --list \
            under the same policy. The global list takes part in all, unless --no-global is given. Policies in audit \
            mode are evaluated as if they were enforced.

            --curve shows what each policy would catch and refuse with other minimum scores, and with longer minimum \
            lengths, and marks those that it has. With --compare it also shows what all of them catch at the false \
            rejections of each: with the minimum score that causes as many, or the mean between two scores. A stricter \
            policy catches more because it costs more; a better one catches more at equal false rejections. Bans of \
            whole passwords, forbidden terms and names hold with every score.

            Passwords and terms of the global list appear only with --show-passwords, which adds examples.

            The exit code is 0 whatever is rejected, unless thresholds are given: 1 if the first policy, that of \
            --policy, breaks one. Shares are those of the report: caught, of the passwords that should be rejected, and \
            refused, of those that should be accepted; of all files together, or of one, whose folder and suffix may be \
            left out. Each broken threshold is a line on standard error.

            EXAMPLES
              Is a list worth it?
                pwsieve evaluate --should-reject leaked.txt --compare contoso.txt
              Which of its terms cost good passwords?
                pwsieve evaluate --custom contoso.txt --generated 20000
              Does our policy judge better than Entra's, or is it only stricter?
                pwsieve evaluate --curve --compare entra --should-reject leaked.txt \\
                  --generated 20000
              Fail a pipeline if a list catches too little or costs too much:
                pwsieve evaluate --custom contoso.txt --should-reject leaked.txt \\
                  --generated 20000 --at-least caught=70 --at-most refused=0.15
              Evaluate the lists alone, on all kinds of passwords, for a program:
                pwsieve evaluate --rules banned --should-reject leaked.txt \\
                  --should-accept good.txt random.txt --compare entra --format json
            """)

    @OptionGroup(title: "What is evaluated")
    var scope: EvaluateOptions

    @OptionGroup(title: "Policy and lists")
    var checker: CheckerOptions

    @OptionGroup(title: "Thresholds")
    var threshold: ThresholdOptions

    @Option(name: .long, help: "The form of the output.")
    var format: ReportFormat = .text

    @OptionGroup
    var output: OutputOption

    @Flag(exclusivity: .exclusive)
    var redaction: Redaction = .redact

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles { CommandFiles(inputs: scope.inputs + checker.inputs, outputs: output.outputs) }

    func run() throws {
        try scope.check()
        let (checkers, warnings) = try checker.checkers(comparedWith: scope.compare, scope.rules)
        // All are opened before the first is read, so that a wrong path is found at once.
        let (opened, files) = try scope.open()
        let thresholds = try threshold.thresholds(files)
        let sink = try output.open()
        (warnings + opened.warnings).forEach(StandardError.warn)

        let run = EvaluationRun(
            checkers: checkers, expectations: files.map(\.expectation), generated: scope.generated ?? 0,
            reader: PasswordReader(input: opened.input, user: .unknown), countsCurves: scope.curve,
            keepsPasswords: redaction == .showPasswords)
        let evaluation = Evaluation(
            files: files, checkers: checkers, rules: scope.rules, tally: try run.evaluate(opened.readers),
            showsCurves: scope.curve, thresholds: thresholds, redaction: redaction, top: scope.top)
        for named in checkers { try named.checker.requireReadBreaches() }
        try format.write(
            text: EvaluationReport(evaluation: evaluation, style: sink.style).lines, json: evaluation.record, to: sink)
        evaluation.faults.forEach(StandardError.warnOfFault)
        let unmet = thresholds.compactMap { $0.failure(in: evaluation) }
        unmet.forEach { StandardError.report(Failure(code: .rejected, message: $0)) }
        try (evaluation.faults.isEmpty ? unmet.isEmpty ? ExitStatus.accepted : .rejected : .badData).exit()
    }
}
