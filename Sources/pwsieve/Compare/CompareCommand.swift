internal import ArgumentParser
internal import Glibc
internal import PasswordSieve

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Rehearse a change: judge candidates by two lists, or two policies, and show what differs.",
        discussion: """
            Shows which candidates are newly rejected, newly accepted, or rejected for other reasons; what each added or \
            removed term does; and how many of \(PassphraseTrial.count.grouped) generated good passphrases are rejected \
            before and after.

            Two lists are compared in the place of --custom, under the policy of the options and beside their other \
            lists; two policies, with the lists of the options. The global list takes part in all, unless --no-global is \
            given. Policies in audit mode are compared as if they were enforced. Terms are the same if they are folded \
            to the same.

            A term changes a decision alone if the candidate would be accepted with the new list without this one term, \
            or rejected with the new list and this one removed term put back.

            Passwords and terms of the global list appear only with --show-passwords, which adds examples. Ctrl-C ends \
            the run where it is; then the output says that it is not complete. The exit code is 0 if nothing changes, 1 if \
            something does.

            EXAMPLES
              What would five more terms do?
                pwsieve compare contoso.txt contoso-new.txt leaked.txt.gz
              Which candidates are newly rejected?
                pwsieve compare --show-passwords contoso.txt contoso-new.txt leaked.txt
              What would a stricter policy do, as a report?
                pwsieve compare entra recommended --custom contoso.txt --format html -o change.html leaked.txt
            """)

    @Argument(
        help: ArgumentHelp("What is in force: a profile, a policy file or a list.", valueName: "before"),
        completion: .policies)
    var before: String

    @Argument(
        help: ArgumentHelp("What is to come in its place, of the same kind.", valueName: "after"),
        completion: .policies)
    var after: String

    @OptionGroup(title: "Candidates")
    var candidates: CandidateOptions

    @OptionGroup(title: "Policy and lists")
    var judge: JudgeOptions

    @OptionGroup(title: "The person")
    var user: UserOptions

    @Option(name: .long, help: "The form of the output.")
    var format: Format = .text

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write, in one piece at the end.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp("How many terms to name of each kind; JSON names all of the lists.", valueName: "count"))
    var top = 10

    @Flag(exclusivity: .exclusive)
    var disclosure: Disclosure = .redact

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    func run() throws {
        guard top >= 0 else { throw Failure(code: .usage, message: "--top is below 0; give 0 or more") }
        let change = try judge.change(from: before, to: after)
        let opened = try candidates.open()
        let sink = try output.map { Sink.file(try OutputFile($0)) } ?? .standardOutput
        (change.warnings + user.warnings(change.after.checker.policy) + opened.warnings).forEach(StandardError.warn)

        let comparison = try compare(change, opened)
        try sink.write(try written(comparison))
        try sink.finish()
        comparison.faults.forEach(StandardError.warn)
        if output != nil { StandardError.write(comparison.totals) }
        Interruption.endIfRequested()
        try comparison.exitStatus.exit()
    }

    private func compare(_ change: JudgeOptions.Change, _ opened: sending CandidateOptions.Opened) throws -> Comparison
    {
        let run = ComparisonRun(
            before: change.before.checker, after: change.after.checker, lists: change.lists,
            reader: PasswordReader(input: opened.input, user: user.user), keepsExamples: disclosure == .showPasswords)
        let progress = Progress(opened.readers.map(\.source), isOutputAtTerminal: false)
        Interruption.watch()
        let tally = try run.compare(opened.readers, opened.framing, progress)
        return Comparison(
            before: change.before, after: change.after, change: change.lists?.change, tally: tally,
            passphrases: PassphraseTrial(change.before.checker, change.after.checker, for: user.user),
            files: opened.names, disclosure: disclosure, top: top, isInterrupted: Interruption.isRequested)
    }

    private func written(_ comparison: Comparison) throws -> String {
        switch format {
        case .text:
            // What goes to a file has no colours.
            let style = output == nil ? Style.standardOutput : Style(isColoured: false)
            return ComparisonReport(comparison, style).lines.map { $0 + "\n" }.joined()
        case .json: return String(decoding: try JSON.pretty(ComparisonRecord(comparison)), as: UTF8.self) + "\n"
        case .html: return ComparisonPage(comparison: comparison).html.text
        }
    }
}
