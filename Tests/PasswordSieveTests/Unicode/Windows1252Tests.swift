import Testing

@testable import PasswordSieve

@Suite("Windows-1252")
struct Windows1252Tests {
    @Test("Every byte becomes the character that the WHATWG Encoding Standard gives it")
    func everyByte() {
        let upper = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ"
        let expected =
            (0..<0x80).map { Unicode.Scalar($0) } + Array(upper.unicodeScalars)
            + (UInt8(0xa0)...0xff).map { Unicode.Scalar($0) }
        #expect(Array(Windows1252.decode(Array(0...255)).unicodeScalars) == expected)
    }

    @Test("A text of any length is decoded", arguments: [0, 1, (1 << 20) - 1, (1 << 20) + 1])
    func lengths(_ count: Int) {
        let text = Windows1252.decode(Array(repeating: 0x80, count: count))
        #expect(text.utf8.count == 3 * count && text.unicodeScalars.allSatisfy { $0 == "€" })
    }
}
