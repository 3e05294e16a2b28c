import Foundation
import Testing

/// An output that is an input, or another output, is refused before anything is read or written.
@Suite("Outputs that would destroy an input")
struct OutputClashTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("same.txt", "contoso\n")
        try command.write("other.txt", "fabrikam\n")
        _ = try command.shell("ln same.txt hard.txt; ln -s same.txt soft.txt")
    }

    /// The ways to name `same.txt`.
    private static let names = ["./same.txt", "hard.txt", "soft.txt"]

    private func expectClash(
        _ arguments: [String], _ output: String, sourceLocation: SourceLocation = #_sourceLocation
    )
        throws
    {
        let outcome = try command.runByDefault(arguments, input: "Kettle+Quarry_58\n")
        #expect(outcome.exitCode == 64, "\(arguments): \(outcome.errorText)", sourceLocation: sourceLocation)
        #expect(outcome.output.isEmpty, "\(arguments)", sourceLocation: sourceLocation)
        for name in [output, "same.txt"] {
            #expect(outcome.errorText.contains(name), "\(outcome.errorText)", sourceLocation: sourceLocation)
        }
        #expect(try command.read("same.txt") == Array("contoso\n".utf8), "\(arguments)", sourceLocation: sourceLocation)
        #expect(
            try command.files() == ["hard.txt", "other.txt", "same.txt", "soft.txt"], "\(arguments)",
            sourceLocation: sourceLocation)
    }

    // MARK: The whole command line

    /// A subcommand with all arguments of the parser's own table.
    private struct Subcommand: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable { let kind, name: String }
            let kind: String
            let isOptional: Bool
            let preferredName: Name?
            let valueName: String?
            let allValues: [String]?
            let completionKind: [String: [String: JSONValue]]?

            var name: String? { preferredName.map { ($0.kind == "long" ? "--" : "-") + $0.name } }

            /// True if the value names a file, by its completion or by its name.
            var isFile: Bool {
                kind != "flag"
                    && (completionKind?["file"] != nil || completionKind?["shellCommand"] != nil
                        || valueName?.contains("file") == true)
            }

            var isOutput: Bool { ["--output", "--summary"].contains(name) }

            /// The words of the command line that give it `file`.
            func words(_ file: String) -> [String] {
                (name.map { [$0] } ?? []) + [valueName == "name=file" ? "x=\(file)" : file]
            }

            /// The words for any value that is not at fault.
            var filler: [String] { isFile ? words("other.txt") : words(allValues?.last ?? "x") }
        }

        let commandName: String
        let subcommands: [Subcommand]?
        let arguments: [Argument]?

        /// Those without subcommands, with their paths.
        func leaves(_ path: [String] = []) -> [(path: [String], arguments: [Argument])] {
            guard let subcommands, !subcommands.isEmpty else { return [(path, arguments ?? [])] }
            return subcommands.filter { $0.commandName != "help" }.flatMap { $0.leaves(path + [$0.commandName]) }
        }
    }

    /// Any value of JSON, which is not looked at.
    private struct JSONValue: Decodable { init(from decoder: any Decoder) {} }

    @Test("Every option and argument that names a file, of every subcommand")
    func all() throws {
        struct Dump: Decodable { let command: Subcommand }
        let dump = try command.runByDefault(["--experimental-dump-help"])
        var pairs = 0
        for (path, arguments) in try JSONDecoder().decode(Dump.self, from: Data(dump.output)).command.leaves() {
            let outputs = arguments.filter(\.isOutput)
            // All but the check of policies report to -o.
            #expect(!outputs.isEmpty || path == ["policy", "validate"], "\(path)")
            for output in outputs {
                for input in arguments where input.isFile && input.name != output.name {
                    let rest = arguments.filter {
                        !$0.isOptional && $0.name != input.name && $0.name != output.name
                            || $0.kind == "positional" && !$0.isOptional && $0.valueName != input.valueName
                    }
                    let options = rest.filter { $0.kind != "positional" }.flatMap(\.filler)
                    // Arguments come in the order of the table.
                    let positionals = arguments.filter { $0.kind == "positional" }.flatMap { argument in
                        argument.valueName == input.valueName && input.kind == "positional"
                            ? argument.words("same.txt") : argument.isOptional ? [] : argument.filler
                    }
                    let given = input.kind == "positional" ? [] : input.words("same.txt")
                    for name in Self.names {
                        try expectClash(path + options + given + output.words(name) + positionals, name)
                    }
                    pairs += 1
                }
            }
        }
        #expect(pairs > 40)
    }

    // MARK: Single cases

    @Test("A corrected copy that is an input", arguments: ["--policy", nil])
    func fixed(_ option: String?) throws {
        try command.write("list.txt", "contoso\n")
        _ = try command.shell("ln -s same.txt list.fixed.txt")
        let outcome = try command.runByDefault(
            ["lint", "--fix", "--force", "list.txt"] + (option.map { [$0] } ?? []) + ["same.txt"])
        outcome.expectFailure(64, ["--fix list.fixed.txt", "same.txt"])
        #expect(try command.read("same.txt") == Array("contoso\n".utf8))
    }

    @Test("A corrected copy that exists may have been edited since")
    func edited() throws {
        try command.write("list.fixed.txt", "edited\n")
        try command.write("list.txt", "contoso\nContoso\n")
        try command.run(["lint", "--fix", "list.txt"]).expectFailure(
            64, ["list.fixed.txt: the file exists", "--force"])
        #expect(try command.read("list.fixed.txt") == Array("edited\n".utf8))
        #expect(try command.run(["lint", "--fix", "--force", "list.txt"]).exitCode == 1)
        #expect(try command.read("list.fixed.txt") == Array("contoso\n".utf8))
        try command.run(["lint", "--force", "list.txt"]).expectFailure(64, ["--force changes nothing without --fix"])
    }

    @Test("Two outputs that are one file, which need not exist", arguments: ["new", "./new", "link"])
    func outputs(_ name: String) throws {
        _ = try command.shell("ln -s new link")
        try command.run(["batch", "other.txt", "-o", "new", "--summary", name])
            .expectFailure(64, ["--summary \(name): ", "-o new"])
        #expect(try !command.files().contains("new"))
    }

    @Test("Standard output and standard input count as well")
    func standardStreams() throws {
        try command.shell(#""$PWSIEVE" lint same.txt >> same.txt"#)
            .expectFailure(64, ["standard output: the file is read too, as same.txt"])
        try command.shell(#""$PWSIEVE" batch -o soft.txt < same.txt"#).expectFailure(
            64, ["soft.txt", "standard input"])
        try command.shell(#""$PWSIEVE" batch other.txt -o /dev/stdout >> other.txt"#)
            .expectFailure(64, ["-o /dev/stdout: the file is read too, as other.txt"])
        for summary in ["-", "/dev/stdout"] {
            try command.run(["batch", "other.txt", "--summary", summary])
                .expectFailure(64, ["--summary", "another output goes there too"])
        }
        #expect(try command.read("same.txt") == Array("contoso\n".utf8))
    }

    @Test("Each file of a packed dictionary", arguments: ["words.pwd", "words.pwi", "words.hwm"])
    func dictionary(_ output: String) throws {
        for suffix in ["pwd", "pwi", "hwm"] { try command.write("words.\(suffix)", "x") }
        try command.run(["convert", "--to", "text", "words", "-o", output]).expectFailure(64, [output])
    }

    @Test("Devices and pipes are no clash")
    func devices() throws {
        let outcome = try command.shell(
            #""$PWSIEVE" batch --format jsonl -o /dev/null --summary /dev/null /dev/null; test -c /dev/null"#)
        #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    }

    @Test("Standard input has one reader")
    func standardInput() throws {
        for arguments in [
            ["check", "--custom", "-"], ["explain", "--policy", "-"], ["batch", "--custom", "-"],
            ["batch", "--list", "x=-", "-"], ["lint", "-", "-"], ["convert", "--to", "graph", "--settings", "-", "-"],
            ["evaluate", "--should-reject", "-", "--compare", "-"], ["compare", "-", "same.txt"],
            ["policy", "validate", "-", "/dev/stdin"],
        ] {
            let outcome = try command.runByDefault(arguments, input: "x\n")
            outcome.expectFailure(64, ["standard input (-) is given more than once", "give it once"])
        }
        try command.run(["lint", "--fix", "-"], input: "x\n").expectFailure(64, ["--fix", "standard input (-)"])
    }
}
