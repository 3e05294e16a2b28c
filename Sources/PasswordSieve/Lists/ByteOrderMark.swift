/// The mark at the start of a text that tells its encoding.
package enum ByteOrderMark: CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian

    package var bytes: [UInt8] {
        switch self {
        case .utf8: [0xef, 0xbb, 0xbf]
        case .utf16LittleEndian: [0xff, 0xfe]
        case .utf16BigEndian: [0xfe, 0xff]
        }
    }

    /// The mark at the start of `text`; nil if there is none.
    package init?(of text: Span<UInt8>) {
        let start = (0..<min(text.count, 3)).map { text[$0] }
        guard let mark = Self.allCases.first(where: { start.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }

    /// Returns the text without a mark of UTF-8.
    package static func dropUTF8(from text: [UInt8]) -> [UInt8] {
        Self(of: text.span) == .utf8 ? Array(text.dropFirst(3)) : text
    }
}
