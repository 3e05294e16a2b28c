import Foundation
import Testing

@Suite("pwsieve batch: gzip")
struct BatchGzipTests {
    let command: Command

    init() throws {
        command = try Command()
        try command.write("plain.txt", "short\n\(goodPassword)\n")
        try command.write("more.txt", "Quarry+Kettle_77\n")
        try command.write("empty.txt", "")
        let outcome = try command.shell(
            """
            gzip -c plain.txt > one.gz; gzip -c more.txt > more.gz; gzip -c empty.txt > empty.gz
            cat one.gz more.gz empty.gz > several.gz; cat plain.txt more.txt > several.txt
            head -c 1000 /dev/zero | cat one.gz - > padded.gz
            seq 100000 | gzip -c > long.gz; head -c 100000 long.gz > cut.gz; head -c 5 one.gz > header.gz
            { head -c 50000 long.gz; printf XXXXXXXX; tail -c +50009 long.gz; } > damaged.gz
            { head -c -6 one.gz; printf XX; tail -c 4 one.gz; } > checksum.gz
            printf '\\037\\n\\037short\\n' > text.txt
            """)
        #expect(outcome.exitCode == 0 && outcome.errorText == "")
    }

    private func batch(_ arguments: [String], bytes: [UInt8] = []) throws -> Command.Outcome {
        try command.run(["batch", "--no-global", "--format", "jsonl"] + arguments, bytes: bytes)
    }

    @Test(
        "A packed file is judged as what it holds",
        arguments: [
            ("one.gz", "plain.txt"), ("several.gz", "several.txt"), ("empty.gz", "empty.txt"),
            ("padded.gz", "plain.txt"),
        ])
    func packed(_ packed: String, _ plain: String) throws {
        let outcome = try batch([packed])
        #expect(try outcome.output == batch([plain]).output)
        #expect(try outcome.exitCode == batch([plain]).exitCode)
    }

    @Test("Whatever the file is called, and on standard input too")
    func standardInput() throws {
        let bytes = try command.read("several.gz")
        let outcome = try batch([], bytes: bytes)
        #expect(try outcome.output == batch(["several.txt"]).output)
        #expect(try outcome.records().count == 3)
    }

    @Test(
        "Data that end too early or are damaged are an error, never a part taken for the whole",
        arguments: [
            ("cut.gz", "end too early"), ("header.gz", "end too early"), ("damaged.gz", "damaged"),
            ("checksum.gz", "damaged"),
        ])
    func broken(_ name: String, _ word: String) throws {
        try command.write("old.jsonl", "old")
        let outcome = try batch([name, "-o", "old.jsonl"])
        outcome.expectFailure(65, ["\(name): ", word])
        #expect(try command.read("old.jsonl") == Array("old".utf8))
        #expect(try batch([], bytes: command.read(name)).errorText.contains("standard input: "))
    }

    @Test("A text that begins like gzip is a text")
    func text() throws {
        let outcome = try batch(["text.txt", "--show-passwords"])
        #expect(try outcome.records().map(\.password) == ["\u{1f}", "\u{1f}short"])
    }

    @Test("CSV and JSON may be packed too")
    func records() throws {
        try command.write("users.csv", "password,id\nKettle58,7\n")
        try command.write("users.jsonl", #"{"password":"Kettle58","id":7}"#)
        #expect(try command.shell("gzip users.csv users.jsonl").exitCode == 0)
        for form in ["csv", "jsonl"] {
            #expect(try batch(["--input", form, "users.\(form).gz"]).records().map(\.id) == ["7"])
        }
    }
}
