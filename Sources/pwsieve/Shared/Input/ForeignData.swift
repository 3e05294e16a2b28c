internal import PasswordSieve

/// Data that are no text of passwords, told by their first bytes.
enum ForeignData {
    /// The first bytes of a format, and a remedy.
    private struct Format {
        let start: [UInt8]
        let remedy: String
    }

    private static let document = "this is an Office document; save it as CSV UTF-8, and give --input csv"
    private static let archive = "this is an archive or a packed file; unpack it first"
    private static let formats = [
        Format(start: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], remedy: document),
        Format(start: GzipUnpacker.magic, remedy: "this is gzip within gzip; unpack it once with gunzip"),
        Format(start: [0xfd] + Array("7zXZ\0".utf8), remedy: archive),
        Format(start: Array("BZh91AY&SY".utf8), remedy: archive),
        Format(start: [0x28, 0xb5, 0x2f, 0xfd], remedy: archive),
        Format(start: Array("7z".utf8) + [0xbc, 0xaf, 0x27, 0x1c], remedy: archive),
        Format(start: Array("Rar!\u{1a}\u{7}".utf8), remedy: archive),
        Format(start: [0x7f] + Array("ELF".utf8), remedy: "this is a program; give a file of candidates"),
        Format(start: Array("%PDF-1.".utf8), remedy: "this is a PDF; export the table that it was made from as CSV"),
        Format(
            start: Array("PWSIEVE\0".utf8),
            remedy: "this is a compiled list, which bans passwords; give it with --custom or --list NAME=FILE"),
    ]

    /// A line that says what the input that begins with `start` seems to be, with a remedy; nil if it may be text in
    /// `encoding`.
    static func kind(of start: Span<UInt8>, in encoding: TextEncoding) -> String? {
        if let format = formats.first(where: { begins(start, with: $0.start) }) { return format.remedy }
        if begins(start, with: Array("PK\u{3}\u{4}".utf8)) {
            // The first member of a file of Microsoft Office, or of OpenDocument, behind a header of 30 bytes.
            let isDocument = ["[Content_Types].xml", "_rels/", "docProps/", "mimetype"].contains {
                start.count > 30 && begins(start.extracting(30...), with: Array($0.utf8))
            }
            return isDocument ? document : archive
        }
        guard encoding != .utf16LittleEndian, encoding != .utf16BigEndian else { return nil }
        return binary(start)
    }

    /// UTF-16 without a mark, and data with many control characters. A single one may be part of a password.
    private static func binary(_ start: Span<UInt8>) -> String? {
        var zeros = [0, 0]
        var controls = 0
        for index in start.indices where start[index] < 0x20 {
            if start[index] == 0 { zeros[index & 1] += 1 }
            if !"\t\n\r".utf8.contains(start[index]) { controls += 1 }
        }
        let most = max(zeros[0], zeros[1])
        if most > 1, 4 * most > start.count, 8 * min(zeros[0], zeros[1]) < most {
            let name = zeros[1] > zeros[0] ? "utf-16le" : "utf-16be"
            return "the text seems to be UTF-16 without a byte order mark; give --encoding \(name), or save it as UTF-8"
        }
        if begins(start, with: Array("MZ".utf8)), zeros[0] > 0 { return "this is a program; give a file of candidates" }
        guard controls >= 8, 16 * controls > start.count else { return nil }
        return "this is binary data, not text; give a text, with its --encoding if it is not UTF-8"
    }

    private static func begins(_ start: Span<UInt8>, with bytes: [UInt8]) -> Bool {
        start.count >= bytes.count && bytes.indices.allSatisfy { start[$0] == bytes[$0] }
    }
}
