import Foundation
import Testing

@Suite("pwsieve explain")
struct ExplainTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
    }

    private func explain(_ password: String, _ arguments: [String] = []) throws -> Command.Outcome {
        try command.run(["explain", "--no-global", "--custom", "contoso.txt"] + arguments, input: password + "\n")
    }

    private func object(_ outcome: Command.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    }

    @Test("The text has every section, and the change that would be accepted")
    func text() throws {
        let outcome = try explain("C0ntoso!1", ["--format", "text"])
        outcome.expectSuccess(1)
        for title in ["Folded characters", "Matches", "Segmentations", "Rules", "Least change"] {
            #expect(outcome.lines.contains(title), "\(title)")
        }
        #expect(outcome.rows.contains("1–7 1 term C0ntoso contoso (custom:1)"))
        #expect(outcome.rows.contains("2 0 0 or o"))
        #expect(outcome.rows.contains("[contoso] + [!] + [1] = 3 < 5"))
        #expect(outcome.rows.contains("broken score 3 points, 5 needed"))
        #expect(outcome.rows.contains("Add 2 characters that are not part of a banned term, at the end."))
    }

    @Test("A name that is found as it is, is not called near")
    func exactName() throws {
        let options = ["--format", "text", "--context", "zorbex"]
        let outcome = try explain("Quv-Zorbex-1x", options)
        #expect(outcome.rows.contains("context zorbex: found at 5–10 (recommended)"))
        #expect(outcome.rows.contains("containsName Contains a name of the user: context word (recommended rule)."))
        #expect(!outcome.text.contains("near"))
        #expect(
            try explain("Quv-Zorbax-1x", options).rows.contains("context zorbex: found fuzzy at 5–10 (recommended)"))
    }

    @Test("Elsewhere than at a terminal the output is JSON")
    func json() throws {
        let outcome = try explain("C0ntoso!1")
        outcome.expectSuccess(1)
        let object = try object(outcome)
        #expect(object["decision"] as? String == "rejected")
        #expect(object["segmentationCount"] as? Int == 1)
        let change = try #require(object["leastChange"] as? [String: Any])
        #expect(change["addedCount"] as? Int == 2 && change["isFound"] as? Bool == true)
        let match = try #require((object["matches"] as? [[String: Any]])?.first)
        #expect(match["term"] as? String == "contoso" && match["foldedEnd"] as? Int == 7)
    }

    @Test(
        "The verdict and its segments are those of check, key by key",
        arguments: ["C0ntoso!1", "contos0contos0contos0", "contosa", "osotnoc99aaaa2024", "short"],
        [[], ["--show-passwords"]])
    func verdict(_ password: String, _ disclosure: [String]) throws {
        let policy = ["--policy", "recommended"]
        let options = policy + ["--no-global", "--custom", "contoso.txt", "--format", "json"] + disclosure
        let checked = try object(command.run(["check"] + options, input: password + "\n"))
        let explained = try object(command.run(["explain"] + options, input: password + "\n"))
        let rules = try #require(explained["rules"] as? [String: Any])
        #expect((rules["length"] as? [String: Any])?["typed"] as? Int == checked["length"] as? Int)
        let same = explained.filter { checked.keys.contains($0.key) }
        func text(_ object: [String: Any]) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
        }
        let (explanation, check) = try (text(same), text(checked))
        #expect(explanation == check)
    }

    @Test("Nothing typed is in redacted output")
    func redacted() throws {
        for arguments in [[], ["--format", "text", "--redact"]] {
            let names = ["--surname", "Qorvin"]
            let outcome = try command.run(
                ["explain", "--custom", "contoso.txt"] + names + arguments, input: "Qorvin%Liverp00l\n")
            outcome.expectSilence(about: ["Qorvin", "Liverp00l", "liverpool", "%"])
        }
        #expect(try object(explain("C0ntoso!1", ["--show-passwords"]))["password"] as? String == "C0ntoso!1")
    }

    @Test("An accepted password ends with code 0 and needs no change")
    func accepted() throws {
        let outcome = try explain(goodPassword, ["--format", "text"])
        outcome.expectSuccess()
        #expect(outcome.text.contains("Nothing: no rule is broken."))
    }

    @Test("Names tell where they were found, and which were too short")
    func names() throws {
        let outcome = try explain(
            "xNeil9Kqwv!", ["--format", "text", "--surname", "O'Neil", "--given-name", "Al", "--policy", "entra"])
        #expect(outcome.rows.contains("givenName al: ignored, shorter than 4"))
        #expect(outcome.rows.contains("surname oneil: not found (entra)"))
    }

    @Test("Bad input ends as it does for check")
    func badInput() throws {
        try command.run(["explain"], input: "").expectFailure(65, ["no password"])
        try command.run(["explain"], bytes: [0x61, 0xff, 0x0a]).expectFailure(65, ["UTF-8"])
        try command.run(["explain", "Secret99"]).expectUsage()
    }

    @Test("256 hostile characters take bounded work")
    func hostile() throws {
        let password = String(String(repeating: "1!|4@", count: 52).prefix(256))
        let outcome = try command.run(["explain", "--format", "text"], input: password + "\n")
        #expect(outcome.exitCode == 1)
        #expect(outcome.text.utf8.count < 1_000_000)
    }

    @Test("A terminal gets text", .enabled(if: Terminal.isAvailable, "script of util-linux is missing"))
    func terminal() throws {
        let outcome = try command.runAtTerminal(#""$PWSIEVE" explain --no-global"#, typing: goodPassword + "\n")
        #expect(outcome.text.contains("Least change") && outcome.text.contains("\u{1b}["))
    }
}
