internal import ArgumentParser
internal import FoundationEssentials

/// The subcommands and arguments of a command, as the parser knows them.
struct CommandTable: Decodable {
    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }
        struct Name: Decodable {
            let kind: String
            let name: String

            var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        let kind: Kind
        let isOptional: Bool
        let isRepeating: Bool
        /// True if an option takes all values up to the next option.
        var takesSeveral: Bool { parsingStrategy == "upToNextOption" }
        /// True if an option takes the next argument as its value even if that begins with a dash.
        var takesDashes: Bool { parsingStrategy == "unconditional" }
        private let parsingStrategy: String
        private let names: [Name]?
        private let preferredName: Name?
        /// The values of a closed set; nil if others are possible.
        let allValues: [String]?

        private let valueName: String?

        /// The values of a closed set, or the range of numbers; nil if there are no such limits.
        var valuesInWords: String? {
            allValues.map { "one of " + $0.joined(separator: ", ") } ?? valueName.flatMap { OptionNumbers.words[$0] }
        }

        /// The names as they are typed.
        var typedNames: [String] { names?.map(\.typed) ?? [] }

        /// The name in messages.
        var name: String { preferredName?.typed ?? "<\(valueName ?? "argument")>" }

        func isCalled(_ typed: String) -> Bool { typedNames.contains(typed) }
    }

    let commandName: String
    let subcommands: [CommandTable]?
    let arguments: [Argument]?

    /// The table of the program. It takes all help texts to make, so it is made only after an error.
    static let program: CommandTable? = {
        struct Dump: Decodable { let command: CommandTable }
        return try? JSONDecoder().decode(Dump.self, from: Data(Pwsieve._dumpHelp().utf8)).command
    }()

    var optionNames: [String] { arguments?.flatMap(\.typedNames) ?? [] }
    var positionals: [Argument] { arguments?.filter { $0.kind == .positional } ?? [] }
}
