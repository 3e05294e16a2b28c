import Foundation
import Testing

@testable import PasswordSieveFoundation

struct JSONFaultTests {
    @Test(arguments: [
        "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "10", "-1.5e+10", "2E-3", "\"\"",
        #""\"\\\/\b\f\n\r\t\u00e9""#,
        "\u{FEFF}{ \"a\" : [ 1 , \"b\" , { } ] ,\r\n\t\"c\" : null }\n", "\"Ü\u{1F511}\"",
    ])
    func jsonHasNoFault(_ text: String) {
        #expect(JSONFault.place(in: Array(text.utf8)) == "")
    }

    @Test(arguments: [
        ("", ":1:1"), (" \n ", ":2:2"), ("{", ":1:2"), ("[1", ":1:3"), ("[1,]", ":1:4"), ("{\"a\":1,}", ":1:8"),
        ("{a:1}", ":1:2"), ("{\"a\"}", ":1:5"), ("{\"a\":}", ":1:6"), ("[1 2]", ":1:4"), ("[]]", ":1:3"),
        ("{}\n\nx", ":3:1"), ("tru", ":1:1"), ("nul", ":1:1"), ("True", ":1:1"), ("01", ":1:2"), ("-", ":1:2"),
        ("1.", ":1:3"), (".5", ":1:1"), ("1e", ":1:3"), ("1e+", ":1:4"), ("+1", ":1:1"), ("\"a", ":1:3"),
        ("\"a\nb\"", ":1:3"), ("\"\t\"", ":1:2"), (#""\x""#, ":1:3"), (#""\u12g4""#, ":1:6"), ("'a'", ":1:1"),
        ("[\r\n  1,\r\n  x]", ":3:3"), ("\u{FEFF}x", ":1:4"), ("[\"Ü\" 1]", ":1:7"), ("[1]//", ":1:4"),
    ])
    func theFirstFaultIsNamed(_ text: String, _ place: String) {
        #expect(JSONFault.place(in: Array(text.utf8)) == place)
    }

    /// Foundation's decoder accepts 512 levels too.
    @Test func nestingHasALimit() {
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
        }
        #expect(JSONFault.place(in: nested(512)) == "")
        #expect(JSONFault.place(in: nested(513)) == ":1:513")
        // The depth is that of the place, not the number of all arrays.
        #expect(JSONFault.place(in: Array("[\(String(repeating: "[],", count: 600))[]]".utf8)) == "")
        // Input without an end does not overflow the stack.
        #expect(JSONFault.place(in: Array(repeating: UInt8(ascii: "["), count: 1 << 20)) == ":1:513")
    }

    /// Every prefix of a document and every changed byte is judged as by Foundation's decoder, but for a trailing
    /// comma.
    @Test func itAgreesWithTheDecoder() {
        let document = Array(#"{"a":[1,-2.5e3,"x\n\u00e9"],"b":{"c":true,"d":null}}"#.utf8)
        var texts = document.indices.map { Array(document[..<$0]) } + [document]
        for index in document.indices {
            for byte in "\"{[]},:.0 ax\\".utf8 {
                var text = document
                text[index] = byte
                texts.append(text)
            }
        }
        for text in texts {
            let isAccepted = (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) != nil
            let description = String(decoding: text, as: UTF8.self)
            guard !description.contains(",}"), !description.contains(",]") else { continue }
            #expect(JSONFault.place(in: text).isEmpty == isAccepted, "\(description)")
        }
    }
}
