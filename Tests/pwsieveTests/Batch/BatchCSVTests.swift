import Foundation
import Testing

/// CSV as spreadsheets and directories write it (RFC 4180).
@Suite("pwsieve batch --input csv")
struct BatchCSVTests {
    let command: Command

    init() throws { command = try Command() }

    private func batch(_ text: String, _ arguments: [String] = []) throws -> Command.Outcome {
        let common = ["batch", "--input", "csv", "--format", "jsonl", "--show-passwords", "--no-global"]
        return try command.run(common + arguments, input: text)
    }

    private func records(_ text: String, _ arguments: [String] = []) throws -> [Record] {
        try batch(text, arguments).records()
    }

    /// A field as written in the file, and its value.
    private static let fields = [
        ("Kettle58", "Kettle58"), (#""Kettle58""#, "Kettle58"), (#""Ket,tle58""#, "Ket,tle58"),
        (#""Ket""tle58""#, #"Ket"tle58"#), ("\"\"\"\"\"Kettle\"", "\"\"Kettle"), ("\"Ket\ntle58\"", "Ket\ntle58"),
        ("\"Ket\r\n\r\ntle\"", "Ket\r\n\r\ntle"), (" Kettle58 ", " Kettle58 "), (#""""#, ""),
        ("Ket;tle'58", "Ket;tle'58"), ("\"\n\"", "\n"), ("\"\r\n\"", "\r\n"), (#"" ""Kettle"" ""#, #" "Kettle" "#),
    ]

    @Test(
        "A field is what stands between commas, or between quotes: alone, first, in the midst, last",
        arguments: ["password %", "password,id %,7", "id,password,x 7,%,y", "id,password 7,%"], ["\n", "\r\n"])
    func fields(_ form: String, _ ending: String) throws {
        let (header, row) = (form.split(separator: " ")[0], form.split(separator: " ")[1])
        let rows = Self.fields.map { row.replacing("%", with: $0.0) }
        for last in [ending, ""] {
            let text = ([header] + rows).joined(separator: ending) + last
            #expect(try records(text).map(\.password) == Self.fields.map(\.1))
        }
    }

    @Test("An empty field is an empty password")
    func emptyField() throws {
        #expect(try records("id,password,x\n1,,\n2,\"\",\n").map(\.password) == ["", ""])
    }

    @Test("The header names the columns in any order and case; others are ignored")
    func header() throws {
        let text = "Department,SURNAME,Password,\"ID\",displayname\nIT,Kettle,Kettle+Quarry_58,u-1,\n"
        let records = try records(text)
        #expect(records.map(\.id) == ["u-1"])
        #expect(records.map(\.codes) == [["containsName"]])
    }

    @Test("A byte-order mark before the header is none of its text")
    func byteOrderMark() throws {
        #expect(try records("\u{feff}password\nKettle58\n").map(\.password) == ["Kettle58"])
        #expect(try records("\u{feff}\"password\",id\nKettle58,1\n").map(\.password) == ["Kettle58"])
    }

    @Test("Words of context are separated by semicolons")
    func context() throws {
        let text = "password,context\nkettle+quarry,hr;kettle+quarry\nkettle+quarry,hr\n"
        #expect(try records(text, ["--policy", "nist"]).map { $0.codes?.contains("containsName") } == [true, false])
    }

    @Test(
        "A header that cannot be used is an error that says what to do",
        arguments: [
            ("", "no header"), ("\n", "no column \"password\""), ("Kettle58\nQuarry77\n", "no column \"password\""),
            ("password,id,Password\n", "two columns \"password\""),
            ("\"password\n", "not closed"), ("pass\"word,password\n", "quote"),
        ])
    func badHeader(_ text: String, _ word: String) throws {
        try batch(text).expectFailure(65, ["standard input:1: ", word])
    }

    @Test(
        "A record that breaks the rules is an error with its line, quotes nothing, and the run goes on",
        arguments: [
            ("1,Kettle58,x", "3 fields and the header 2"), ("Kettle58", "1 field and the header 2"),
            (#"1,Ket"tle58"#, "quote"), (#"1,"Ket"tle58""#, "quote"), (#"1,"Kettle58"x"#, "quote"),
            (#"1,"Kettle58" "#, "quote"),
        ])
    func badRecord(_ row: String, _ word: String) throws {
        let outcome = try batch("id,password\n0,\(goodPassword)\n\(row)\n2,\(goodPassword)\n")
        #expect(outcome.exitCode == 65)
        let records = try outcome.records()
        #expect(records.map(\.line) == [2, 3, 4])
        #expect(records.map(\.decision) == ["accepted", "error", "accepted"])
        #expect(records[1].error?.contains(word) == true, "\(records[1].error ?? "")")
        outcome.expectSilence(about: ["Kettle58", "Ket\"tle"])
    }

    @Test("A record over several lines has the number of its first, and those behind it have theirs")
    func lineNumbers() throws {
        let records = try records("password\n\"a\nb\nc\"\n\n\(goodPassword)\n\"d\r\n\"\n\(goodPassword)\n")
        #expect(records.map(\.line) == [2, 6, 7, 9])
        #expect(records.map(\.password) == ["a\nb\nc", goodPassword, "d\r\n", goodPassword])
    }

    @Test("A quote that is not closed costs its own line, and nothing of what follows", arguments: [3, 30_000])
    func unclosedQuote(_ count: Int) throws {
        let rows = (0..<count).map { "u\($0),Kettle+Quarry_58\n" }.joined()
        let outcome = try batch("id,password\nx,\"Kettle58\n" + rows)
        #expect(outcome.exitCode == 65)
        let records = try outcome.records()
        #expect(records.count == count + 1)
        #expect(records[0].decision == "error" && records[0].line == 2)
        #expect(records[0].error?.contains("not closed") == true)
        #expect(records.dropFirst().enumerated().allSatisfy { $1.line == $0 + 3 && $1.id == "u\($0)" })
    }

    @Test("Each file has columns of its own")
    func severalFiles() throws {
        try command.write("a.csv", "password,id\nKettle58,1\n")
        try command.write("b.csv", "id,surname,password\n2,Ott,Quarry77\n")
        let records = try records("", ["a.csv", "b.csv"])
        #expect(records.map(\.file) == ["a.csv", "b.csv"])
        #expect(records.map(\.password) == ["Kettle58", "Quarry77"])
        #expect(records.map(\.line) == [2, 2])
        try command.write("c.csv", "id,surname\n2,Ott\n")
        try batch("", ["a.csv", "c.csv"]).expectFailure(65, ["c.csv:1: "])
    }

    @Test("A record that is not UTF-8 is an error, also in a column that is read only")
    func illFormed() throws {
        let bytes = Array("id,password\n1,Kettle".utf8) + [0xff] + Array("\n\u{20}2,\(goodPassword)\n".utf8)
        let outcome = try command.run(["batch", "--input", "csv", "--no-global", "--format", "jsonl"], bytes: bytes)
        #expect(try outcome.records().map(\.decision) == ["error", "accepted"])
        #expect(outcome.exitCode == 65)
    }

    @Test("Only the header is an error")
    func noRecords() throws {
        try command.run(["batch", "--input", "csv"], input: "password\n").expectFailure(65, ["no record"])
    }
}
