import Foundation
import Testing

@Suite("Encodings of candidates")
struct EncodingTests {
    let command: Command

    init() throws { command = try Command() }

    private static let passwords = [goodPassword, "Größe+Quarry_58", "🔑Kettle+Quarry_58", "short"]

    /// A format, and the passwords in it.
    private static let forms: [(format: String, text: String)] = [
        ("lines", passwords.map { $0 + "\r\n" }.joined()),
        ("csv", "id;password\r\n" + passwords.map { "1;\"\($0)\"\r\n" }.joined()),
        ("jsonl", passwords.map { "{\"password\":\"\($0)\"}\r\n" }.joined()),
        ("chpasswd", passwords.map { "jdoe:\($0)\r\n" }.joined()),
    ]

    @Test("UTF-16 by its mark, plain and packed, in each format", arguments: [false, true], forms)
    func utf16(_ bigEndian: Bool, _ form: (format: String, text: String)) throws {
        try command.write("input", bytes: form.text.utf16Bytes(bigEndian: bigEndian))
        try gzip("input", in: command)
        for file in ["input", "input.gz"] {
            #expect(try command.judged(file, ["--input", form.format]).map(\.password) == Self.passwords)
            try command.expectCounts(.init(4), file, ["--input", form.format])
        }
    }

    @Test("Characters beyond U+FFFF come through at every place of a buffer", arguments: [0, 1, 2, 3])
    func bufferEnds(_ shift: Int) throws {
        let passwords = [String(repeating: "x", count: shift)] + (0..<40_000).map { "🔑\($0)ü" }
        try command.write("input", bytes: (passwords.joined(separator: "\n") + "\n").utf16Bytes(bigEndian: false))
        #expect(try command.judged("input", []).map(\.password) == passwords)
    }

    @Test("UTF-16 that comes byte by byte is the same")
    func byteByByte() throws {
        try command.write("input", bytes: "🔑\(goodPassword)\n".utf16Bytes(bigEndian: true))
        let script = """
            od -An -v -to1 input | tr -s ' ' '\\n' | grep . | while read -r o; do printf "\\\\$o"; done \
            | "$PWSIEVE" batch --no-global --policy entra --format jsonl --show-passwords
            """
        #expect(try command.shell(script).records().map(\.password) == ["🔑" + goodPassword])
    }

    @Test("Half a surrogate pair is an error of its record", arguments: ["lines", "csv", "jsonl"])
    func unpairedSurrogates(_ format: String) throws {
        func record(_ password: [UInt16]) -> [UInt16] {
            switch format {
            case "csv": Array("1,".utf16) + password + [0x0a]
            case "jsonl": Array("{\"password\":\"".utf16) + password + Array("\"}\n".utf16)
            default: password + [0x0a]
            }
        }
        let good = Array(goodPassword.utf16)
        let header: [UInt16] = format == "csv" ? Array("id,password\n".utf16) : []
        let units =
            [0xfeff] + header + record(good) + record(good + [0xd83d]) + record([0xdd11] + good)
            + record([0xd83d, 0xd83d, 0xdd11]) + record(good)
        try command.write("input", bytes: units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })
        let records = try command.judged("input", ["--input", format])
        #expect(records.map(\.decision) == ["accepted", "error", "error", "error", "accepted"])
        #expect(records[1].error?.contains("UTF-16LE") == true)
        try command.expectCounts(.init(2, errors: 3), "input", ["--input", format])
    }

    @Test("A character that is cut at the end is an error of the last record")
    func cut() throws {
        let bytes = "\(goodPassword)\n\(goodPassword)🔑".utf16Bytes(bigEndian: false)
        for cut in 1...3 {
            try command.write("input", bytes: Array(bytes.dropLast(cut)))
            try command.expectCounts(.init(1, errors: 1), "input")
        }
    }

    @Test("UTF-16 without a mark is told, and read if it is named", arguments: ["utf-16le", "utf-16be"])
    func unmarked(_ encoding: String) throws {
        let text = Self.passwords.joined(separator: "\r\n")
        try command.write("input", bytes: text.utf16Bytes(bigEndian: encoding == "utf-16be", isMarked: false))
        try command.expectRefusal("input", ["UTF-16", "--encoding \(encoding)"])
        #expect(try command.judged("input", ["--encoding", encoding]).map(\.password) == Self.passwords)
        try command.expectCounts(.init(4), "input", ["--encoding", encoding])
        try command.expectRefusal("input", ["--encoding", "utf-16"], ["no byte order mark", "utf-16le"])
    }

    @Test("The mark of another encoding than the named one is an error")
    func contradiction() throws {
        try command.write("input", bytes: goodPassword.utf16Bytes(bigEndian: false))
        try command.expectCounts(.init(1), "input", ["--encoding", "utf-16le"])
        try command.expectCounts(.init(1), "input", ["--encoding", "utf-16"])
        for encoding in ["utf-8", "utf-16be", "windows-1252"] {
            try command.expectRefusal("input", ["--encoding", encoding], ["mark of utf-16le", "--encoding"])
        }
        try command.write("input", "\u{feff}\(goodPassword)")
        try command.expectCounts(.init(1), "input", ["--encoding", "utf-8"])
        try command.expectRefusal("input", ["--encoding", "windows-1252"], ["mark of utf-8"])
    }

    @Test(
        "Code pages are read if they are named",
        arguments: [
            ("windows-1252", [0x80, 0xfc], "€ü"), ("windows-1251", [0xcf, 0xe0], "Па"), ("windows-1250", [0xb3], "ł"),
            ("iso-8859-1", [0xfc], "ü"), ("iso-8859-15", [0xa4], "€"), ("cp850", [0x81], "ü"), ("cp437", [0x81], "ü"),
            ("windows-932", [0x83, 0x70], "パ"), ("gb18030", [0xc3, 0xdc], "密"), ("windows-949", [0xc8, 0xa3], "호"),
        ] as [(String, [UInt8], String)])
    func codePages(_ encoding: String, _ bytes: [UInt8], _ text: String) throws {
        try command.write("input", bytes: Array(goodPassword.utf8) + bytes + [0x0d, 0x0a])
        #expect(try command.judged("input", ["--encoding", encoding]).map(\.password) == [goodPassword + text])
        try command.expectCounts(.init(1), "input", ["--encoding", encoding])
    }

    @Test(
        "Encodings have their usual other names, in any case",
        arguments: ["cp1252", "CP1252", "Windows-1252", "LATIN1"])
    func otherNames(_ name: String) throws {
        try command.write("input", bytes: [0xfc] + Array("berweg+Kettle58\n".utf8))
        #expect(try command.judged("input", ["--encoding", name]).map(\.password) == ["überweg+Kettle58"])
    }

    @Test("All encodings of the help are known to ICU")
    func allEncodings() throws {
        let help = try command.run(["batch", "--help"]).text.split(separator: "\n").joined(separator: " ")
        let values = try #require(help.firstRange(of: "--encoding <encoding>")).upperBound
        let list = try #require(help[values...].firstRange(of: "(values: ")).upperBound
        let names = help[list...].prefix { $0 != ";" && $0 != ")" }.split(separator: ",").map { name in
            name.split(separator: " ").joined()
        }
        #expect(names.count > 15)
        try command.write("input", "\(goodPassword)\n")
        for name in names where name != "utf-16" && !name.hasPrefix("utf-16") {
            try command.expectCounts(.init(1), "input", ["--encoding", name])
        }
    }

    @Test("Bytes that a code page does not have are an error of their record")
    func unassigned() throws {
        try command.write("input", bytes: [0x41, 0xff, 0x0a] + Array("\(goodPassword)\n".utf8))
        let records = try command.judged("input", ["--encoding", "windows-932"])
        #expect(records.map(\.decision).last == "accepted" && records.count == 2)
        try command.write("input", bytes: [0x41, 0x81, 0x0a] + Array("\(goodPassword)\n".utf8))
        #expect(try command.judged("input", ["--encoding", "windows-949"])[0].decision == "error")
    }

    @Test("A file in a code page that is not named: an error a record, with a remedy, and told once")
    func unnamed() throws {
        let rows = ["\(goodPassword)\r\n", "Gr\u{1}\u{2}e\r\n", "K\u{1}ttle+Quarry_58\r\n"]
        let bytes = rows.joined().utf8.map { $0 == 1 ? 0xfc : $0 == 2 ? 0xdf : $0 }
        try command.write("input", bytes: bytes)
        try command.expectCounts(.init(1, errors: 2), "input")
        for reader in CandidateCommand.allCases {
            let told = try command.run(reader.arguments("input")).errorLines.filter { $0.contains("UTF-8") }
            #expect(told.count == 1 && told[0].contains("input: 2 lines"), "\(reader): \(told)")
            #expect(told.allSatisfy { $0.contains("--encoding windows-1252") })
        }
        // A header is not guessed at.
        try command.write("users.csv", bytes: Array("Gr".utf8) + [0xf6] + Array("e;password\n1;x\n".utf8))
        try command.expectRefusal("users.csv", ["--input", "csv"], ["users.csv:1: ", "--encoding windows-1252"])
    }

    @Test("A long text is converted in bounded memory")
    func boundedMemory() throws {
        let line = "\(goodPassword)ü\n".utf16Bytes(bigEndian: false, isMarked: false)
        var bytes: [UInt8] = [0xff, 0xfe]
        for _ in 0..<400_000 { bytes += line }
        try command.write("input", bytes: bytes)
        let outcome = try command.shell(
            """
            ulimit -v 400000; "$PWSIEVE" evaluate --no-global --policy nist --should-accept input --format json
            """)
        #expect(try CandidateCommand.evaluate.counts(outcome) == .init(400_000))
    }
}
