import Testing

@Suite("Options of lists")
struct ListOptionTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
        try command.write("cities.txt", "london\nLondon\n\nparis\n")
    }

    /// Options that contradict each other or say nothing, and a part of the message.
    static let wrong: [(options: [String], part: String)] = [
        (["--list", "cities.txt"], "--list cities.txt: "),
        (["--list", "=cities.txt"], "--list =cities.txt: "),
        (["--list", "cities="], "--list cities=: "),
        (["--list", "custom=cities.txt"], "--custom"),
        (["--list", "global=cities.txt"], "global"),
        (["--list", "a=cities.txt", "--list", "a=contoso.txt"], "a list a;"),
        (["--list", "a\nb=cities.txt"], "name"),
        (["--list", String(repeating: "a", count: 65) + "=cities.txt"], "64 characters"),
        (["--custom", "contoso.txt", "--custom", "cities.txt"], "--custom "),
        (["--policy", "entra", "--policy", "nist"], "--policy "),
    ]

    @Test("A contradiction is an error in one line", arguments: wrong, ["check", "batch", "lists"])
    func contradictions(_ row: (options: [String], part: String), _ subcommand: String) throws {
        try command.run([subcommand] + row.options, input: goodPassword).expectFailure(64, [row.part])
    }

    @Test("A path may hold an equals sign")
    func equalsSign() throws {
        try command.write("a=b.txt", "contoso")
        let outcome = try command.run(["batch", "--no-global", "--list", "own=a=b.txt"], input: "Contoso!1")
        outcome.expectSuccess(1)
        #expect(outcome.rows.contains("by list own 1"))
    }

    @Test("Each list that holds a term is named with the password that it rejects")
    func allLists() throws {
        let options = ["--custom", "contoso.txt", "--list", "b=contoso.txt", "--list", "a=cities.txt", "--no-global"]
        let outcome = try command.run(["batch", "--format", "jsonl"] + options, input: "Contoso@London")
        #expect(try outcome.records().map(\.lists) == [["custom", "a", "b"]])
    }

    // MARK: Warnings

    @Test("A policy that judges no terms warns about lists, and judges", arguments: ["check", "batch", "lists"])
    func unusedLists(_ subcommand: String) throws {
        let options = ["--policy", "active-directory", "--custom", "contoso.txt", "--list", "cities=cities.txt"]
        let outcome = try command.run([subcommand] + options, input: "Contoso!1\n")
        #expect(outcome.exitCode == 0)
        #expect(!outcome.output.isEmpty)
        #expect(outcome.errorLines.count == 2)
        #expect(outcome.errorText.hasPrefix("pwsieve: warning: "))
        #expect(outcome.errorText.contains("custom, cities"))
    }

    @Test(
        "There is no warning without a reason",
        arguments: [
            ["--policy", "active-directory"], ["--policy", "nist", "--custom", "contoso.txt"],
            ["--policy", "entra", "--custom", "contoso.txt"],
        ])
    func noWarning(_ options: [String]) throws {
        try command.run(["check"] + options, input: goodPassword + "\n").expectSuccess()
    }
}
