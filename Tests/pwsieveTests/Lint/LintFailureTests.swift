import Foundation
import Testing

@Suite("pwsieve lint: what fails")
struct LintFailureTests {
    let command: Command

    init() throws { command = try Command() }

    private func lint(_ text: String, _ arguments: [String] = []) throws -> Command.Outcome {
        try command.write("list.txt", text)
        return try command.run(["lint", "list.txt", "--no-global", "--common-above", "100"] + arguments)
    }

    @Test("Warnings and errors fail by default, notes do not, and --fail-on sets another limit")
    func levels() throws {
        let (error, warning, note) = ("contoso\n\u{200B}\n", "contoso\nContoso\n", "contoso\nc0ntoso\n")
        let expected: [(text: String, fails: [String])] = [
            (error, ["", "error", "warning", "note"]), (warning, ["", "warning", "note"]), (note, ["note"]),
            ("contoso\n", []),
        ]
        for (text, fails) in expected {
            for level in ["", "error", "warning", "note", "never"] {
                let outcome = try lint(text, level.isEmpty ? [] : ["--fail-on", level])
                outcome.expectSuccess(fails.contains(level) ? 1 : 0)
            }
        }
        try lint("contoso\n", ["--fail-on", "notes"]).expectFailure(64, ["error", "warning", "note", "never"])
    }

    @Test("A rule that is switched off finds nothing and mends nothing")
    func disabled() throws {
        let text = "contoso\nContoso\n zorbex \nquiblo\tfnarky\nw\u{200B}ombat\n"
        let arguments = [
            "--disable", "duplicate", "--disable", "stray-blanks", "--disable", "inner-tab", "--disable",
            "invisible-character", "--disable", "control-character", "--disable", "surprising-folding",
        ]
        let outcome = try lint(text, arguments + ["--fix"])
        outcome.expectSuccess()
        #expect(outcome.text.contains("list.txt: 5 terms, no findings"))
        #expect(try command.read("list.fixed.txt") == Array(text.utf8))
        try lint(text, ["--disable", "duplicates"]).expectFailure(
            64, ["--disable duplicates", "duplicate, equivalent-spelling,", "empty-list"])
    }

    // MARK: Baseline

    @Test("Known findings pass, new ones fail, and lines may move")
    func baseline() throws {
        let written = try lint("contoso\nContoso\nCONTOSO\nzorbex \n", ["--write-baseline", "base.json"])
        written.expectSuccess()
        #expect(written.text.contains("[duplicate]"))
        let known = ["--baseline", "base.json"]
        let moved = try lint("# ours\n\nzorbex \ncontoso\nquiblo\nContoso\nCONTOSO\n", known)
        moved.expectSuccess()
        #expect(moved.lines == ["list.txt: 5 terms, no findings, 3 more in the baseline"])
        let new = try lint("contoso\nContoso\nCONTOSO\nCoNtOsO\nzorbex \n", known)
        new.expectSuccess(1)
        #expect(new.lines.count == 3 && new.lines[0].hasPrefix("list.txt:4: warning: \"CoNtOsO\""))
        // The same spelling once more is new, too.
        #expect(try lint("contoso\nContoso\nContoso\nCONTOSO\nzorbex \n", known).exitCode == 1)
        // Another list has findings of its own.
        try command.write("other.txt", "contoso\nContoso\n")
        #expect(try command.run(["lint", "other.txt", "--no-global"] + known).exitCode == 1)
    }

    @Test("The baseline does not show the list")
    func silence() throws {
        _ = try lint("contoso\nContoso\nzorbex \n", ["--write-baseline", "base.json"])
        let text = String(decoding: try command.read("base.json"), as: UTF8.self).lowercased()
        #expect(text.contains("duplicate") && !text.contains("contoso") && !text.contains("zorbex"))
    }

    @Test("SARIF and JSON tell what is known")
    func formats() throws {
        _ = try lint("contoso\nContoso\n", ["--write-baseline", "base.json"])
        let text = "contoso\nContoso\nCONTOSO\n"
        let sarif = try lint(text, ["--baseline", "base.json", "--format", "sarif"])
        #expect(sarif.text.contains(#""baselineState" : "unchanged""#))
        #expect(sarif.text.contains(#""baselineState" : "new""#))
        #expect(try !lint(text, ["--format", "sarif"]).text.contains("baselineState"))
        let json = try lint(text, ["--baseline", "base.json", "--format", "json"])
        #expect(json.text.contains(#""isKnown" : true"#) && json.text.contains(#""isKnown" : false"#))
    }

    @Test("What is no baseline is neither read nor replaced")
    func noBaseline() throws {
        let text = "contoso\nContoso\n"
        try lint(text, ["--baseline", "list.txt"]).expectFailure(65, ["list.txt: ", "--write-baseline"])
        try lint(text, ["--baseline", "missing.json"]).expectFailure(66, ["missing.json: ", "; "])
        try lint(text, ["--write-baseline", "list.txt"]).expectFailure(64, ["list.txt", "; "])
        #expect(try command.read("list.txt") == Array(text.utf8))
        try lint(text, ["--write-baseline", "a.json", "--baseline", "a.json"]).expectUsage()
        for _ in 0..<2 { try lint(text, ["--write-baseline", "base.json"]).expectSuccess() }
    }
}
