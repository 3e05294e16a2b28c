internal import ArgumentParser
internal import PasswordSieve
internal import Glibc

struct Pwsieve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pwsieve",
        abstract: "Decides whether new passwords may be used, and shows why.",
        discussion: """
            Passwords are judged like Microsoft Entra Password Protection does: banned terms are found anywhere in a \
            password, each counts one point, each other character one more, and five points are needed. The default \
            policy also finds terms with a typo or spelled backwards, and patterns such as dates and keyboard walks.

            A password is never taken from the command line, where other users could see it.

            EXAMPLES
              Judge one password, asked for without echo:
                pwsieve check --custom contoso.txt
              See all that is found in a password, and the least change with which it would be accepted:
                pwsieve explain --custom contoso.txt
              Find mistakes in a banned list, and write a clean copy:
                pwsieve lint --fix contoso.txt
              Try a banned list on a file of candidates, one a line:
                pwsieve batch --custom contoso.txt candidates.txt
              Add up the verdicts of several runs of batch, such as on several machines:
                pwsieve summarize --custom contoso.txt part-*.jsonl
              Judge a banned list by passwords that it should catch, and by good ones:
                pwsieve evaluate --custom contoso.txt --should-reject leaked.txt --should-accept good.txt
              See what a change of a list, or of a policy, would do before it goes live:
                pwsieve compare contoso.txt contoso-new.txt candidates.txt
              See what a banned list still lets through:
                pwsieve bypass contoso.txt
              Compile a large list once, so that it opens at once:
                pwsieve compile banned.txt -o banned.compiled
              Make a banned list ready to be uploaded to Microsoft Entra:
                pwsieve convert contoso.txt --to graph -o body.json
              See the rules of a profile, to start a policy of your own:
                pwsieve policy show recommended

            EXIT CODES
              0   every password was accepted, or nothing was found to complain of
              1   a password was rejected, or compare found a change
              64  the command line is wrong
              65  a list, a policy or a password cannot be read: bad data
              66  a file cannot be opened
              70  internal error, such as a full disk
            """,
        version: "pwsieve \(Version.current)",
        subcommands: [
            CheckCommand.self, ExplainCommand.self, BatchCommand.self, SummarizeCommand.self, EvaluateCommand.self,
            CompareCommand.self, LintCommand.self, BypassCommand.self, ConvertCommand.self, PolicyCommand.self,
            ListsCommand.self, CompileCommand.self,
        ])
}

@main
enum Main {
    static func main() {
        // A closed pipe ends the program quietly, also where the parent ignores the signal.
        signal(SIGPIPE, SIG_DFL)
        do {
            try UsageFailure.checkRepetitions(Array(CommandLine.arguments.dropFirst()))
            var command = try Pwsieve.parseAsRoot()
            try command.run()
        } catch {
            guard let failure = error as? Failure ?? UsageFailure.failure(error) else { Pwsieve.exit(withError: error) }
            StandardError.report(failure)
            exit(failure.code.rawValue)
        }
    }
}
