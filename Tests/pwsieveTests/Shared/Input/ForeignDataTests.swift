import Foundation
import PasswordSieve
import Testing

@Suite("Files that hold no candidates")
struct ForeignDataTests {
    let command: Command

    init() throws { command = try Command() }

    /// The start of a file, which goes on with data, and a word of the message.
    private static let kinds: [(start: [UInt8], word: String)] = [
        (zip("[Content_Types].xml"), "save it as CSV UTF-8"), (zip("mimetype"), "save it as CSV UTF-8"),
        (zip("users.csv"), "unpack it"), ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "Office"),
        (Array("%PDF-1.7\n%\u{e2}\n".utf8), "PDF"), (Array("MZ\u{90}\0\u{3}\0\0\0\u{4}\0\0\0".utf8), "program"),
        ([0x7f] + Array("ELF\u{2}\u{1}\u{1}\0".utf8), "program"), ([0x1f, 0x8b, 0x08, 0x00], "gzip within gzip"),
        ([0xfd] + Array("7zXZ\0".utf8), "unpack it"), (Array("BZh91AY&SY".utf8), "unpack it"),
        ([0x28, 0xb5, 0x2f, 0xfd], "unpack it"), (Array("SQLite format 3\0\u{10}\0\u{1}\u{1}\0".utf8), "binary"),
    ]

    private static func zip(_ member: String) -> [UInt8] {
        Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 26) + Array(member.utf8)
    }

    private static let data = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 >> 3) }

    @Test("What a file seems to be is told at once", arguments: kinds)
    func told(_ start: [UInt8], _ word: String) throws {
        let content = start + Self.data
        // Packed, so that gzip is not unpacked at once.
        try command.write("input", bytes: content)
        try gzip("input", in: command)
        try command.expectRefusal("input.gz", [word])
        if start[0] == 0x1f { return }
        for format in ["lines", "csv", "jsonl", "chpasswd"] {
            try command.expectRefusal("input", ["--input", format], [word])
        }
    }

    @Test("Other binary data are refused")
    func random() throws {
        var generator = SeededGenerator(seed: 1)
        try command.write("input", bytes: (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) })
        try command.expectRefusal("input", ["not text"])
    }

    @Test("A compiled list is told from candidates")
    func compiledList() throws {
        try command.write("list.txt", "contoso\n")
        #expect(try command.run(["compile", "list.txt", "-o", "list.pws"]).exitCode == 0)
        try command.expectRefusal("list.pws", ["compiled list", "--custom"])
        try command.run(["summarize", "list.pws"]).expectFailure(65, ["list.pws", "compiled list"])
    }

    @Test("A NUL is an error of its record, since no one types it")
    func strayNUL() throws {
        try command.write("input", "\(goodPassword)\nQuarry\0Kettle58\n\(goodPassword)\n")
        try command.expectCounts(.init(2, errors: 1), "input")
        let outcome = try command.run(["batch", "--no-global", "input"])
        #expect(outcome.rows[2].contains("NUL") && outcome.rows[2].contains("utf-16le"))
        outcome.expectSilence(about: ["Quarry"])
        // As text of JSON it is a character.
        try command.write("input", #"{"password":"Quarry\u0000Kettle58"}"#)
        #expect(try command.judged("input", ["--input", "jsonl"]).map(\.codes) == [["disallowedCharacter"]])
    }

    @Test("A few control characters are judged", arguments: ["\u{1}\u{2}\u{3}", "\u{1b}[31m", "PK", "MZ", "BZh9"])
    func text(_ word: String) throws {
        try command.write("input", "\(word)\n\(goodPassword)\n")
        try command.expectCounts(.init(2), "input")
    }

    @Test("An empty file is told")
    func empty() throws {
        try command.write("empty.txt", "")
        for reader in CandidateCommand.allCases {
            let outcome = try command.run(reader.arguments("empty.txt"))
            #expect(outcome.errorText.contains("empty.txt: there is nothing in it to judge"))
            #expect(outcome.exitCode == 0)
        }
    }
}
