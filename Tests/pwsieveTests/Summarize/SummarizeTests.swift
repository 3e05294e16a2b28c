import Foundation
import Testing

@Suite("pwsieve summarize")
struct SummarizeTests {
    let command: Command
    /// Passwords of every kind that a summary tells apart, and one that is no text.
    private static let input =
        Array(
            """
            C0ntos0Blank12
            ContoS0Bl@nkf9!
            contosocontosocontoso
            contoso
            Contoso1

            Kettle+Quarry_58
            short
            Password1!
            password
            otnosnoC7
            19940712abcdefqwertz
            fabrikam77fabrikam77
            Kettle\u{7}Quarry_58
            Ünïcödé Пароль 密码
            """.utf8) + [0x0a, 0xff, 0x0a]

    init() throws {
        command = try Command()
        try command.write("contoso.txt", "contoso\nConToso\npassword\nnever\nalso never\n")
        try command.write("other.txt", "blank\nfabrikam\nConToso\nunseen\n")
        try command.write("candidates.txt", bytes: Self.input)
    }

    private static let lists = ["--policy", "recommended", "--custom", "contoso.txt", "--list", "other=other.txt"]

    private func batch(_ files: [String], _ arguments: [String] = []) throws -> Command.Outcome {
        try command.run(["batch"] + Self.lists + ["--format", "jsonl"] + arguments + files)
    }

    private func summarize(
        _ files: [String], _ arguments: [String] = ["--format", "json"], input: String = ""
    ) throws -> Command.Outcome {
        try command.run(["summarize"] + Self.lists + arguments + files, input: input)
    }

    // MARK: As one process

    @Test(
        "The summary is that of batch, and so is the exit code",
        arguments: [[], ["--show-passwords"]], [[], ["--mode", "audit"], ["--top", "1"], ["--no-global"]])
    func equalsBatch(_ disclosure: [String], _ more: [String]) throws {
        let verdicts = try batch(["candidates.txt"], disclosure + more + ["--summary", "summary.json"])
        try command.write("verdicts.jsonl", bytes: verdicts.output)
        // The mode is in the verdicts.
        let options = more.first == "--mode" ? [] : more
        let outcome = try summarize(["verdicts.jsonl"], ["--format", "json"] + disclosure + options)
        #expect(outcome.text == String(decoding: try command.read("summary.json"), as: UTF8.self))
        outcome.expectSuccess(verdicts.exitCode)
        #expect(verdicts.exitCode == 65)
    }

    @Test("In text too, where batch writes it below its rows")
    func equalsText() throws {
        let text = try command.run(["batch"] + Self.lists + ["candidates.txt"]).text
        try command.write("verdicts.jsonl", bytes: batch(["candidates.txt"]).output)
        let outcome = try summarize(["verdicts.jsonl"], [])
        #expect(outcome.lines.count > 30)
        #expect(text.hasSuffix("\n\n" + outcome.text))
    }

    @Test("Parts that were judged apart, some packed, add up to the whole, in any order")
    func parts() throws {
        let lines = Self.input.split(separator: 0x0a, omittingEmptySubsequences: false).dropLast()
        for (number, part) in [lines[0..<5], lines[5..<6], lines[6...]].enumerated() {
            try command.write("part\(number)", bytes: Array(part.map { $0 + [0x0a] }.joined()))
            try command.write("part\(number).jsonl", bytes: batch(["part\(number)"]).output)
        }
        #expect(try command.shell("gzip part1.jsonl").exitCode == 0)
        _ = try batch(["candidates.txt"], ["--summary", "summary.json"])
        let outcome = try summarize(["part2.jsonl", "part1.jsonl.gz", "part0.jsonl"])
        #expect(outcome.output == (try command.read("summary.json")))
    }

    @Test("Many records, by all threads")
    func many() throws {
        let words = ["contoso", "fabrikam", "password", "Kettle+Quarry_"]
        let passwords = (0..<6000).map { words[$0 % 4] + String($0 % 97) }
        try command.write("many.txt", passwords.joined(separator: "\n"))
        let verdicts = try batch(["many.txt"], ["--summary", "summary.json"])
        let outcome = try summarize([], ["--format", "json"], input: verdicts.text)
        outcome.expectSuccess(1)
        #expect(outcome.output == (try command.read("summary.json")))
    }

    @Test("No verdicts are a summary of nothing")
    func nothing() throws {
        let outcome = try summarize(["-"], [])
        outcome.expectSuccess()
        #expect(outcome.text == "0 candidates: 0 accepted, 0 rejected\n")
    }

    // MARK: Lines

    private struct Totals: Decodable {
        let candidates: Int
        let errors: Int
        let interrupted: Bool
    }

    private func totals(_ outcome: Command.Outcome) throws -> Totals {
        try JSONDecoder().decode(Totals.self, from: Data(outcome.output))
    }

    private static let accepted = #"{"line":1,"length":16,"decision":"accepted","codes":[],"lists":[]}"#

    @Test("The mark of an interrupted run makes the summary incomplete; an error is counted as one")
    func marks() throws {
        let marked = try summarize(
            [], input: Self.accepted + "\n" + #"{"decision":"interrupted","error":"interrupted after 1 candidate"}"#)
        marked.expectSuccess()
        #expect(try totals(marked).interrupted && totals(marked).candidates == 1)

        let failed = try summarize([], input: Self.accepted + "\n" + #"{"line":2,"decision":"error","error":"x"}"#)
        failed.expectSuccess(65)
        #expect(try totals(failed).errors == 1 && totals(failed).candidates == 2)
    }

    @Test(
        "A line that is no verdict is named, and the rest is counted",
        arguments: [
            "Kettle58 is no JSON", #"{"password":"Kettle58"}"#, #"["Kettle58"]"#, #"{"decision":"Kettle58"}"#,
            #"{"decision":"accepted"}"#, #"{"decision":"rejected","length":8,"codes":["Kettle58"],"lists":[]}"#,
            #"{"decision":"rejected","length":"8","codes":[],"lists":[]}"#, #"{"decision":"accepted","length":1"#,
        ])
    func noVerdict(_ line: String) throws {
        try command.write("good.jsonl", Self.accepted)
        try command.write("bad.jsonl", "\(Self.accepted)\n\n\(line)\n\(Self.accepted)\n")
        let outcome = try summarize(["good.jsonl", "bad.jsonl"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errorText.hasPrefix("pwsieve: bad.jsonl:3: ") && outcome.errorLines.count == 2)
        #expect(try totals(outcome).candidates == 3)
        outcome.expectSilence(about: ["Kettle58"])
    }

    @Test("Of many such lines the first ten are named, in their order")
    func manyFaults() throws {
        let lines = (0..<40_000).map { _ in "no verdict" }.joined(separator: "\n")
        let outcome = try summarize([], input: lines)
        #expect(outcome.exitCode == 65)
        let errors = outcome.errorLines.dropLast()
        #expect(errors.prefix(10).enumerated().allSatisfy { $1.hasPrefix("pwsieve: standard input:\($0 + 1): ") })
        #expect(errors.dropFirst(10) == ["pwsieve: 39,990 more lines are no verdict"])
    }

    @Test("A term of the global list is named only with --show-passwords, whatever the verdicts hold")
    func redaction() throws {
        try command.write("verdicts.jsonl", bytes: batch(["candidates.txt"], ["--show-passwords"]).output)
        let outcome = try summarize(["verdicts.jsonl"])
        #expect(!outcome.text.contains(#""list" : "global""#))
        outcome.expectSilence(about: ["Quarry", "Ünïcödé"])
        #expect(try summarize(["verdicts.jsonl"], ["--format", "json", "--show-passwords"]).text.contains("global"))
    }

    @Test("A file that cannot be opened, and a number below 0, are found first")
    func usage() throws {
        try summarize(["missing.jsonl"]).expectFailure(66, ["missing.jsonl"])
        try summarize(["-"], ["--top=-1"]).expectFailure(64, ["--top"])
        try summarize(["-", "-"]).expectFailure(64, ["standard input"])
    }
}

extension SummarizeTests {
    @Test("Verdicts that PowerShell's > wrote as UTF-16 are read")
    func utf16() throws {
        let verdicts = try batch(["candidates.txt"])
        try command.write("verdicts.jsonl", bytes: verdicts.output)
        try command.write(
            "utf16.jsonl", bytes: verdicts.text.replacing("\n", with: "\r\n").utf16Bytes(bigEndian: false))
        #expect(try summarize(["utf16.jsonl"]).output == summarize(["verdicts.jsonl"]).output)
    }

    @Test("A verdict with a key that stands twice is no verdict, and an array of them is told")
    func faults() throws {
        let verdict = #"{"decision":"accepted","codes":[],"lists":[],"length":8,"decision":"rejected"}"#
        let outcome = try summarize(["-"], input: verdict + "\n")
        #expect(outcome.exitCode == 65)
        #expect(outcome.errorText.contains("a key stands twice"))
        try summarize(["-"], input: "[\(verdict)]").expectFailure(65, ["JSON array", "jq"])
    }
}
