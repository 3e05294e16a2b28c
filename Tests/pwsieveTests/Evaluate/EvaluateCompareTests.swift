import Foundation
import Testing

@Suite("pwsieve evaluate --compare")
struct EvaluateCompareTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\nlondon\n")
        try command.write("widget.txt", "widget\n")
        try command.write("leaked.txt", "Contoso12!\nC0ntosoWidget1\nC0nt0s00Widget!1xy\nSprocket-Widget19\n")
    }

    private func evaluate(_ arguments: [String]) throws -> Command.Outcome {
        try command.run(
            ["evaluate", "--no-global", "--custom", "contoso.txt", "--should-reject", "leaked.txt"] + arguments)
    }

    @Test("A policy is compared with the same lists, a list under the same policy in the place of the others")
    func columns() throws {
        let outcome = try evaluate(["--policy", "entra", "--compare", "recommended", "--compare", "widget.txt"])
        outcome.expectSuccess()
        #expect(
            outcome.rows.prefix(4) == [
                "entra policy entra, version 1; lists: custom (2 terms)",
                "recommended policy recommended, version 2; lists: custom (2 terms)",
                "widget.txt policy entra, version 1; lists: compared (1 term)", "entra recommended widget.txt",
            ])
        #expect(outcome.rows.contains("leaked.txt 4 1 25.0 % 4.6–69.9 1 25.0 % 4.6–69.9 0 0 % 0.0–49.0"))
        #expect(outcome.rows.contains("Terms that caught most (entra)"))
    }

    @Test("A policy file is told from a list, which may be text, compiled, or settings of Microsoft Graph")
    func kinds() throws {
        try command.write("own.json", #"{ "extends": "entra", "name": "own" }"#)
        try command.write(
            "settings.json", #"{ "values": [ { "name": "BannedPasswordList", "value": "widget\tcontoso" } ] }"#)
        _ = try command.run(["compile", "widget.txt", "-o", "widget.compiled", "--policy", "entra"])
        let outcome = try evaluate(
            ["own.json", "settings.json", "widget.compiled"].flatMap { ["--compare", $0] })
        outcome.expectSuccess()
        #expect(
            outcome.rows.prefix(4) == [
                "entra policy entra, version 1; lists: custom (2 terms)",
                "own.json policy own, version 1; lists: custom (2 terms)",
                "settings.json policy entra, version 1; lists: compared (2 terms)",
                "widget.compiled policy entra, version 1; lists: compared (1 term)",
            ])
    }

    @Test("Columns are named by the last part of a path, unless two are alike")
    func names() throws {
        try command.createFolder("a")
        try command.createFolder("b")
        for path in ["a/list.txt", "b/list.txt"] { try command.write(path, "widget\n") }
        #expect(try evaluate(["--compare", "a/list.txt"]).rows.contains("entra list.txt"))
        #expect(
            try evaluate(["--compare", "a/list.txt", "--compare", "b/list.txt"]).rows
                .contains("entra a/list.txt b/list.txt"))
    }

    @Test("--rules holds for every column")
    func rules() throws {
        let outcome = try evaluate(["--rules", "banned", "--compare", "active-directory", "--compare", "nist"])
        #expect(!outcome.text.contains("tooShort") && !outcome.text.contains("complexity"))
    }

    @Test("A policy that judges no terms warns about the lists")
    func unusedLists() throws {
        let outcome = try evaluate(["--compare", "active-directory"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errorText.hasPrefix("pwsieve: warning: the policy \"active-directory\" judges no banned terms"))
    }

    @Test("Entra's limits hold for a custom list, and can be lifted")
    func entraLimits() throws {
        try command.write("contoso.txt", "abc\n")
        let options = ["--policy", "recommended", "--compare", "entra"]
        try evaluate(options).expectFailure(65, ["--lift-entra-limits"])
        try evaluate(options + ["--lift-entra-limits"]).expectSuccess()
    }

    @Test(
        "What cannot be compared is an error in one line",
        arguments: [
            ("strict", 64, "--compare strict"), ("missing.txt", 66, "missing.txt"), ("broken.json", 65, "broken.json"),
            ("unknown.json", 65, "unknown.json"), (".", 66, "."),
        ])
    func errors(_ other: String, _ code: Int, _ part: String) throws {
        try command.write("broken.json", "{ \"name\": ")
        try command.write("unknown.json", #"{ "minimumPoints": 5 }"#)
        try evaluate(["--compare", other]).expectFailure(Int32(code), [part])
    }

    @Test("At a terminal a rate that is surely worse is red, one that is surely better green")
    func colours() throws {
        guard Terminal.isAvailable else { return }
        try command.write("many.txt", String(repeating: "Contoso12!\n", count: 100))
        let run = #""$PWSIEVE" evaluate --policy entra --no-global --should-reject many.txt"#
        let worse = try command.runAtTerminal(
            "printf 'Password: '; \(run) --custom contoso.txt --compare widget.txt", typing: "\n")
        #expect(worse.text.contains("\u{1b}[31m0 %\u{1b}[0m"))
        let better = try command.runAtTerminal(
            "printf 'Password: '; \(run) --custom widget.txt --compare contoso.txt", typing: "\n")
        #expect(better.text.contains("\u{1b}[32m100.0 %\u{1b}[0m"))
    }
}
