import Foundation
import Testing

@Suite("pwsieve batch: input lines")
struct BatchTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\n")
        try command.write("blank.txt", "blank\n")
    }

    private let example = ["--custom", "contoso.txt", "--list", "other=blank.txt", "--no-global"]

    private func batch(_ input: String, _ arguments: [String] = ["--no-global"]) throws -> Command.Outcome {
        try command.run(["batch"] + arguments, input: input)
    }

    private func records(_ input: String, _ arguments: [String] = ["--no-global"]) throws -> [Record] {
        try batch(input, arguments + ["--format", "jsonl"]).records()
    }

    // MARK: Output

    @Test("Each line has a row of line, decision, score, password and reasons")
    func rows() throws {
        let outcome = try batch("C0ntos0Blank12\nContoS0Bl@nkf9!\n", example + ["--show-passwords"])
        outcome.expectSuccess(1)
        let rows = outcome.rows
        #expect(rows[0] == "line decision score password reasons")
        #expect(rows[1].hasPrefix("1 rejected 4 < 5 C0ntos0Blank12 "))
        #expect(rows[1].contains("[contoso] + [blank] + [1] + [2] = 4 < 5 (lists custom and other)"))
        #expect(rows[2] == "2 accepted 5 ≥ 5 ContoS0Bl@nkf9! [contoso] + [blank] + [f] + [9] + [!] = 5 ≥ 5")
    }

    @Test("The summary counts decisions, rules and lists")
    func summary() throws {
        let outcome = try batch("C0ntos0Blank12\nContoS0Bl@nkf9!\ncontoso\n", example)
        #expect(
            Array(outcome.rows[4...9]) == [
                "3 candidates: 1 accepted, 2 rejected", "tooShort 1", "complexity 1", "banned 2", "by list custom 2",
                "by list other 1",
            ])
    }

    @Test("jsonl holds one object a line and nothing else; the totals go to standard error")
    func jsonl() throws {
        let outcome = try batch("C0ntos0Blank12\nContoS0Bl@nkf9!\n", example + ["--format", "jsonl"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errorText == "2 candidates: 1 accepted, 1 rejected\n")
        let common: Set = ["line", "length", "decision", "score", "required", "codes", "lists", "segments"]
        #expect(try outcome.recordKeys() == [common.union(["outcome"]), common])
        let records = try outcome.records()
        #expect(records.map(\.line) == [1, 2])
        #expect(records.map(\.score) == [4, 5])
        #expect(records.map(\.lists) == [["custom", "other"], []])
    }

    @Test("Without candidates there is a summary of nothing", arguments: ["", "\u{feff}"])
    func emptyInput(_ input: String) throws {
        let text = try batch(input)
        text.expectSuccess()
        #expect(text.rows.last == "0 candidates: 0 accepted, 0 rejected")

        let jsonl = try batch(input, ["--format", "jsonl"])
        #expect(jsonl.exitCode == 0 && jsonl.output.isEmpty)
    }

    @Test(
        "0: all accepted; 1: some rejected; 65: some could not be judged, whatever became of others",
        arguments: [
            ([goodPassword], 0), ([goodPassword, "short"], 1), ([goodPassword, "\u{1}ILL"], 65),
            (["short", "\u{1}ILL"], 65), (["\u{1}ILL", "short"], 65),
        ] as [([String], Int32)])
    func exitCodes(_ lines: [String], _ code: Int32) throws {
        let bytes = lines.map { $0 == "\u{1}ILL" ? [0xff] : Array($0.utf8) }.joined(separator: [0x0a])
        #expect(try command.run(["batch", "--no-global"], bytes: Array(bytes)).exitCode == code)
    }

    @Test("In audit mode all are accepted, and the rules are reported all the same")
    func audit() throws {
        try command.write("audit.json", #"{ "extends": "entra", "mode": "audit" }"#)
        let outcome = try batch("C0ntos0Blank12\nshort\n", example + ["--policy", "audit.json"])
        outcome.expectSuccess()
        #expect(outcome.rows[1].hasPrefix("1 accepted 4 < 5 Would be rejected: Banned by its score"))
        #expect(
            outcome.rows.contains(
                "2 candidates: 2 accepted (2 would be rejected if the policy were enforced), 0 rejected"))
        #expect(outcome.rows.contains("banned 1"))
    }

    // MARK: Files

    @Test("Several files are named with each line, in their order")
    func severalFiles() throws {
        try command.write("b.txt", "short\n\(goodPassword)\n")
        try command.write("a.txt", goodPassword)
        let text = try batch("", ["--no-global", "b.txt", "a.txt"])
        text.expectSuccess(1)
        #expect(text.rows[1...3].map { $0.prefix(7) } == ["b.txt:1", "b.txt:2", "a.txt:1"])
        let records = try records("", ["--no-global", "b.txt", "a.txt"])
        #expect(records.map(\.file) == ["b.txt", "b.txt", "a.txt"])
        #expect(records.map(\.line) == [1, 2, 1])
    }

    @Test("A single file is not named")
    func singleFile() throws {
        try command.write("a.txt", goodPassword)
        #expect(try batch("", ["--no-global", "a.txt"]).rows[1].hasPrefix("1 accepted"))
        #expect(try records("", ["--no-global", "a.txt"])[0].file == nil)
    }

    @Test("Standard input is -, and the default")
    func standardInput() throws {
        try command.write("a.txt", "short")
        #expect(try batch(goodPassword, ["--no-global", "-"]).output == batch(goodPassword).output)
        let records = try records(goodPassword, ["--no-global", "a.txt", "-"])
        #expect(records.map(\.file) == ["a.txt", "standard input"])
        #expect(records.map(\.decision) == ["rejected", "accepted"])
    }

    @Test("Standard input twice is a contradiction")
    func standardInputTwice() throws {
        try batch(goodPassword, ["-", "-"]).expectFailure(64, ["standard input"])
    }

    @Test("A file that cannot be read is found before any line is judged", arguments: ["missing.txt", "folder"])
    func unreadableFile(_ name: String) throws {
        try command.write("a.txt", goodPassword)
        try command.createFolder("folder")
        try batch("", ["--no-global", "a.txt", name]).expectFailure(66, ["\(name): "])
    }

    @Test("A line break in a file's name does not make a row")
    func fileNameWithLineBreak() throws {
        try command.write("x\n9 accepted", "short")
        try command.write("a.txt", "short")
        let outcome = try batch("", ["--no-global", "a.txt", "x\n9 accepted"])
        outcome.expectSuccess(1)
        #expect(!outcome.rows.contains { $0.hasPrefix("9 accepted") })
    }

    // MARK: Lines

    @Test(
        "CRLF, a byte-order mark and a missing last line ending change nothing",
        arguments: ["a%b%", "a%b", "\u{feff}a%b%", "\u{feff}a%b"], ["\n", "\r\n"])
    func lineEndings(_ form: String, _ ending: String) throws {
        let input = form.replacingOccurrences(of: "a%b", with: goodPassword + "%ContoS0Bl@nkf9!")
            .replacingOccurrences(of: "%", with: ending)
        let plain = try batch("\(goodPassword)\nContoS0Bl@nkf9!\n", example)
        let outcome = try batch(input, example)
        #expect(outcome.output == plain.output)
        #expect(outcome.exitCode == 0)
    }

    @Test("Nothing is trimmed but one line ending: each other character counts")
    func nothingIsTrimmed() throws {
        let variants = ["%", " %", "% ", "\t%", "%\t", "  %  "]
        let records = try records(variants.map { $0.replacing("%", with: goodPassword) + "\r\n" }.joined())
        #expect(records.map(\.score) == [16, 17, 17, 17, 17, 20])
    }

    @Test("A byte-order mark that is not at the very start is a character")
    func laterByteOrderMark() throws {
        let records = try records("\u{feff}\(goodPassword)\n\u{feff}\(goodPassword)\n")
        #expect(records.map(\.codes) == [[], ["disallowedCharacter"]])
    }

    @Test("Empty lines are judged, and counted as lines")
    func emptyLines() throws {
        let records = try records("\n\(goodPassword)\n\r\n\n")
        #expect(records.map(\.line) == [1, 2, 3, 4])
        #expect(records.map(\.score) == [0, 16, 0, 0])
        #expect(records[2].codes == ["tooShort", "complexity"])
    }

    @Test(
        "A line that is not UTF-8 is a record of its own, and the run goes on",
        arguments: [
            [0xff], [0xc3], [0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82],
        ] as [[UInt8]])
    func illFormed(_ bytes: [UInt8]) throws {
        let input = Array("Quarry".utf8) + bytes + Array("\n\(goodPassword)\n".utf8)
        let jsonl = try command.run(["batch", "--no-global", "--format", "jsonl"], bytes: input)
        #expect(jsonl.exitCode == 65)
        #expect(try jsonl.recordKeys()[0] == ["line", "decision", "error"])
        #expect(try jsonl.records().map(\.decision) == ["error", "accepted"])
        jsonl.expectSilence(about: ["Quarry"])

        let text = try command.run(["batch", "--no-global", "--show-passwords"], bytes: input)
        text.expectSuccess(65)
        #expect(text.rows[1].hasPrefix("1 error"))
        #expect(text.rows[2].hasPrefix("2 accepted"))
        #expect(text.rows.contains("2 candidates: 1 accepted, 0 rejected, 1 could not be judged"))
    }
}
