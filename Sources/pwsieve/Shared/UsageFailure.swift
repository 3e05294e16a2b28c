internal import ArgumentParser

/// A fault in the command line, told in one line.
///
/// The parser's own messages quote the command line, which may hold a password. These messages repeat nothing of it but
/// the names of existing options.
enum UsageFailure {
    /// The failure for an error of the parser; nil if it only asks for help or the version to be shown.
    static func failure(_ error: any Error, _ arguments: [String]) -> Failure? {
        let status = Pwsieve.exitCode(for: error)
        // Help and the version are no failures, and neither is the decision of a command.
        guard status == .validationFailure || status == .success else { return nil }
        let scan = CommandTable.program.map { CommandLineScan(arguments, $0) }
        // The parser shows the help of the program for any word that is no subcommand.
        let problem =
            status == .success ? scan?.missingSubcommand : scan?.problem ?? "the command line is not understood"
        return problem.map { problem in
            .usage("\(problem)\(problem.hasSuffix("?") ? " See" : "; see") \(scan?.path ?? "pwsieve") --help")
        }
    }

    /// Refuses options that are repeated, of which the parser would take the last: that would hide a contradiction.
    static func checkRepetitions(_ arguments: [String]) throws {
        let names = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } }
        guard Set(names).count < names.count, let program = CommandTable.program else { return }
        let scan = CommandLineScan(arguments, program)
        if let name = scan.repeatedOption { throw Failure.usage("\(name) is given more than once; give it once") }
    }
}
