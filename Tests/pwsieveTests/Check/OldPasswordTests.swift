import Foundation
import Testing

@Suite("The old password")
struct OldPasswordTests {
    let command: Command

    init() throws { command = try Command() }

    private let new = "Qvwzkrmb8xJhgt"
    private let old = "Qvwzkrmb9xJhgt"

    @Test("check --old reads it from the second line")
    func check() throws {
        let outcome = try command.run(
            ["check", "--policy", "recommended", "--no-global", "--old"], input: "\(new)\n\(old)\n")
        outcome.expectSuccess(1)
        #expect(outcome.rows.contains("tooSimilar Only 1 change away from the old password after folding."))
        #expect(outcome.rows.contains("Change more of your old password: the new one is almost the same."))
        outcome.expectSilence(about: [old])
        try command.run(["check", "--policy", "recommended", "--no-global", "--old"], input: "\(new)\nXuwbpl77")
            .expectSuccess()
        try command.run(["check", "--policy", "recommended", "--no-global"], input: new).expectSuccess()
    }

    @Test("JSON names the likeness, and neither password")
    func json() throws {
        let outcome = try command.run(
            ["check", "--policy", "recommended", "--no-global", "--old", "--format", "json", "--language", "de"],
            input: "\(new)\n\(old)\n")
        outcome.expectSuccess(1)
        outcome.expectSilence(about: [old, new])
        for part in [#""codes":["tooSimilar"]"#, #""similarity":"fewChanges","changes":1"#, "Ändern Sie mehr"] {
            #expect(outcome.text.contains(part))
        }
    }

    @Test("explain shows the rule in both forms")
    func explain() throws {
        let text = try command.run(
            ["explain", "--policy", "recommended", "--no-global", "--old", "--format", "text"],
            input: "\(new)\n\(old)\n")
        text.expectSuccess(1)
        #expect(text.rows.contains { $0.contains("old password") && $0.contains("1 change apart") })
        text.expectSilence(about: [old])
        let json = try command.run(
            ["explain", "--policy", "recommended", "--no-global", "--old"], input: "\(new)\n\(old)\n")
        #expect(
            json.text.contains(
                #""oldPassword":{"maximumDistance":3,"isGiven":true,"similarity":"fewChanges","changes":1}"#))
        let without = try command.run(
            ["explain", "--policy", "recommended", "--no-global", "--format", "text"], input: new)
        #expect(without.rows.contains { $0.contains("old password") && $0.contains("not given") })
    }

    @Test(
        "A missing line is an error that says which one",
        arguments: [
            ("", "no password; write it to the first line"), ("abc\n", "no old password; write it to the second"),
        ])
    func missing(_ input: String, _ text: String) throws {
        try command.run(["check", "--policy", "recommended", "--old"], input: input).expectFailure(
            65, ["standard input holds \(text)"])
    }

    @Test("Ill-formed UTF-8 in the old one is an error that quotes nothing")
    func illFormed() throws {
        let outcome = try command.run(
            ["check", "--policy", "recommended", "--old"],
            bytes: Array("\(new)\nQuarry".utf8) + [0xff] + Array("\n".utf8))
        outcome.expectFailure(65, ["the old password is not UTF-8 (byte 7)"])
        outcome.expectSilence(about: ["Quarry", new])
    }

    @Test("An empty old password would compare nothing, and is an error")
    func emptyOld() throws {
        try command.run(["check", "--policy", "recommended", "--old"], input: "\(new)\n\n").expectFailure(
            65, ["the old password, the second line, is empty"])
    }

    @Test("More lines are not read, with a warning")
    func furtherLines() throws {
        let outcome = try command.run(
            ["check", "--policy", "recommended", "--no-global", "--old"], input: "\(new)\n\(old)\nmore\n")
        #expect(outcome.errorText.hasPrefix("pwsieve: warning: only the first two lines were read"))
    }

    @Test("--whole-input leaves no second line")
    func wholeInput() throws {
        try command.run(["check", "--policy", "recommended", "--old", "--whole-input"], input: new).expectFailure(
            64, ["--old", "--whole-input"])
    }

    @Test("A policy that does not compare is told of")
    func unusedPolicy() throws {
        let outcome = try command.run(["check", "--policy", "entra", "--old"], input: "\(new)\n\(new)\n")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errorText.contains("the policy \"entra\" does not compare with the old password"))
    }

    @Test("At a terminal it is asked for after the password", .enabled(if: Terminal.isAvailable))
    func terminal() throws {
        let outcome = try command.runAtTerminal(
            #""$PWSIEVE" check --policy recommended --no-global --old --redact"#, typing: "\(new)\n\(old)\n")
        #expect(outcome.exitCode == 1)
        #expect(outcome.text.contains("Password: ") && outcome.text.contains("Old password: "))
        #expect(outcome.text.contains("Only 1 change away"))
        #expect(!outcome.text.contains("krmb"))
    }

    @Test(
        "A batch compares each record that has one",
        arguments: [
            (
                "jsonl", #"{"password":"Qvwzkrmb8xJhgt","oldPassword":"Qvwzkrmb9xJhgt"}"#,
                #"{"password":"Qvwzkrmb8xJhgt"}"#
            ),
            ("csv", "oldPassword;password\nQvwzkrmb9xJhgt;Qvwzkrmb8xJhgt", ";Qvwzkrmb8xJhgt"),
        ])
    func batch(_ input: String, _ with: String, _ without: String) throws {
        try command.write("candidates", "\(with)\n\(without)\n")
        let outcome = try command.run(
            ["batch", "--policy", "recommended", "--no-global", "--input", input, "--format", "jsonl", "candidates"])
        #expect(try outcome.records().map(\.codes) == [["tooSimilar"], []])
        outcome.expectSilence(about: ["Qvwz"])
        for format in ["text", "csv", "html"] {
            let outcome = try command.run([
                "batch", "--policy", "recommended", "--no-global", "--input", input, "--format", format, "candidates",
            ])
            #expect(outcome.text.contains("tooSimilar"))
            outcome.expectSilence(about: ["Qvwz"])
        }
    }

    @Test("evaluate and compare use it")
    func otherCommands() throws {
        try command.write("candidates", "password,oldPassword\nQvwzkrmb8xJhgt,Qvwzkrmb9xJhgt\nQvwzkrmb8xJhgt,\n")
        try command.write("off.json", #"{ "similarToOld": null }"#)
        let evaluated = try command.run(
            [
                "evaluate", "--policy", "recommended", "--no-global", "--input", "csv", "--should-reject", "candidates",
                "--format", "json",
            ])
        #expect(evaluated.text.contains(#""tooSimilar""#))
        let compared = try command.run(
            [
                "compare", "recommended", "off.json", "--no-global", "--input", "csv", "candidates", "--format", "json",
            ])
        #expect(compared.text.contains(#""newlyAccepted":1"#) || compared.text.contains(#""tooSimilar" : 1"#))
    }
}
