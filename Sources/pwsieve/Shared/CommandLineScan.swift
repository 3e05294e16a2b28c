internal import ArgumentParser

/// A walk along the command line, next to the table of commands.
struct CommandLineScan {
    private let arguments: [String]
    private var command: CommandTable
    /// The options that are given, each with its place and that of its values.
    private var options: [(option: CommandTable.Argument, range: Range<Int>)] = []
    private var positionalCount = 0
    /// The word that was typed in the place of a subcommand, if there is no such subcommand.
    private var unknownSubcommand: String?
    /// The command and its subcommands, as they are typed.
    private(set) var path = "pwsieve"
    /// A fault that the walk came across.
    private var fault: String?

    init(_ arguments: [String], _ program: CommandTable) {
        self.arguments = arguments
        command = program
        var rest = arguments[...]
        while fault == nil, let argument = rest.popFirst() {
            if argument == "--" {
                positionalCount += rest.count
                break
            }
            if Self.isOption(argument) {
                takeOption(argument, &rest)
            } else if positionalCount == 0, let subcommands = command.subcommands {
                take(argument, among: subcommands)
            } else {
                positionalCount += 1
            }
        }
    }

    /// True unless it is a value, `-` and negative numbers among them.
    private static func isOption(_ argument: String) -> Bool {
        argument.hasPrefix("-") && argument != "-" && Double(argument) == nil
    }

    private mutating func take(_ argument: String, among subcommands: [CommandTable]) {
        if let subcommand = subcommands.first(where: { $0.commandName == argument }) {
            // The words after "help" name a subcommand as they would without it.
            guard argument != "help" else { return }
            command = subcommand
            path += " \(subcommand.commandName)"
        } else {
            positionalCount += 1
            unknownSubcommand = argument
        }
    }

    private mutating func takeOption(_ argument: String, _ rest: inout ArraySlice<String>) {
        let start = rest.startIndex - 1
        let name = String(argument.prefix { $0 != "=" })
        guard let option = command.arguments?.first(where: { $0.isCalled(name) }) else {
            fault = "there is no such option" + Self.suggestion(for: name, among: command.optionNames)
            return
        }
        if option.kind == .option {
            var value = String(argument.dropFirst(name.count + 1))
            if argument == name {
                let next = rest.first.flatMap { Self.isOption($0) && !option.takesDashes ? nil : $0 } ?? ""
                value = next
                rest = rest.dropFirst(next.isEmpty ? 0 : 1)
                if option.takesSeveral { rest = rest.drop { !Self.isOption($0) } }
            }
            guard !value.isEmpty else {
                fault = "\(option.name) needs a value"
                return
            }
            if option.allValues?.contains(value) == false { fault = Self.unsuitableValue(option) }
        }
        options.append((option, start..<rest.startIndex))
    }

    private static func unsuitableValue(_ option: CommandTable.Argument) -> String {
        "\(option.name) does not take that value" + (option.valuesInWords.map { "; use \($0)" } ?? "")
    }

    private static func suggestion(for typed: String, among names: [String]) -> String {
        NearestName.of(typed, among: names).map { "; did you mean \($0)?" } ?? ""
    }

    /// A subcommand that does not exist; nil if all do.
    var missingSubcommand: String? {
        unknownSubcommand.map { typed in
            let names = command.subcommands?.map(\.commandName) ?? []
            return "there is no such subcommand" + Self.suggestion(for: typed, among: names)
        }
    }

    private func isGiven(_ name: String) -> Bool { options.contains { $0.option.isCalled(name) } }

    /// An option that is given more than once and must not be.
    var repeatedOption: String? {
        let names = options.map(\.option).filter { !$0.isRepeating }.map(\.name)
        return names.indices.first { names[..<$0].contains(names[$0]) }.map { names[$0] }
    }

    /// The fault in a command line that the parser refuses; nil if it is none of those that are looked for.
    var problem: String? {
        if let problem = missingSubcommand ?? fault { return problem }
        let positionals = command.positionals
        if positionalCount > positionals.count, !positionals.contains(where: \.isRepeating) {
            return "there is an unexpected argument; a password is never taken from the command line"
        }
        if isGiven("--show-passwords"), isGiven("--redact") {
            return "--show-passwords and --redact contradict each other"
        }
        let required = command.arguments?.filter { !$0.isOptional && $0.kind == .option } ?? []
        if let missing = required.first(where: { !isGiven($0.name) }) { return "\(missing.name) is missing" }
        let needed = positionals.filter { !$0.isOptional }
        if positionalCount < needed.count { return "\(needed[positionalCount].name) is missing" }
        return unsuitableOption.map(Self.unsuitableValue)
    }

    /// The option without which the parser accepts the command line.
    private var unsuitableOption: CommandTable.Argument? {
        options.first { _, range in
            var others = arguments
            others.removeSubrange(range)
            return (try? Pwsieve.parseAsRoot(others)) != nil
        }?.option
    }
}
