import Foundation
import Testing

@testable import PasswordSieve

struct ByteBufferTests {
    private func text(_ write: (inout ByteBuffer) -> Void) -> String {
        var bytes = ByteBuffer()
        write(&bytes)
        return String(decoding: bytes.array, as: UTF8.self)
    }

    @Test func numbersAreInDecimal() {
        let numbers = [0, 1, 9, 10, 11, 99, 100, 101, 65_536, -1, -100, .max, .min]
        for number in numbers { #expect(text { $0.append(raw: "n=", number) } == "n=\(number)") }
    }

    @Test func growsBeyondItsFirstCapacity() {
        let line = "Kettle+Quarry_58 "
        let whole = text { bytes in for _ in 0..<10_000 { bytes.append(line) } }
        #expect(whole == String(repeating: line, count: 10_000))
    }

    @Test func aClearedBufferBeginsAnew() {
        #expect(
            text {
                $0.append("first")
                $0.clear()
                $0.append(raw: "next")
            } == "next")
    }

    @Test func everyCharacterComesBackFromATextInQuotes() throws {
        let scalars = (0..<0x300).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{feff}", "\u{10ffff}"]
        for scalar in scalars {
            let string = "a\(scalar)\(scalar)b"
            for json in [
                text { $0.append(json: string) }, text { $0.append(json: Array(string.unicodeScalars)[...]) },
            ] {
                let decoded = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
                #expect((decoded as? String).map { Array($0.unicodeScalars) } == Array(string.unicodeScalars))
            }
        }
        #expect(text { $0.append(json: "\"\\\n\r\t\u{1}/\u{7f}") } == #""\"\\\n\r\t\u0001/\#u{7f}""#)
    }

    @Test func objectsLeaveOutWhatIsNilAndSeparateTheRest() {
        let json = text { json in
            json.appendObject { json in
                json.append(key: "none", nil as String?)
                json.append(key: "text", "[")
                json.append(key: "number", 12)
                json.append(key: "yes", true)
                json.append(key: "no", nil as Bool?)
                json.append(key: "empty", [])
                json.append(key: "texts", ["{", ""])
                json.append(key: "objects")
                json.append(jsonArray: [1, 2]) { number, json in
                    json.appendObject { $0.append(key: "n", number) }
                }
            }
        }
        #expect(
            json
                == #"{"text":"[","number":12,"yes":true,"empty":[],"texts":["{",""],"objects":[{"n":1},{"n":2}]}"#)
    }
}
