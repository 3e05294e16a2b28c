import Foundation
import Testing

@Suite("pwsieve batch: long lines")
struct BatchLengthTests {
    let command: Command

    init() throws { command = try Command() }

    private func records(_ bytes: [UInt8], _ arguments: [String] = []) throws -> [Record] {
        let outcome = try command.run(["batch", "--no-global", "--format", "jsonl"] + arguments, bytes: bytes)
        return try outcome.records()
    }

    private func letters(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: "q"), count: count) }

    private let goodLine = Array("\n\(goodPassword)\n".utf8)

    @Test("A password above the limit is too long and nothing else, never cut", arguments: [257, 300, 1 << 20])
    func tooLong(_ count: Int) throws {
        // The first 256 characters alone would be accepted.
        let password = Array("Aa1+".utf8) + letters(count - 4)
        let records = try records(password + goodLine, ["--show-passwords"])
        #expect(records.map(\.codes) == [["tooLong"], []])
        #expect(records[0].outcome == "onPremisesPolicy")
        #expect(records[0].score == nil && records[0].segments == nil)
        #expect(records[0].password?.utf8.count == count)
    }

    @Test("A password at the limit is judged whole")
    func longest() throws {
        let record = try #require(try records(Array("Aa1+".utf8) + letters(252)).first)
        #expect(record.codes == [])
        #expect(record.score == 256)
    }

    @Test("The limit counts characters, not bytes")
    func countsCharacters() throws {
        let password = "Aa1+" + String(repeating: "\u{1f511}", count: 252)
        let codes = try records(Array(password.utf8)).map(\.codes)
        #expect(codes == [["disallowedCharacter"]])
    }

    /// The place of a long line, in a file or in a pipe, which comes in smaller pieces.
    struct Place: CustomTestStringConvertible {
        let isFile: Bool
        let isLast: Bool
        let count: Int

        var testDescription: String { "\(isFile ? "file" : "pipe"), \(isLast ? "last line, " : "")\(count) bytes" }

        static let all = [(1 << 20) + 1, 17 << 20].flatMap { count in
            [false, true].flatMap { isFile in
                [false, true].map { Place(isFile: isFile, isLast: $0, count: count) }
            }
        }
    }

    @Test("A line above 1 MiB is an error, wherever it stands, and the run goes on", arguments: Place.all)
    func overlong(_ place: Place) throws {
        let before = Array("\(goodPassword)\n".utf8)
        let input = before + letters(place.count) + (place.isLast ? [] : goodLine)
        try command.write("candidates.txt", bytes: input)
        let arguments = ["batch", "--no-global", "--format", "jsonl"] + (place.isFile ? ["candidates.txt"] : [])
        let outcome = try command.run(arguments, bytes: place.isFile ? [] : input)
        #expect(outcome.exitCode == 65)
        let records = try outcome.records()
        #expect(records.map(\.decision) == ["accepted", "error"] + (place.isLast ? [] : ["accepted"]))
        #expect(records.map(\.line) == Array(1...(place.isLast ? 2 : 3)))
        #expect(records[1].error?.contains("1 MiB") == true)
    }

    @Test("A line of 1 MiB is a line", arguments: [true, false])
    func longestLine(_ isLast: Bool) throws {
        let records = try records(letters(1 << 20) + (isLast ? [] : goodLine))
        #expect(records.map(\.codes) == [["tooLong"]] + (isLast ? [] : [[]]))
    }

    @Test("Many lines come out complete and in order")
    func manyLines() throws {
        let count = 20_000
        let input = (1...count).map { "Kettle+\($0)+Quarry\n" }.joined()
        let outcome = try command.run(["batch", "--no-global", "--format", "jsonl"], input: input)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errorText == "20,000 candidates: 20,000 accepted, 0 rejected\n")
        let lines = outcome.lines
        #expect(lines.count == count)
        #expect(lines.indices.allSatisfy { lines[$0].contains(#""line":\#($0 + 1),"#) })
    }
}
