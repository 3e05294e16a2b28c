internal import ArgumentParser

/// What is wrong with the command line, in one line.
///
/// The parser's own messages quote what was typed, and that may be a password. So no word of the command line is
/// repeated here but the names of options that there are.
enum UsageFailure {
    /// The failure that an error of the parser stands for; nil if it is none, but help or a version to be shown.
    static func failure(_ error: any Error) -> Failure? {
        guard Pwsieve.exitCode(for: error) == .validationFailure else { return nil }
        return Failure(code: .usage, message: problem(Pwsieve.message(for: error)) + "; see pwsieve --help")
    }

    /// The parser takes the last of several equal options; that would hide a contradiction.
    static func checkRepetitions(_ arguments: [String]) throws {
        let repeatable = ["--list", "--context", "--should-reject", "--should-accept", "--compare"]
        var seen: Set<String> = []
        for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
            let name = String(argument.prefix { $0 != "=" })
            // To know the options takes all help texts, so that is asked last.
            guard !repeatable.contains(name), !seen.insert(name).inserted, options.contains(name) else { continue }
            throw Failure(code: .usage, message: "\(name) is given more than once; give it once")
        }
    }

    private static func problem(_ message: String) -> String {
        let named = names(in: message)
        let option = named.first ?? "an option"
        if message.contains("unexpected argument") || message.contains("Unexpected argument") {
            return "there is an unexpected argument or subcommand; a password is never taken from the command line"
        }
        if message.hasPrefix("Unknown option") { return "there is no such option" }
        if message.hasPrefix("Missing value") { return "\(option) needs a value" }
        if message.hasPrefix("Missing expected argument") {
            return named.first.map { "\($0) is missing" } ?? "an argument is missing"
        }
        if message.contains("already been set"), named.count == 2 {
            return "\(named[0]) and \(named[1]) contradict each other"
        }
        if message.contains("is invalid for") { return "\(option) does not take that value" }
        return "the command line is not understood"
    }

    /// The options that there are, of those that `message` holds.
    private static func names(in message: String) -> [String] {
        let words = message.split { !($0.isLetter || $0 == "-") }.map(String.init)
        return words.filter(options.contains).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The long names of all options, from the help texts.
    private static let options: Set<String> = {
        let commands: [any ParsableCommand.Type] = [
            CheckCommand.self, ExplainCommand.self, BatchCommand.self, SummarizeCommand.self, EvaluateCommand.self,
            CompareCommand.self, LintCommand.self, BypassCommand.self, ConvertCommand.self, ListsCommand.self,
            CompileCommand.self, PolicyCommand.Show.self, PolicyCommand.Validate.self,
        ]
        let words = commands.flatMap { Pwsieve.helpMessage(for: $0).split { !($0.isLetter || $0 == "-") } }
        return Set(words.filter { $0.hasPrefix("--") && $0.count > 2 }.map(String.init))
    }()
}
