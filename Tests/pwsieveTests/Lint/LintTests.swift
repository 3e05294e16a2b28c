import Foundation
import Testing

@Suite("pwsieve lint")
struct LintTests {
    let command: Command

    init() throws { command = try Command() }

    private func lint(_ text: String, _ arguments: [String] = []) throws -> Command.Outcome {
        try lint(bytes: Array(text.utf8), arguments)
    }

    private func lint(bytes: [UInt8], _ arguments: [String] = []) throws -> Command.Outcome {
        try command.write("list.txt", bytes: bytes)
        // Generated passwords take long in a debug build, so only "ship" is tried on them.
        let trials = bytes.elementsEqual("ship\n".utf8) ? [] : ["--common-above", "100"]
        return try command.run(["lint", "list.txt", "--no-global"] + trials + arguments)
    }

    /// The rules that were found, with their lines.
    private func found(_ outcome: Command.Outcome) throws -> Set<String> {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
        let files = try #require(object["files"] as? [[String: Any]])
        let findings = files.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
        return Set(findings.map { "\($0["line"] as? Int ?? 0) \($0["rule"] as? String ?? "")" })
    }

    @Test(
        "Each rule finds what it is for, and no other does",
        arguments: [
            ("", ["0 empty-list"]),
            ("contoso\nContoso\n", ["2 duplicate"]),
            ("contoso\nc0ntoso\n", ["2 equivalent-spelling"]),
            ("zorbex \n", ["1 stray-blanks"]), ("zorbex\n  # comment\n", ["2 stray-blanks"]),
            ("zorbex\tquiblo\n", ["1 inner-tab"]), ("\\ zorbex \n", []),
            ("zor\u{200B}bex\n", ["1 invisible-character"]), ("\u{200B}\nzorbex\n", ["1 folds-to-nothing"]),
            ("zоrbex\n", ["1 look-alike"]), ("пароль\n", []), ("วันจันทร์\n", []), ("zörbex\n", ["1 surprising-folding"]),
            ("zqv\n", ["1 entra-length"]), ("zorbexquiblofnarky\n", ["1 entra-length"]),
            (String(repeating: "zorbex", count: 22) + "\n", ["0 empty", "1 too-long"]),
            ("1234\n", ["1 covered-by-pattern"]), ("asdfghjkl\n", ["1 covered-by-pattern"]),
            ("zorbexq\nzorbevq\n", ["2 covered-by-term"]), ("zorbex2024\n", ["1 missing-base"]),
            ("c0ntoso\ncontoso\n", ["1 equivalent-spelling"]),
            ("N0rdwind\nNordwind\nN0rdw!nd\n", ["1 equivalent-spelling", "3 covered-by-term"]),
            ("#1team\nzorbex\n", ["1 comment-or-term"]), ("#\n# 1team\n#-- x\n#no term\nzorbex\n", []),
            ("zor\u{1}bex\n", ["1 control-character"]),
            ("a\rzorbex\nquiblo\n", ["1 control-character", "1 entra-length"]),
            ("term\nzorbex\n", ["1 heading"]), ("2\nzorbex\nquiblo\n", ["1 heading", "1 entra-length"]),
            ("a;zorb\nb;bex\nc;quib\nzorbex\n", ["1 separator"]), ("a;zorb\nzorbex\nquiblo\n", ["1 separator"]),
            ("zorbex\nzorbex!1\n", ["2 variant"]), ("ship\n", ["1 too-common"]), ("zorbex\n", []),
        ])
    func rules(_ text: String, _ expected: [String]) throws {
        let outcome = try lint(text, ["--format", "json"])
        #expect(try found(outcome) == Set(expected.filter { $0 != "0 empty" }))
        let isSerious =
            outcome.text.contains(#""severity" : "error""#) || outcome.text.contains(#""severity" : "warning""#)
        #expect(outcome.exitCode == (isSerious ? 1 : 0))
    }

    @Test("Broken encodings get findings with lines, not a failure")
    func encodings() throws {
        #expect(
            try found(lint(bytes: Array("zorbex\nqu".utf8) + [0xe9, 0x0a], ["--format", "json"])).contains("2 not-utf8")
        )
        let units = Array("\u{FEFF}zorbex\n".utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        #expect(try found(lint(bytes: units, ["--format", "json"])) == ["1 utf-16"])
        #expect(try found(lint("\u{FEFF}zorbex\r\n", ["--format", "json"])) == ["1 byte-order-mark"])
    }

    @Test("Findings stand with file, line, severity and rule, and a summary ends them")
    func text() throws {
        let outcome = try lint("contoso\nContoso\n")
        outcome.expectSuccess(1)
        #expect(
            outcome.lines.first
                == #"list.txt:2: warning: "Contoso" folds to the same as "contoso", line 1; remove the line [duplicate]"#
        )
        #expect(outcome.lines.contains("list.txt: 2 terms, 1 warning"))
    }

    @Test("Beyond the limit the rest is counted")
    func limit() throws {
        let outcome = try lint(String(repeating: "zorbex\n", count: 10), ["--limit", "3"])
        #expect(outcome.lines.contains("list.txt: and 6 more [duplicate]"))
    }

    @Test("What Entra refuses is an error under its policy, and the global list is looked at")
    func policies() throws {
        try command.write("list.txt", "zq1\nlondon\n")
        let outcome = try command.run(["lint", "list.txt", "--policy", "entra"])
        #expect(outcome.text.contains("list.txt:1: error: "))
        #expect(outcome.text.contains("list.txt:2: note: the global list already holds \"london\""))
    }

    @Test("The spelling that others vary is kept, wherever it stands")
    func plainSpelling() throws {
        try command.write("list.txt", "P@ssw0rd\nN0rdwind\nPassw0rd\nNordwind\nPassword\n")
        let outcome = try command.run(["lint", "list.txt", "--no-global", "--fix", "--common-above", "100"])
        #expect(
            outcome.text.contains(#"list.txt:1: note: "P@ssw0rd" matches the same passwords as "Password" (line 5)"#))
        #expect(try command.read("list.fixed.txt") == Array("Nordwind\nPassword\n".utf8))
    }

    @Test("One character is one character")
    func plurals() throws {
        #expect(try lint("z\n").text.contains(#""z" has 1 character and Microsoft Entra takes 4 to 16"#))
    }

    @Test("More than 1,000 terms are too many for Entra")
    func count() throws {
        let letters = Array("bcdfghjklm")
        let terms = (0..<1001).map { number in
            "zu" + String(number + 10_000).compactMap(\.wholeNumberValue).map { String(letters[$0]) + "o" }.joined()
        }
        let outcome = try lint(terms.joined(separator: "\n") + "\n", ["--policy", "entra"])
        #expect(outcome.text.contains("list.txt:1001: error: the list has 1,001 terms and Microsoft Entra takes 1,000"))
    }

    @Test("Settings of Microsoft Graph and compiled lists are lists too")
    func otherLists() throws {
        try command.write(
            "graph.json", #"{"values":[{"name":"BannedPasswordList","value":"contoso\tContoso\tzorbex2024"}]}"#)
        let outcome = try command.run(["lint", "graph.json", "--no-global", "--fix"])
        #expect(outcome.text.contains("graph.json, term 2: warning: "))
        #expect(try command.read("graph.fixed.txt") == Array("contoso\nzorbex\nzorbex2024\n".utf8))
        try command.write("list.txt", "zorbex\n")
        _ = try command.run(["compile", "list.txt", "-o", "list.compiled"])
        #expect(try command.run(["lint", "list.compiled", "--no-global"]).exitCode == 0)
    }

    @Test("Mistakes on the command line")
    func usage() throws {
        try command.run(["lint"]).expectUsage()
        try command.write("list.txt", "zorbex\n")
        try command.run(["lint", "list.txt", "--common-above", "101"]).expectUsage()
        try command.run(["lint", "list.txt", "--replace-variants"]).expectUsage()
        try command.run(["lint", "list.txt", "list.json", "--fix"]).expectUsage()
        try command.run(["lint", "missing.txt"]).expectFailure(66, ["missing.txt"])
    }
}
