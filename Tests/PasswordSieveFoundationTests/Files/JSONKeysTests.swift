import Foundation
import Testing

@testable import PasswordSieveFoundation

struct JSONKeysTests {
    private func duplicate(_ text: String) -> JSONKeys.Duplicate? { JSONKeys.duplicate(in: Array(text.utf8).span) }

    @Test(arguments: [
        "{}", "[]", "1", #"{"a":1,"b":2}"#, #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":2}]"#, #"{"a":[{"b":1},{"b":1}]}"#,
        #"{"a":"a","b":"a"}"#, #"{"a":"\"a\":1,\"a\":","b":2}"#, #"["a","a"]"#, #"{"a":1,"A":2}"#, #"{"a\\":1,"a":2}"#,
        #"{"a":["x","x"],"b":["x"]}"#, #"{"\u0061b":1,"\u0061":2}"#, #"{"a b":1,"a":2}"#,
    ])
    func aKeyMayStandOncePerObject(_ text: String) {
        #expect(duplicate(text) == nil)
    }

    @Test(arguments: [
        (#"{"a":1,"a":2}"#, "a", 1, 8), (#"{"a":1,"a":1}"#, "a", 1, 8), (#"{"a":1, "b":2,"a" : 3}"#, "a", 1, 15),
        (#"{"password":1,"\u0070assword":2}"#, "password", 1, 15), (#"{"\u0070\u0061":1,"pa":2}"#, "pa", 1, 19),
        (#"{"\ud83d\udd11":1,"🔑":2}"#, "🔑", 1, 19), (#"{"é":1,"e\u0301":2}"#, "é", 1, 9),
        (#"{"a\n\t\/\"":1,"a\u000a\u0009/\u0022":2}"#, "a\n\t/\"", 1, 16), (#"{"":1,"":2}"#, "", 1, 7),
        (#"{"length":{"minimum":8,"minimum":9}}"#, "length.minimum", 1, 24),
        (#"{"fuzzy":[{"points":1},{"points":1,"points":2}]}"#, "fuzzy[1].points", 1, 36),
        (#"[[],[1,{"a":{},"a":[]}]]"#, "[1][1].a", 1, 16), (#"{"a":{"a":1},"b":{"a":1},"a":2}"#, "a", 1, 26),
        ("{\n  \"a\": 1,\r\n  \"a\": 2\n}", "a", 3, 3),
    ])
    func theSecondOfTwoIsNamed(_ text: String, _ path: String, _ line: Int, _ column: Int) {
        #expect(duplicate(text) == JSONKeys.Duplicate(path: path, line: line, column: column))
    }

    @Test func deepNestingTakesNoStack() {
        let depth = 1 << 18
        let open = String(repeating: #"{"a":["#, count: depth)
        #expect(duplicate(open + #"{"b":1,"b":2}"#)?.column == 6 * depth + 8)
        #expect(duplicate(open + String(repeating: "]}", count: depth)) == nil)
    }

    @Test func manyKeysTakeLinearTime() {
        let keys = (0..<200_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        #expect(duplicate("{\(keys)}") == nil)
        #expect(duplicate("{\(keys),\"k7\":1}")?.path == "k7")
    }

    /// Every prefix and every changed byte of a document is read to its end.
    @Test func textThatIsNoJSONDoesNoHarm() {
        let document = Array(#"{"a":[1,"x\u00e9"],"\ud83d\udd11":{"c":null},"a":2}"#.utf8)
        for index in document.indices {
            _ = JSONKeys.duplicate(in: Array(document[..<index]).span)
            for byte in "\"{[]},:\\u\u{0}".utf8 {
                var text = document
                text[index] = byte
                _ = JSONKeys.duplicate(in: text.span)
            }
        }
    }
}
