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

            Passwords and terms of the global list appear only with --show-passwords, which adds examples. The exit code \
            does not depend on what is rejected.

            EXAMPLES
              Is a list worth it?
                pwsieve evaluate --should-reject leaked.txt --compare contoso.txt
              Which of its terms cost good passwords?
                pwsieve evaluate --custom contoso.txt --generated 20000
              Evaluate the lists alone, on all kinds of passwords, for a program:
                pwsieve evaluate --rules banned --should-reject leaked.txt \\
                  --should-accept good.txt random.txt --compare entra --format json
            """)

    @OptionGroup(title: "What is evaluated")
    var scope: EvaluateOptions

    @OptionGroup(title: "Policy and lists")
    var checker: CheckerOptions

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
        let sink = try output.open()
        (warnings + opened.warnings).forEach(StandardError.warn)

        let run = EvaluationRun(
            checkers: checkers, expectations: files.map(\.expectation), generated: scope.generated ?? 0,
            reader: PasswordReader(input: opened.input, user: .unknown), keepsPasswords: redaction == .showPasswords)
        let evaluation = Evaluation(
            files: files, checkers: checkers, rules: scope.rules, tally: try run.evaluate(opened.readers),
            redaction: redaction, top: scope.top)
        try format.write(
            text: EvaluationReport(evaluation: evaluation, style: sink.style).lines, json: evaluation.record, to: sink)
        evaluation.faults.forEach(StandardError.warnOfFault)
        try (evaluation.faults.isEmpty ? ExitStatus.accepted : .badData).exit()
    }
}
