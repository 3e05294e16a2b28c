import Foundation
import Testing

@Suite("The command line")
struct UsageTests {
    let command: Command

    init() throws { command = try Command() }

    @Test(
        "A command line that makes no sense ends with 64 and nothing on standard output",
        arguments: [
            ["guess"], ["check", "--no-such-option"], ["check", "--format", "xml"], ["batch", "--format", "json"],
            ["batch", "--input", "xml"], ["check", "--policy"], ["check", "--custom"], ["batch", "--list"],
            ["policy", "show"], ["policy", "show", "entra", "nist"], ["policy", "validate"], ["policy", "guess"],
            ["lists", "entra"], ["evaluate"], ["evaluate", "passwords.txt"], ["evaluate", "--should-reject"],
            ["evaluate", "--should-reject", "-", "--should-accept", "-"],
            ["evaluate", "--should-accept", "-", "--rules", "none"],
            ["evaluate", "--should-accept", "-", "--top=-1"],
            ["evaluate", "--should-accept", "-", "--compare", "strict"],
            ["evaluate", "--should-accept", "-", "--compare", "entra", "--compare", "entra"],
        ])
    func usage(_ arguments: [String]) throws {
        try command.run(arguments, input: goodPassword).expectUsage()
    }

    @Test(
        "Help comes on standard output, with examples",
        arguments: [
            [], ["check"], ["explain"], ["batch"], ["summarize"], ["evaluate"], ["compare"], ["lint"], ["policy"],
            ["lists"], ["compile"], ["convert"], ["bypass"],
        ])
    func help(_ subcommand: [String]) throws {
        let outcome = try command.run(subcommand + ["--help"])
        outcome.expectSuccess()
        #expect(outcome.text.contains("EXAMPLES"))
        #expect(outcome.text.contains("pwsieve \(subcommand.first ?? "check") "))
    }

    @Test("The help names every subcommand and every exit code")
    func completeHelp() throws {
        let text = try command.run([]).text
        for word in [
            "check", "batch", "summarize", "evaluate", "policy", "lists", "compile", "convert", "bypass", "0", "1",
            "64",
            "65", "66", "70",
        ] {
            #expect(text.contains("\n  \(word) "), "\(word)")
        }
    }

    @Test("There is a version")
    func version() throws {
        let outcome = try command.run(["--version"])
        outcome.expectSuccess()
        #expect(outcome.text.wholeMatch(of: /pwsieve \d+\.\d+\.\d+\n/) != nil)
    }
}

@Suite("The examples of the repository")
struct ExampleTests {
    /// `wordlists/examples` of this checkout.
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../wordlists/examples").standardized
        .path

    @Test("All candidates of the examples can be judged, some of each kind", arguments: ["txt", "jsonl"])
    func candidates(_ form: String) throws {
        let path = "\(Self.folder)/candidates.\(form)"
        let options = ["--custom", "\(Self.folder)/contoso.txt", "--input", form == "txt" ? "lines" : form]
        let outcome = try Command().run(["batch", "--format", "jsonl"] + options + [path])
        #expect(outcome.exitCode == 1)
        let count = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count
        let records = try outcome.records()
        #expect(records.count == count)
        #expect(Set(records.map(\.decision)) == ["accepted", "rejected"])
    }
}
