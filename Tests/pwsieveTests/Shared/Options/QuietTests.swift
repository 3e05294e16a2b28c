import Testing

@Suite("--quiet")
struct QuietTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("list.txt", "zorbex\n")
        try command.write("audit.json", #"{ "extends": "entra", "mode": "audit" }"#)
        try command.write("candidates.csv", "\(goodPassword)\n")
        try command.write("bad.txt", bytes: [0xff, 0x0a])
    }

    @Test(
        "Warnings and totals are silenced, and the output and the exit code are the same",
        arguments: [
            "check --policy nist --surname Doe --custom list.txt --lift-entra-limits",
            "explain --policy active-directory --custom list.txt", "lists --lift-entra-limits",
            "batch --format jsonl candidates.csv", "summarize --lift-entra-limits",
            "evaluate --policy active-directory --custom list.txt --should-accept candidates.csv",
            "compare --generated 0 audit.json audit.json candidates.csv", "bypass list.txt --lift-entra-limits --top 1",
            "convert --to graph list.txt",
        ])
    func silence(_ line: String) throws {
        let arguments = line.split(separator: " ").map(String.init)
        let (loud, quiet) = (
            try command.runByDefault(arguments, input: "\n"),
            try command.runByDefault(arguments + ["--quiet"], input: "\n")
        )
        #expect(!loud.errorText.isEmpty, "there is nothing to silence")
        #expect(quiet.errorText == "" && quiet.text == loud.text && quiet.exitCode == loud.exitCode)
        #expect(try command.runByDefault(arguments + ["-q"], input: "\n").errorText == "")
    }

    @Test("policy has no remarks but that a file is valid")
    func policy() throws {
        let loud = try command.runByDefault(["policy", "validate", "audit.json"])
        #expect(loud.text.contains("is valid"))
        #expect(try command.runByDefault(["policy", "validate", "-q", "audit.json"]).text == "")
        #expect(try !command.runByDefault(["policy", "show", "-q", "audit.json"]).text.isEmpty)
    }

    @Test(
        "The line that names a written file is a remark", arguments: ["compile list.txt", "convert list.txt --to text"])
    func writtenFile(_ line: String) throws {
        let arguments = line.split(separator: " ").map(String.init) + ["-o", "out"]
        #expect(try command.runByDefault(arguments).text.hasPrefix("out: 1 "))
        let quiet = try command.runByDefault(arguments + ["--quiet"])
        quiet.expectSuccess()
        #expect(quiet.output.isEmpty)
    }

    @Test("Lint has it too, and errors and faults of the input stay")
    func errors() throws {
        #expect(try command.runByDefault(["lint", "list.txt", "--no-global", "--quiet"]).text.contains("no findings"))
        try command.runByDefault(["batch", "--quiet", "missing.txt"]).expectFailure(66, ["missing.txt"])
        let evaluated = try command.runByDefault(["evaluate", "--quiet", "--no-global", "--should-accept", "bad.txt"])
        #expect(evaluated.exitCode == 65 && evaluated.errorText.contains("bad.txt: 1 line could not be judged"))
    }
}
