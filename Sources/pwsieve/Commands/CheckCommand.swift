internal import ArgumentParser
internal import FoundationEssentials
internal import PasswordSieve

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Judge one password and show the arithmetic.",
        discussion: """
            At a terminal the password is asked for without echo; else one line is read from standard input. The text \
            output quotes the tokens of the password, unless --redact is given; JSON does so with --show-passwords only.

            EXAMPLES
              pwsieve check --custom contoso.txt
              pwsieve check --account jdoe --surname Doe --tenant Contoso
              printf '%s\\n' "$candidate" | pwsieve check --policy nist --format json
            """)

    @OptionGroup(title: "Policy and lists")
    var judge: JudgeOptions

    @OptionGroup(title: "The person")
    var user: UserOptions

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    @Flag(exclusivity: .exclusive)
    var disclosure: Disclosure?

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    func run() throws {
        let configuration = try judge.load()
        configuration.warnings.forEach(StandardError.warn)
        let (password, verdict) = try judgeOneLine(configuration.checker)
        var output = StandardOutput()
        switch format {
        case .text:
            let report = CheckReport(verdict, on: password, disclosure ?? .showPasswords, .standardOutput)
            for line in report.lines { try output.writeLine(line) }
        case .json:
            let record = VerdictRecord(verdict, on: password, disclosure ?? .redact)
            try output.writeLine(try record.json())
        }
        try output.flush()
        try (verdict.isAccepted ? ExitStatus.accepted : .rejected).exit()
    }

    private func judgeOneLine(_ checker: PasswordChecker) throws -> (password: String, verdict: Verdict) {
        guard PasswordPrompt.isPossible else {
            return try readOneLine(checker)
        }
        return try PasswordPrompt.withoutEcho("Password: ") { try readOneLine(checker) }
    }

    private func readOneLine(_ checker: PasswordChecker) throws -> (password: String, verdict: Verdict) {
        let reader = try LineReader("-")
        var result: (password: String, verdict: Verdict)?
        try reader.forEachLine(limit: 1) { _, line in
            guard let line else { throw Failure(code: .badData, message: Candidate.overlong) }
            do {
                let verdict = try checker.check(utf8: line, for: user.user)
                result = (String(copying: try UTF8Span(validating: line)), verdict)
            } catch let error as PasswordError {
                throw Failure(code: .badData, message: "standard input: \(error)")
            }
        }
        guard let result else {
            throw Failure(code: .badData, message: "standard input holds no password; write one line to it")
        }
        if reader.hasPending {
            StandardError.warn("only the first line was judged; \"pwsieve batch\" judges every line")
        }
        return result
    }
}
