internal import ArgumentParser
internal import PasswordSieve

struct ExplainCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show everything about one password: all matches, all rules, and what would have to change.",
        discussion: """
            At a terminal the password is asked for without echo; else one line is read from standard input, or all of it \
            with --whole-input. Shown are the folded characters and how they may be read, every match and pattern, also \
            those that do not win, all segmentations with the least score (at most 20), each rule with what it looked at, \
            and the least change with which the password would be accepted, found by judging it.

            The text output quotes the password, unless --redact is given; JSON does so with --show-passwords only. The \
            exit code is that of "pwsieve check".

            EXAMPLES
              pwsieve explain --custom contoso.txt
              pwsieve explain --account jdoe --surname Doe --tenant Contoso
              printf '%s\\n' "$candidate" | pwsieve explain --format text
            """)

    @OptionGroup(title: "Policy and lists")
    var judge: CheckerOptions

    @OptionGroup(title: "The person")
    var user: UserOptions

    @Option(name: .long, help: "The form of the output. (default: text at a terminal, else json)")
    var format: ReportFormat?

    @OptionGroup
    var password: PasswordOptions

    @OptionGroup
    var output: OutputOption

    @Flag(exclusivity: .exclusive)
    var redaction: Redaction?

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles { CommandFiles(inputs: judge.inputs + [.password], outputs: output.outputs) }

    func run() throws {
        let configuration = try judge.load()
        let policy = configuration.checker.policy
        (configuration.warnings + user.warnings(policy) + password.warnings(policy)).forEach(StandardError.warn)
        let sink = try output.open()
        let format = format ?? (sink.isStandardOutput && Terminal.isStandardOutput ? .text : .json)
        let redaction = redaction ?? (format == .text ? .showPasswords : .redact)
        let checker = configuration.checker
        let (explanation, length, password) = try self.password.read { line, old in
            let explanation = try checker.explain(utf8: line, for: user.user, replacing: old)
            // The bytes are text, or the explanation would have thrown.
            let text = try? redaction == .showPasswords ? String(copying: UTF8Span(validating: line)) : nil
            return (explanation, line.codePointCount, text)
        }
        switch format {
        case .text:
            let report = ExplanationReport(explanation, on: password, sink.style)
            try sink.write(lines: report.lines)
        case .json:
            var json = ByteBuffer()
            json.append(explanation, length: length, password: password)
            json.append(UInt8(ascii: "\n"))
            try json.withBytes { bytes in try sink.write(bytes) }
        }
        try sink.finish()
        try (explanation.verdict.isAccepted ? ExitStatus.accepted : .rejected).exit()
    }
}
