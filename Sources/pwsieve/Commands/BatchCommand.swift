internal import ArgumentParser
internal import PasswordSieve

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Judge files of candidate passwords, to try a banned list before it is enforced.",
        discussion: """
            Each line of the files is one candidate, as is; nothing is trimmed. With --input jsonl each line is an object \
            with "password" and, if known, "id", "account", "displayName", "givenName", "surname", "tenant" and "context" \
            (an array of words). What the options say of the person holds for records that do not say it themselves.

            Passwords, what was typed of them, and terms of the global list appear only with --show-passwords.

            EXAMPLES
              pwsieve batch --custom contoso.txt candidates.txt
              pwsieve batch --show-passwords --custom contoso.txt candidates.txt
              pwsieve batch --input jsonl --format jsonl users.jsonl > verdicts.jsonl
            """)

    @Argument(
        help: ArgumentHelp("Files of candidates; - is standard input. (default: -)", valueName: "file"),
        completion: .file())
    var files: [String] = []

    @OptionGroup(title: "Policy and lists")
    var judge: JudgeOptions

    @OptionGroup(title: "The person")
    var user: UserOptions

    @Option(name: .long, help: "What a line of the files holds.")
    var input: Input = .lines

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    @Flag(exclusivity: .exclusive)
    var disclosure: Disclosure = .redact

    enum Input: String, ExpressibleByArgument, CaseIterable { case lines, jsonl }
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    func run() throws {
        let paths = files.isEmpty ? ["-"] : files
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw Failure(code: .usage, message: "standard input (-) is given more than once; give it once")
        }
        let configuration = try judge.load()
        // All are opened before the first verdict is written, so that no part is taken for the whole.
        let readers = try paths.map { try LineReader($0) }
        (configuration.warnings + user.warnings(configuration.checker.policy)).forEach(StandardError.warn)

        var run = BatchRun(
            checker: configuration.checker, input: input, user: user.user, keepsPasswords: disclosure == .showPasswords)
        var output = BatchOutput(
            format: format, disclosure: disclosure, files: readers.map(\.name), showsIds: input == .jsonl)
        for reader in readers { try run.judge(reader, into: &output) }
        try output.finish(run.summary)
        try run.summary.exitStatus.exit()
    }
}
