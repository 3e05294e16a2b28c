internal import ArgumentParser
internal import PasswordSieve
internal import Glibc

struct Pwsieve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pwsieve",
        abstract: "Decides whether new passwords may be used, and shows why.",
        discussion: """
            Passwords are judged as by Microsoft Entra Password Protection: banned terms are found anywhere in a \
            password and count one point each, every other character counts one, and five points are required. The \
            default policy also finds terms with a typo or spelled backwards, and patterns such as dates and keyboard \
            walks.

            A password is never taken from the command line, where other users could see it.

            EXAMPLES
              Judge one password, which is asked for without echo:
                pwsieve check --custom contoso.txt
              See all that is found in a password, and the least change it needs:
                pwsieve explain --custom contoso.txt
              Find mistakes in a banned list, and write a clean copy:
                pwsieve lint --fix contoso.txt
              Try a banned list on a file of candidates, one a line:
                pwsieve batch --custom contoso.txt candidates.txt
              Add up the verdicts of several runs of batch, such as on several machines:
                pwsieve summarize --custom contoso.txt part-*.jsonl
              Measure a banned list on passwords that it should catch, and on good ones:
                pwsieve evaluate --custom contoso.txt --should-reject leaked.txt
              See the effect of a change to a list or a policy before it goes live:
                pwsieve compare contoso.txt contoso-new.txt candidates.txt
              See the passwords that a banned list still lets through:
                pwsieve bypass contoso.txt
              Compile a large list, so that it opens at once:
                pwsieve compile banned.txt -o banned.compiled
              Make a store of leaked passwords, and refuse them:
                pwsieve breach compile pwned-passwords.txt -o pwned.breach
                pwsieve check --breached pwned.breach
              Prepare a banned list for upload to Microsoft Entra:
                pwsieve convert contoso.txt --to graph -o body.json
              See the rules of a profile, as a start for your own policy:
                pwsieve policy show recommended

            EXIT CODES
              0   every password was accepted, or there are no findings
              1   a password was rejected, or there are findings or changes
              64  the command line is wrong
              65  a list, a policy, a store or a password cannot be read: bad data
              66  a file cannot be opened
              70  internal error, such as a full disk
              75  with --caller: the answer was not there within 2 seconds
            """,
        version: "pwsieve \(Version.current)",
        subcommands: [
            CheckCommand.self, ExplainCommand.self, BatchCommand.self, SummarizeCommand.self, EvaluateCommand.self,
            CompareCommand.self, LintCommand.self, BypassCommand.self, ConvertCommand.self, PolicyCommand.self,
            ListsCommand.self, CompileCommand.self, BreachCommand.self,
        ])
}

@main
enum Main {
    static func main() {
        Termination.watch()
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            try UsageFailure.checkRepetitions(arguments)
            var command = try Pwsieve.parseAsRoot()
            if let command = command as? any FileCommand { try command.files.check() }
            try command.run()
        } catch {
            guard let failure = Failure(error) ?? UsageFailure.failure(error, arguments) else {
                StandardError.join()
                Pwsieve.exit(withError: error)
            }
            StandardError.report(failure)
            // Whoever reads the messages of a server does not see what its commands print.
            if arguments.contains(where: { $0.hasPrefix("--caller") }) { SystemLog.write(failure) }
            exit(failure.code.rawValue)
        }
    }
}
