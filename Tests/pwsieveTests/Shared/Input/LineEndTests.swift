import Foundation
import Testing

@Suite("Line ends of candidates")
struct LineEndTests {
    let command: Command

    init() throws { command = try Command() }

    @Test("Lines that end in CR alone are an error", arguments: ["lines", "chpasswd", "jsonl"])
    func carriageReturns(_ format: String) throws {
        let line = format == "jsonl" ? #"{"password":"Kettle58"}"# : "jdoe:Kettle58"
        for text in ["\(line)\r\(line)\r", "\(line)\r\(line)", String(repeating: line + "\r", count: 200_000)] {
            try command.write("input", text)
            try command.expectRefusal("input", ["--input", format], ["CR", "tr "], silentAbout: ["kettle"])
            try command.write("input", bytes: text.utf16Bytes(bigEndian: false))
            try command.expectRefusal("input", ["--input", format], ["CR", "tr "], silentAbout: ["kettle"])
        }
    }

    @Test("A CR that is no line end is an error of its line", arguments: ["a\rb", "\r", "ab\r", "\rab"])
    func strayCarriageReturn(_ line: String) throws {
        try command.write("input", "\(goodPassword)\n\(line)\r\n\(goodPassword)\r\n")
        try command.expectCounts(.init(2, errors: 1), "input")
        let outcome = try command.run(["batch", "--no-global", "input"])
        #expect(outcome.rows[2].hasPrefix("2 error") && outcome.rows[2].contains("(CR)"))
    }

    @Test("A last line that ends in CR alone is an error too")
    func lastLine() throws {
        try command.write("input", "\(goodPassword)\r")
        try command.expectCounts(.init(0, errors: 1), "input")
    }

    private static let endings = ["\n", "\r\n", "\r"]

    @Test("CSV ends its records with LF, CRLF or CR, and keeps those in quotes", arguments: endings, endings)
    func csv(_ ending: String, _ inner: String) throws {
        let passwords = ["Kettle\(inner)\(inner)58", "\(inner)", "Quarry77", "", "x\(inner)"]
        let rows = passwords.map { "1,\"\($0)\"" }
        for last in ["", ending] {
            try command.write("input", "id,password\(ending)" + rows.joined(separator: ending) + last)
            #expect(try command.judged("input", ["--input", "csv"]).map(\.password) == passwords)
        }
    }

    @Test("CSV may mix them, also at the ends of buffers")
    func mixed() throws {
        let passwords = (0..<30_000).map { "Kettle\($0)" }
        let text = passwords.enumerated().map { "1,\($1)" + Self.endings[$0 % 3] }.joined()
        try command.write("input", "id,password\r" + text)
        #expect(try command.judged("input", ["--input", "csv"]).map(\.password) == passwords)
        try command.expectCounts(.init(30_000), "input", ["--input", "csv"])
    }

    @Test("A CRLF that comes in two pieces is one line end")
    func pieces() throws {
        let outcome = try command.shell(
            #"""
            { printf 'id,password\r'; sleep 0.2; printf '\n1,"Kettle\r'; sleep 0.2; printf '\n58"\r\n'; } |
            "$PWSIEVE" batch --no-global --input csv --format jsonl --show-passwords
            """#)
        #expect(try outcome.records().map(\.password) == ["Kettle\r\n58"])
    }
}
