internal import ArgumentParser
internal import PasswordSieve

struct CheckCommand: FileCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Judge one password and show the arithmetic.",
        discussion: """
            At a terminal the password is asked for without echo; else one line is read from standard input, or all of \
            it with --whole-input. The text output quotes the tokens of the password, unless --redact is given; JSON does \
            so with --show-passwords only.

            JSON has the messages for the person and for the administrator, both in --language, the policy, and the lists \
            that were used with their fingerprints.

            EXAMPLES
              pwsieve check --custom contoso.txt
              pwsieve check --account jdoe --surname Doe --tenant Contoso
              pwsieve check --language de
              pwsieve check --old
              printf '%s\\n' "$candidate" | pwsieve check --format json

            SERVERS
              With --caller the command answers a server by its exit code: 0, and the password may be set; anything else, \
            and it may not. The reason goes to the system log (authpriv) and quotes nothing of the password. No answer takes \
            longer than 2 seconds. In smb.conf:

              check password script = /usr/bin/pwsieve check --caller samba
            """)

    @OptionGroup(title: "Policy and lists")
    var judge: CheckerOptions

    @OptionGroup(title: "The person")
    var user: UserOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            Answer a server, which says whose password it is: samba (a "check password script": the password on standard \
            input, names in the environment), or pam (pam_pwsieve).
            """))
    var caller: Caller?

    @Option(name: .long, help: "The form of the output.")
    var format: ReportFormat = .text

    @OptionGroup
    var output: OutputOption

    @OptionGroup
    var language: LanguageOption

    @OptionGroup
    var password: PasswordOptions

    @Flag(exclusivity: .exclusive)
    var redaction: Redaction?

    @OptionGroup
    var quiet: QuietOption

    var files: CommandFiles { CommandFiles(inputs: judge.inputs + [.password], outputs: output.outputs) }

    func run() throws {
        if let caller { return try answer(caller) }
        let catalogue = try language.load()
        let configuration = try judge.load()
        let policy = configuration.checker.policy
        (configuration.warnings + user.warnings(policy) + password.warnings(policy)).forEach(StandardError.warn)
        let redaction = redaction ?? (format == .text ? .showPasswords : .redact)
        let sink = try output.open()
        let judged = try password.read { line, old in
            try configuration.checker.judge(
                line, for: user.user, replacing: old, keepingPassword: redaction == .showPasswords)
        }
        switch format {
        case .text:
            let report = VerdictReport(judged.verdict, on: judged.password, for: catalogue, sink.style)
            try sink.write(lines: report.lines)
        case .json:
            var json = ByteBuffer()
            json.appendObject { json in
                json.appendMembers(of: judged.verdict, length: judged.length, password: judged.password)
                json.appendMessages(
                    of: judged.verdict, showing: Segmentation.Disclosure(judged.password), in: catalogue)
                json.appendBasis(of: judged.verdict)
            }
            json.append(UInt8(ascii: "\n"))
            try json.withBytes { bytes in try sink.write(bytes) }
        }
        try sink.finish()
        try (judged.verdict.isAccepted ? ExitStatus.accepted : .rejected).exit()
    }
}
