import Foundation
import Testing

@Suite("pwsieve batch --input jsonl: what is no record")
struct BatchJSONTests {
    let command: Command

    init() throws { command = try Command() }

    @Test(
        "A key that stands twice is an error of its record",
        arguments: [
            (#"{"password":"Kettle58","password":"x"}"#, #""password""#),
            (#"{"password":"Kettle58","\u0070assword":"Kettle58"}"#, #""password""#),
            (#"{"account":"a","password":"Kettle58","account":"a"}"#, #""account""#),
            (#"{"password":"Kettle58","Kettle58":1,"Kettle58":2}"#, "a key"),
            (#"{"password":"Kettle58","x":{"y":1,"y":2}}"#, "a key"),
        ])
    func duplicateKeys(_ line: String, _ word: String) throws {
        try command.write("input", "\(line)\n{\"password\":\"\(goodPassword)\"}\n")
        try command.expectCounts(.init(1, errors: 1), "input", ["--input", "jsonl"])
        let outcome = try command.run(["batch", "--no-global", "--input", "jsonl", "input"])
        #expect(outcome.rows[1].hasPrefix("1 error") && outcome.rows[1].contains("\(word) stands twice"))
        outcome.expectSilence(about: ["Kettle58"])
    }

    @Test(
        "An array is told from lines, with a remedy",
        arguments: [
            #"[{"password":"Kettle58"},{"password":"x"}]"#,
            "[\n  {\"password\": \"Kettle58\"},\n  {\"password\": \"x\"}\n]\n",
            "\u{feff}\r\n [\r\n{\"password\":\"Kettle58\"}]",
        ])
    func array(_ text: String) throws {
        try command.write("input", text)
        try command.expectRefusal(
            "input", ["--input", "jsonl"], ["JSON array", "jq -c '.[]'"], silentAbout: ["Kettle58"])
        // PowerShell's ConvertTo-Json with >.
        let isMarked = text.unicodeScalars.first == "\u{feff}"
        try command.write("input", bytes: text.utf16Bytes(bigEndian: false, isMarked: !isMarked))
        try command.expectRefusal("input", ["--input", "jsonl"], ["JSON array"], silentAbout: ["Kettle58"])
    }

    @Test("Records over several lines are told, with a remedy")
    func severalLines() throws {
        try command.write("input", "{\n  \"password\": \"Kettle58\"\n}\n")
        try command.expectRefusal(
            "input", ["--input", "jsonl"], ["several lines", "jq -c ."], silentAbout: ["Kettle58"])
    }

    @Test("An array on a later line is an error of its record")
    func laterArray() throws {
        try command.write("input", "{\"password\":\"\(goodPassword)\"}\n [\"Kettle58\"]\n")
        let records = try command.judged("input", ["--input", "jsonl"])
        #expect(records.map(\.decision) == ["accepted", "error"])
        #expect(records[1].error?.contains("JSON array") == true)
    }
}
