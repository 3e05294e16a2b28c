internal import ArgumentParser
internal import PasswordSieve

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Show and check policies.",
        discussion: """
            A policy is a profile or a JSON file that extends one:
              recommended       Entra's score, also with typos and patterns; the default
              entra             Microsoft Entra Password Protection
              active-directory  complexity requirements of Active Directory
              nist              NIST SP 800-63B-4, for a password that is the only factor

            EXAMPLES
              pwsieve policy show recommended > contoso.json
              pwsieve policy validate contoso.json
              pwsieve check --policy contoso.json
            """,
        subcommands: [Show.self, Validate.self])

    struct Show: FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a policy with all that it inherits from the profile it extends.",
            discussion: """
                EXAMPLES
                  pwsieve policy show nist
                  pwsieve policy show contoso.json
                """)

        @Argument(help: ArgumentHelp("A profile or a policy file.", valueName: "name|file"), completion: .policies)
        var policy: String

        @OptionGroup
        var output: OutputOption

        @OptionGroup
        var quiet: QuietOption

        var files: CommandFiles {
            CommandFiles(inputs: PolicySource.files(nil, policy), outputs: output.outputs)
        }

        func run() throws {
            let policy = try PolicySource.load(policy)
            let sink = try output.open()
            try sink.write(json: policy)
            try sink.finish()
        }
    }

    struct Validate: FileCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check policy files, and report the first fault of each.",
            discussion: """
                EXAMPLES
                  pwsieve policy validate contoso.json guests.json
                """)

        @Argument(help: ArgumentHelp("Policy files.", valueName: "file"), completion: .file())
        var policies: [String]

        @OptionGroup
        var quiet: QuietOption

        var files: CommandFiles { CommandFiles(inputs: NamedFile.arguments(policies)) }

        func run() throws {
            var worst = ExitStatus.accepted
            for path in policies {
                do {
                    let policy = try PolicySource.load(file: path)
                    if StandardError.isQuiet { continue }
                    try Sink.standardOutput.write(lines: [
                        "\(WholeFile.name(path).visible): the policy \"\(policy.name.visible)\" is valid; "
                            + "it extends \(policy.profile.rawValue)"
                    ])
                } catch {
                    guard let failure = Failure(error) else { throw error }
                    StandardError.report(failure)
                    // A file that cannot be opened outweighs bad data, whatever their order.
                    if failure.code.rawValue > worst.rawValue { worst = failure.code }
                }
            }
            try worst.exit()
        }
    }
}
