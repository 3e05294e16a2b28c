internal import ArgumentParser
internal import FoundationEssentials
internal import PasswordSieve
internal import PasswordSieveFoundation

/// The encoding of a text. Lists of Windows programs are often not UTF-8.
enum TextEncoding: String, ExpressibleByArgument, CaseIterable {
    /// UTF-16 with a byte-order mark, else UTF-8.
    case auto
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    /// The encoding that Western European Windows calls "ANSI".
    case windows1252 = "windows-1252"

    /// Decodes the bytes of the file at `path`, without a byte-order mark.
    ///
    /// Nothing is guessed: bytes that are not UTF-8 may be in any of a dozen code pages.
    ///
    /// - Throws: ``Failure`` if the bytes are not in this encoding.
    func decode(_ bytes: [UInt8], _ path: String) throws -> String {
        let mark = ByteOrderMark(of: bytes.span)
        switch self == .auto && mark != nil && mark != .utf8 ? .utf16 : self {
        case .utf16:
            // Foundation refuses unpaired surrogates and half a code unit at the end.
            guard let text = String(data: Data(bytes), encoding: .utf16) else {
                throw Failure.badData("\(path): the text is not UTF-16; give its --encoding")
            }
            return text
        case .auto, .utf8:
            if let line = TextFault.line(in: bytes) {
                throw Failure.badData(
                    "\(path):\(line): the text is not UTF-8; save it as UTF-8, or give its --encoding, such as "
                        + "windows-1252")
            }
            return String(decoding: ByteOrderMark.dropUTF8(from: bytes), as: UTF8.self)
        case .windows1252:
            return Windows1252.decode(bytes)
        }
    }
}
