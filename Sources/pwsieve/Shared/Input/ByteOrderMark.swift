/// The mark at the start of a text that tells its encoding.
enum ByteOrderMark: CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian

    var bytes: [UInt8] {
        switch self {
        case .utf8: [0xef, 0xbb, 0xbf]
        case .utf16LittleEndian: [0xff, 0xfe]
        case .utf16BigEndian: [0xfe, 0xff]
        }
    }

    /// The mark at the start of `text`; nil if there is none.
    init?(of text: [UInt8]) {
        guard let mark = Self.allCases.first(where: { text.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }
}
