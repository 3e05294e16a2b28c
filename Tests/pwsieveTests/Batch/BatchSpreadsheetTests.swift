import Foundation
import Testing

/// CSV as read by Python's parser, which agrees with spreadsheets.
private enum PythonCSV {
    static let isAvailable = (try? Command().shell("command -v python3"))?.exitCode == 0

    static func rows(of text: String) throws -> [[String]] {
        let command = try Command()
        try command.write("text.csv", text)
        let outcome = try command.shell(
            """
            python3 -c "import csv, json
            file = open('text.csv', newline='', encoding='utf-8')
            print(json.dumps(list(csv.reader(file, strict=True))))"
            """)
        return try JSONDecoder().decode([[String]].self, from: Data(outcome.output))
    }
}

@Suite("pwsieve batch --format csv", .enabled(if: PythonCSV.isAvailable, "python3 is missing"))
struct BatchSpreadsheetTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n=cmd|'x'!A1\n")
    }

    private func rows(_ arguments: [String], input: String) throws -> [[String]] {
        let common = ["batch", "--format", "csv", "--no-global", "--custom", "contoso.txt"]
        return try PythonCSV.rows(of: command.run(common + arguments, input: input).text)
    }

    @Test("The columns are those of SPEC 14.3, and each row has them all")
    func columns() throws {
        let rows = try rows([], input: "C0ntos0!1\n\(goodPassword)\nshort\n")
        try #require(rows.count == 4 && rows.allSatisfy { $0.count == 9 })
        #expect(
            rows == [
                ["line", "id", "decision", "score", "required", "codes", "outcome", "lists", "explanation"],
                [
                    "1", "", "rejected", "3", "5", "banned", "bannedPasswordPolicy", "custom",
                    "Banned by its score: [contoso] + 2 characters = 3 < 5 (list custom).",
                ],
                ["2", "", "accepted", "16", "5", "", "", "", rows[2][8]],
                ["3", "", "rejected", "5", "5", "tooShort;complexity", "onPremisesPolicy", "", rows[3][8]],
            ])
        #expect(!rows[2][8].isEmpty && rows[3][8].contains("8"))
    }

    @Test("The file's name and the password have columns where they are shown")
    func moreColumns() throws {
        try command.write("a,b.txt", "Ket\"tle,58\n")
        let rows = try rows(["--show-passwords", "a,b.txt", "-"], input: "=1+1\n")
        #expect(rows[0].prefix(5) == ["file", "line", "id", "password", "decision"])
        #expect(rows[1].prefix(4) == ["a,b.txt", "1", "", "Ket\"tle,58"])
        #expect(rows[2].prefix(4) == ["standard input", "1", "", "'=1+1"])
    }

    @Test(
        "Nothing that begins like a formula is one: a quotation mark stands before it",
        arguments: ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
    func formulas(_ start: String) throws {
        let value = start + "cmd|' /C calc'!A1, \"x\""
        let id = try String(decoding: JSONEncoder().encode(value), as: UTF8.self)
        let rows = try rows(
            ["--input", "jsonl", "--show-passwords"], input: "{\"id\":\(id),\"password\":\(id)}\n")
        #expect(rows[1][1] == "'" + value)
        #expect(rows[1][2] == "'" + value)
        for field in rows[1] { #expect(!"=+-@\t\r＝＋－＠".contains(field.first ?? " ")) }
    }

    @Test("Quotes, commas and line breaks of an id come back as they were")
    func quotes() throws {
        let ids = ["a\"b", "a,b", "a\nb", "a\r\nb", "\"", "a;b", " a ", "ä"]
        let input = try ids.map {
            try "{\"id\":" + String(decoding: JSONEncoder().encode($0), as: UTF8.self) + ",\"password\":\"x\"}\n"
        }
        #expect(try rows(["--input", "jsonl"], input: input.joined()).dropFirst().map { $0[1] } == ids)
    }

    @Test("A record that cannot be judged has a row with the reason")
    func error() throws {
        let rows = try rows(["--input", "jsonl"], input: "{\"id\":\"u-1\"}\n")
        #expect(rows[1].prefix(8) == ["1", "u-1", "error", "", "", "", "", ""])
        #expect(rows[1][8] == "the key \"password\" is missing")
    }

    @Test("What was written can be judged anew, as csv")
    func roundTrip() throws {
        let passwords = ["C0ntos0!1", "Ket\"tle,58", goodPassword]
        let common = ["batch", "--format", "csv", "--no-global", "--show-passwords"]
        let written = try command.run(common, input: passwords.joined(separator: "\n")).text
        let read = try command.run(common + ["--input", "csv"], input: written).text
        #expect(try PythonCSV.rows(of: read).map { $0[2] } == ["password"] + passwords)
    }
}
