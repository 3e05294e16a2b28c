import Testing

@testable import PasswordSieve

@Suite("Conversion to UTF-8")
struct TextConverterTests {
    private func convert(_ bytes: [UInt8], from encoding: String) throws -> [UInt8] {
        try #require(TextConverter(from: encoding)).convert(bytes)
    }

    @Test("Every byte of Windows-1252 becomes the character that the WHATWG Encoding Standard gives it")
    func everyByte() throws {
        let upper = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ"
        let expected =
            (0..<0x80).map { Unicode.Scalar($0) } + Array(upper.unicodeScalars)
            + (UInt8(0xa0)...0xff).map { Unicode.Scalar($0) }
        let text = String(validating: try convert(Array(0...255), from: "windows-1252"), as: UTF8.self)
        #expect(text.map { Array($0.unicodeScalars) } == expected)
    }

    @Test("A text of any length is converted", arguments: [0, 1, 1023, 1024, 1025, (1 << 20) - 1, (1 << 20) + 1])
    func lengths(_ count: Int) throws {
        let bytes = try convert(Array(repeating: 0x80, count: count), from: "windows-1252")
        #expect(bytes == Array(repeating: Array("€".utf8), count: count).flatMap(\.self))
    }

    @Test("Each half of a surrogate pair becomes a byte that is no UTF-8, and nothing else is lost")
    func malformed() throws {
        let units: [UInt16] = [0x41, 0xd83d, 0x42, 0xdd11, 0x43, 0xd83d, 0xdd11, 0xd83d, 0xd83d, 0xdd11, 0x44, 0xd83d]
        let bytes = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let key = Array("🔑".utf8)
        let expected: [UInt8] = [0x41, 0xff, 0x42, 0xff, 0x43] + key + [0xff] + key + [0x44, 0xff]
        #expect(try convert(bytes, from: "utf-16le") == expected)
        // Half a unit.
        #expect(try convert(bytes.dropLast(2) + [0x45], from: "utf-16le") == expected.dropLast(1) + [0xff])
    }

    @Test("Pieces of any size give the same text", arguments: 1...9)
    func pieces(_ size: Int) throws {
        let text = "Größe🔑\u{7ff}\u{800}🔑🔑x"
        let bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        let converter = try #require(TextConverter(from: "utf-16be"))
        var result: [UInt8] = []
        var start = 0
        while true {
            let end = min(start + size, bytes.count)
            var piece = [UInt8](repeating: 0, count: size)
            let (read, written) = unsafe bytes[start..<end].withUnsafeBufferPointer { source in
                unsafe piece.withUnsafeMutableBufferPointer { destination in
                    unsafe converter.convert(source, isLast: end == bytes.count, into: destination)
                }
            }
            start += read
            result += piece[..<written]
            if start == bytes.count, written == 0 { break }
        }
        #expect(String(decoding: result, as: UTF8.self) == text)
    }

    @Test("An encoding that ICU does not know has no converter")
    func unknown() {
        #expect(TextConverter(from: "klingon-1") == nil)
    }
}
