internal import ArgumentParser
internal import PasswordSieve
internal import PasswordSieveFoundation

/// The encoding of a text. Files of Windows programs are often not UTF-8.
enum TextEncoding: String, ExpressibleByArgument, CaseIterable {
    /// UTF-16 with a byte order mark, else UTF-8.
    case auto
    case utf8 = "utf-8"
    /// With a byte order mark.
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    // What Windows calls "ANSI": Central European, Cyrillic, Western, Greek, Turkish, Baltic.
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1257 = "windows-1257"
    // Older Unix systems.
    case latin1 = "iso-8859-1"
    case latin2 = "iso-8859-2"
    case latin9 = "iso-8859-15"
    // The console of Windows, and of DOS before it.
    case cp437, cp850, cp852, cp866
    // East Asian Windows: Japanese, Chinese, Korean.
    case windows932 = "windows-932"
    case gb18030
    case windows949 = "windows-949"
    case windows950 = "windows-950"

    /// Also takes other usual names, such as `latin1` and `cp1252`, in any case.
    init?(argument: String) {
        var name = argument.lowercased()
        name = Self.otherNames[name] ?? name
        if name.hasPrefix("cp12") { name = "windows-" + name.dropFirst("cp".count) }
        self.init(rawValue: name)
    }

    private static let otherNames = [
        "utf8": "utf-8", "utf16": "utf-16", "latin1": "iso-8859-1", "latin2": "iso-8859-2", "latin9": "iso-8859-15",
    ]

    /// The encoding of a text that begins with `mark`, the one that is named or told by the mark.
    ///
    /// Nothing is guessed: bytes that are not UTF-8 may be in any of a dozen code pages.
    ///
    /// - Throws: ``RecordError`` if the two do not fit.
    func resolved(_ mark: ByteOrderMark?) throws(RecordError) -> TextEncoding {
        let marked = mark.map { mark -> TextEncoding in
            switch mark {
            case .utf8: .utf8
            case .utf16LittleEndian: .utf16LittleEndian
            case .utf16BigEndian: .utf16BigEndian
            }
        }
        switch (self, marked) {
        case (.auto, _): return marked ?? .utf8
        case (.utf16, .utf16LittleEndian?), (.utf16, .utf16BigEndian?): return marked ?? self
        case (.utf16, nil):
            throw RecordError("the text has no byte order mark; give --encoding utf-16le, or utf-16be")
        case (_, let marked?) where marked != self:
            throw RecordError("the text begins with the byte order mark of \(marked.rawValue); leave --encoding out")
        default: return self
        }
    }

    /// A converter to UTF-8; nil for UTF-8 itself.
    func converter() -> TextConverter? {
        guard self != .utf8 else { return nil }
        guard let converter = TextConverter(from: rawValue) else {
            preconditionFailure("ICU has no converter of \(rawValue)")
        }
        return converter
    }

    /// Decodes the bytes of the file at `path`, without a byte order mark.
    ///
    /// - Throws: ``Failure`` if the bytes are not in this encoding.
    func decode(_ bytes: [UInt8], _ path: String) throws -> String {
        let mark = ByteOrderMark(of: bytes.span)
        let encoding: TextEncoding
        do { encoding = try resolved(mark) } catch { throw Failure.badData("\(path): \(error.message)") }
        let content = Array(bytes.dropFirst(mark?.bytes.count ?? 0))
        let text = encoding.converter()?.convert(content) ?? content
        if let line = TextFault.line(in: text) {
            throw Failure.badData(
                "\(path):\(line): the text is not \(encoding.rawValue.uppercased()); save it as UTF-8, or give its "
                    + "--encoding, such as windows-1252")
        }
        return String(decoding: text, as: UTF8.self)
    }
}
