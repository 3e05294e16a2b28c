/// The encoding that Western European Windows calls "ANSI", of lists that are not UTF-8.
enum Windows1252 {
    /// What 0x80 to 0x9F stand for; the other bytes are code points.
    private static let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars)

    static func decode(_ bytes: some Sequence<UInt8>) -> String {
        String(
            String.UnicodeScalarView(
                bytes.map { (0x80..<0xa0).contains($0) ? upper[Int($0) - 0x80] : Unicode.Scalar($0) }))
    }
}
