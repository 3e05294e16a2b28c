import Foundation
import Testing

@Suite("Transliterations: Köln is also Koeln")
struct TransliterationTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("cities.txt", "# ours\nKöln\nUlm\n")
        try command.write("without.json", #"{"name": "without", "transliterations": false}"#)
    }

    private func run(_ name: String, _ arguments: [String], _ password: String) throws -> Command.Outcome {
        try command.run([name, "--no-global"] + arguments, input: password + "\n")
    }

    @Test("A list with Köln rejects Koeln2026! under recommended, and says Köln")
    func check() throws {
        let options = ["--custom", "cities.txt", "--policy", "recommended"]
        let outcome = try run("check", options, "Koeln2026!")
        outcome.expectSuccess(1)
        #expect(outcome.rows.contains("[Köln] + [2026! ending] = 2 < 5"))
        #expect(outcome.rows.contains("[Köln] is banned by list custom, line 2"))
        #expect(outcome.rows.last?.contains("recommended, version 2") == true)
        #expect(try run("explain", options + ["--format", "text"], "Koeln2026!").text.contains("Köln (custom:2)"))
        for policy in ["entra", "without.json"] {
            let outcome = try run("check", ["--custom", "cities.txt", "--policy", policy], "Koeln20xq")
            #expect(!outcome.text.contains("Köln"), "\(policy)")
        }
    }

    @Test("The surname Dödel is also doedel")
    func names() throws {
        let options = ["--surname", "Dödel", "--policy"]
        let outcome = try run("check", options + ["recommended", "--format", "json"], "Xq7doedel!vz")
        outcome.expectSuccess(1)
        #expect(try outcome.records()[0].codes == ["containsName"])
        try run("check", options + ["entra"], "Xq7doedel!vz").expectSuccess()
        let explained = try run("explain", options + ["recommended", "--format", "text"], "Xq7doedel!vz")
        #expect(explained.rows.contains { $0.hasPrefix("surname doedel: found at 4–9 (entra)") })
    }

    @Test("A compiled list is the same list, for one setting or the other")
    func compile() throws {
        try command.write("both.txt", "Köln\nKoeln\nKÖLN\n")
        for list in ["cities.txt", "both.txt"] {
            try command.run(["compile", list, "--policy", "recommended", "-o", "list.compiled"]).expectSuccess()
            let rows = try [list, "list.compiled"].map { path in
                let outcome = try command.run([
                    "lists", "--no-global", "--policy", "recommended", "--custom", path,
                ])
                outcome.expectSuccess()
                return outcome.rows[1].replacing(path, with: "")
            }
            #expect(rows[0] == rows[1])
            #expect(rows[0].hasPrefix(list == "cities.txt" ? "custom 2 2 " : "custom 2 3 "))
        }
        let text = try command.run(["convert", "list.compiled", "--to", "text"])
        #expect(text.lines.filter { !$0.isEmpty } == ["Köln", "Koeln"])

        let refused = try run("check", ["--custom", "list.compiled", "--policy", "without.json"], "x")
        #expect(refused.exitCode == 65)
        #expect(refused.errorText.contains("other substitutions or transliterations; compile it for this policy"))
        // A file of an earlier format is refused with the remedy.
        var bytes = try command.read("list.compiled")
        bytes[24] = 4
        try command.write("old.compiled", bytes: bytes)
        let old = try run("check", ["--custom", "old.compiled", "--policy", "recommended"], "x")
        #expect(old.exitCode == 65)
        #expect(old.errorText.contains("version 4 of the format") && old.errorText.contains("compile the list again"))
    }

    @Test(
        "lint keeps the term that has both spellings, and calls no other redundant",
        arguments: [
            (["Köln", "Koeln"], #"2: warning: "Koeln" is a spelling of "Köln", line 1; remove the line [duplicate]"#),
            (["Koeln", "Köln"], #"1: warning: "Koeln" is a spelling of "Köln", line 2; remove the line [duplicate]"#),
            (
                ["Koln", "Köln"],
                #"1: warning: "Koln" folds to the same as "Köln", line 2; remove the line [duplicate]"#
            ),
            (
                ["Köln", "KÖLN"],
                #"2: warning: "KÖLN" folds to the same as "Köln", line 1; remove the line [duplicate]"#
            ),
            (
                ["K0ln", "Köln"],
                #"1: note: "K0ln" matches the same passwords as "Köln" (line 2); remove the line [equivalent-spelling]"#
            ),
            (["Bäken", "Båken"], nil), (["Koelner", "Köln"], nil),
        ] as [([String], String?)])
    func lint(_ terms: [String], _ expected: String?) throws {
        try command.write("list.txt", terms.map { $0 + "\n" }.joined())
        let outcome = try command.run(
            ["lint", "list.txt", "--no-global", "--policy", "recommended", "--common-above", "100"])
        let findings = outcome.lines.filter { $0.contains("remove") }
        #expect(findings == [expected.map { "list.txt:\($0)" }].compactMap(\.self))
        if terms == ["Bäken", "Båken"] {
            #expect(outcome.text.contains(#""Bäken" is judged as "baken" and "baeken""#))
        }
    }

    @Test("lint takes a term for one of the global list only if that has both spellings")
    func lintWithGlobal() throws {
        try command.write("list.txt", "Müller\nLondon\n")
        let outcome = try command.run(
            ["lint", "list.txt", "--policy", "recommended", "--common-above", "100", "--format", "text"])
        #expect(outcome.text.contains(#"the global list already holds "London""#))
    }

    @Test("compare counts by term, not by spelling")
    func compare() throws {
        try command.write("plain.txt", "Koln\nUlm\n")
        try command.write("candidates.txt", "Koeln#2x\nKoeln!x1\nKölnKöln!x1\nQuib7&Kz~w\n")
        let outcome = try command.run([
            "compare", "plain.txt", "cities.txt", "candidates.txt", "--generated", "0", "--no-global", "--policy",
            "recommended",
            "--format",
            "json",
        ])
        let record = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
        let added = try #require(record["addedTerms"] as? [[String: Any]])
        #expect(added.map { $0["term"] as? String } == ["Köln"])
        #expect(added.map { $0["alone"] as? Int } == [2])
        #expect((record["removedTerms"] as? [[String: Any]])?.map { $0["term"] as? String } == ["Koln"])
    }

    @Test("Each setting is shown by policy show, and another type is an error")
    func policy() throws {
        for (policy, isOn) in [("recommended", true), ("entra", false), ("nist", false), ("without.json", false)] {
            let shown = try command.run(["policy", "show", policy])
            #expect(
                shown.text.contains("\"transliterations\" : \(isOn)")
                    || shown.text.contains("\"transliterations\": \(isOn)"))
        }
        try command.write("slip.json", #"{"transliterations": "yes"}"#)
        let outcome = try command.run(["policy", "validate", "slip.json"])
        #expect(outcome.exitCode == 65 && outcome.errorText.contains("slip.json: transliterations: "))
    }
}
