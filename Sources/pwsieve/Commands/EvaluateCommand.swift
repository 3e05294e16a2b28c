internal import ArgumentParser
internal import PasswordSieve

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure what a policy and its lists catch, and which good passwords they cost.",
        discussion: """
            Judges files with one password a line, as is: some that should be rejected, such as leaked ones, and some that \
            should be accepted, such as generated ones. Shows how many are rejected, with 95 % intervals (Wilson), by \
            which rules, terms and patterns; which terms cause false rejections; and how many passwords are accepted with \
            as many points as required, or one more.

            --compare adds a column: a policy, with the same lists, or a list, under the same policy and in the place of \
            --custom and --list. The global list takes part in all, unless --no-global is given. Policies in audit mode \
            are evaluated as if they were enforced.

            Passwords and terms of the global list appear only with --show-passwords, which adds examples. The exit code \
            does not depend on what is rejected.

            EXAMPLES
              pwsieve evaluate --custom contoso.txt --should-reject leaked.txt --should-accept good.txt
              pwsieve evaluate --should-reject leaked.txt corporate.txt --compare entra --compare contoso.txt
              pwsieve evaluate --rules banned --should-accept good.txt --format json
            """)

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Files of passwords that should be rejected; - is standard input.", valueName: "file"))
    var shouldReject: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Files of passwords that should be accepted; - is standard input.", valueName: "file"))
    var shouldAccept: [String] = []

    @Option(
        help: ArgumentHelp(
            "A profile, a policy file or a list to compare with; repeatable.", valueName: "name|file"))
    var compare: [String] = []

    @Option(
        help: """
            The rules that count: all, or only those that lists have a part in, score and whole password, without \
            length, characters and classes.
            """)
    var rules: RuleSelection = .all

    @Option(help: ArgumentHelp("How many terms to show of each kind.", valueName: "count"))
    var top = 10

    @OptionGroup(title: "Policy and lists")
    var judge: JudgeOptions

    @Option(name: .long, help: "The form of the output.")
    var format: CheckCommand.Format = .text

    @Flag(exclusivity: .exclusive)
    var disclosure: Disclosure = .redact

    func run() throws {
        try checkOptions()
        let (judges, warnings) = try judge.judges(comparedWith: compare, rules)
        // All are opened before the first is read, so that a wrong path is found at once.
        let readers = try (shouldReject + shouldAccept).map { try LineReader($0) }
        try Self.checkIdentities(readers)
        warnings.forEach(StandardError.warn)

        let files =
            zip(readers, shouldReject.map { _ in Expectation.reject } + shouldAccept.map { _ in .accept })
            .map { Evaluation.File(name: $0.name, expectation: $1) }
        let run = EvaluationRun(
            judges: judges, expectations: files.map(\.expectation), keepsPasswords: disclosure == .showPasswords)
        let evaluation = Evaluation(
            files: files, judges: judges, rules: rules, tally: try run.evaluate(readers), disclosure: disclosure,
            top: top)
        try write(evaluation)
        let faults = evaluation.faults
        faults.forEach(StandardError.warn)
        try (faults.isEmpty ? ExitStatus.accepted : .badData).exit()
    }

    private func write(_ evaluation: Evaluation) throws {
        var output = StandardOutput()
        switch format {
        case .text: for line in EvaluationReport(evaluation, .standardOutput).lines { try output.writeLine(line) }
        case .json: try output.writeLine(try JSON.pretty(EvaluationRecord(evaluation)))
        }
        try output.flush()
    }

    private func checkOptions() throws {
        let paths = shouldReject + shouldAccept
        guard !paths.isEmpty else {
            throw Failure(
                code: .usage,
                message: "there is nothing to evaluate; give files with --should-reject or --should-accept")
        }
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw Failure(code: .usage, message: "standard input (-) is given more than once; give it once")
        }
        if let twice = compare.indices.first(where: { compare[..<$0].contains(compare[$0]) }) {
            throw Failure(code: .usage, message: "--compare \(compare[twice]) is given more than once; give it once")
        }
        guard top >= 0 else { throw Failure(code: .usage, message: "--top takes a number, 0 or more") }
    }

    /// A file that counts twice would distort the totals, and one that should be both rejected and accepted all of them.
    private static func checkIdentities(_ readers: [LineReader]) throws {
        var seen: Set<LineReader.Identity> = []
        for reader in readers {
            guard let identity = reader.identity, !seen.insert(identity).inserted else { continue }
            throw Failure(code: .usage, message: "\(reader.name) is given more than once; give each file once")
        }
    }
}
