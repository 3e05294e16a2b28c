import Foundation
import Testing

@Suite("pwsieve batch --input jsonl")
struct BatchRecordTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
    }

    private func batch(_ lines: [String], _ arguments: [String] = []) throws -> Command.Outcome {
        let common = ["batch", "--input", "jsonl", "--no-global", "--custom", "contoso.txt"]
        return try command.run(common + arguments, input: lines.joined(separator: "\n"))
    }

    private func records(_ lines: [String], _ arguments: [String] = []) throws -> [Record] {
        try batch(lines, arguments + ["--format", "jsonl"]).records()
    }

    @Test("A record is judged with its password; other keys are ignored")
    func passwords() throws {
        let records = try records([
            #"{"password":"C0ntos0!1"}"#, #"  { "ticket": [1, {"password": "x"}], "password": "\#(goodPassword)" }  "#,
        ])
        #expect(records.map(\.score) == [3, 16])
        #expect(records.map(\.line) == [1, 2])
    }

    @Test("Escapes stand for their characters")
    func escapes() throws {
        let records = try records([#"{"password":"C0ntos\u0030\u00211\ud83d\udd11"}"#], ["--show-passwords"])
        #expect(records[0].password == "C0ntos0!1\u{1f511}")
        #expect(records[0].score == 4)
    }

    @Test(
        "The id comes back as text",
        arguments: [(#""u-1""#, "u-1"), ("17", "17"), ("null", nil), (#""0017""#, "0017")] as [(String, String?)])
    func ids(_ value: String, _ id: String?) throws {
        let line = #"{"id":\#(value),"password":"\#(goodPassword)"}"#
        #expect(try records([line])[0].id == id)
        #expect(try batch([line]).rows[1].hasPrefix("1 \(id.map { $0 + " " } ?? "")accepted"))
    }

    @Test(
        "Each key of the person counts",
        arguments: [
            ("account", #""quarry""#, "entra"), ("givenName", #""Quarry""#, "entra"),
            ("surname", #""Kettle""#, "entra"), ("tenant", #""Kettle GmbH""#, "entra"),
            ("displayName", #""Ann Quarry""#, "active-directory"),
            ("context", #"["intranet","kettle+quarry"]"#, "nist"),
        ])
    func persons(_ key: String, _ value: String, _ policy: String) throws {
        let lines = [
            #"{"password":"\#(goodPassword)","\#(key)":\#(value)}"#, #"{"password":"\#(goodPassword)"}"#,
            #"{"password":"\#(goodPassword)","\#(key)":null}"#,
        ]
        let outcome = try batch(lines, ["--policy", policy, "--format", "jsonl"])
        #expect(try outcome.records().map(\.codes) == [["containsName"], [], []])
    }

    @Test("What the options say of the person holds for records that do not say it themselves")
    func commonPerson() throws {
        let lines = [
            #"{"password":"\#(goodPassword)"}"#, #"{"password":"\#(goodPassword)","surname":"Ott"}"#,
            #"{"password":"\#(goodPassword)","account":"zebulon"}"#,
        ]
        let records = try records(lines, ["--surname", "Kettle"])
        #expect(records.map(\.codes) == [["containsName"], [], ["containsName"]])
    }

    /// A line that is no record, and a word of the message that says so.
    static let broken = [
        (#"Kettle58 is not JSON"#, "JSON"),
        (#"{"password":"Kettle58""#, "JSON"),
        (#"{"password":"Kettle58"} Kettle58"#, "JSON"),
        (#"{"password":"Kettle58\ud800"}"#, "JSON"),
        (#"{"password":"\udd11Kettle58"}"#, "JSON"),
        (#"{"password":"Kettle58\q"}"#, "JSON"),
        (#""Kettle58""#, "object"),
        (#"{"Password":"Kettle58"}"#, #""password" is missing"#),
        (#"{"account":"Kettle58"}"#, #""password" is missing"#),
        (#"{"password":58,"account":"Kettle58"}"#, #""password""#),
        (#"{"password":["Kettle58"]}"#, #""password""#),
        (#"{"password":{"Kettle58":"Kettle58"}}"#, #""password""#),
        (#"{"password":null,"account":"Kettle58"}"#, #""password""#),
        (#"{"password":true,"account":"Kettle58"}"#, #""password""#),
        (#"{"password":"Kettle58","account":7}"#, #""account""#),
        (#"{"password":"Kettle58","displayName":["x"]}"#, #""displayName""#),
        (#"{"password":"Kettle58","context":"hr"}"#, #""context""#),
        (#"{"password":"Kettle58","context":["hr",7]}"#, #""context""#),
        (#"{"password":"Kettle58","id":1.5}"#, #""id""#),
    ]

    @Test("A broken record is an error that quotes nothing of it, and the run goes on", arguments: broken)
    func brokenRecords(_ line: String, _ word: String) throws {
        let lines = [line, #"{"password":"\#(goodPassword)"}"#]
        let jsonl = try batch(lines, ["--format", "jsonl"])
        #expect(jsonl.exitCode == 65)
        jsonl.expectSilence(about: ["Kettle58"])
        let records = try jsonl.records()
        #expect(records.map(\.decision) == ["error", "accepted"])
        #expect(records.map(\.line) == [1, 2])
        #expect(records[0].error?.contains(word) == true, "\(records[0].error ?? "no error")")

        let text = try batch(lines, ["--show-passwords"])
        text.expectSuccess(65)
        text.expectSilence(about: ["Kettle58"])
        #expect(text.rows[1].hasPrefix("1 error") && text.rows[1].contains(word))
    }

    @Test("A record that is not UTF-8 is an error, and the run goes on")
    func illFormed() throws {
        let bytes =
            Array(#"{"password":"Kettle58"#.utf8) + [0xff] + Array(#""}"#.utf8)
            + Array("\n{\"password\":\"\(goodPassword)\"}\n".utf8)
        let outcome = try command.run(["batch", "--input", "jsonl", "--no-global", "--format", "jsonl"], bytes: bytes)
        #expect(outcome.exitCode == 65)
        #expect(try outcome.records().map(\.decision) == ["error", "accepted"])
        outcome.expectSilence(about: ["Kettle58"])
    }

    @Test("CRLF and a byte-order mark change nothing")
    func lineEndings() throws {
        let lines = [#"{"password":"C0ntos0!1"}"#, #"{"password":"\#(goodPassword)"}"#]
        let plain = try batch(lines).output
        let common = ["batch", "--input", "jsonl", "--no-global", "--custom", "contoso.txt"]
        let outcome = try command.run(common, input: "\u{feff}" + lines.joined(separator: "\r\n") + "\r\n")
        #expect(outcome.output == plain)
    }

    @Test("A control character in an id does not reach the terminal, and makes no row")
    func visibleId() throws {
        let outcome = try batch([#"{"id":"a\n9 accepted\u001b[31m","password":"\#(goodPassword)"}"#])
        outcome.expectSuccess()
        #expect(!outcome.rows.contains { $0.hasPrefix("9 accepted") })
        #expect(!outcome.text.contains("\u{1b}"))
    }
}
