internal import ArgumentParser
internal import FoundationEssentials
internal import PasswordSieveFoundation

/// How the bytes of a text stand for characters. Lists of Windows programs are often no UTF-8.
enum TextEncoding: String, ExpressibleByArgument, CaseIterable {
    /// UTF-16 with a byte-order mark, else UTF-8.
    case auto
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    /// What Western European Windows calls "ANSI".
    case windows1252 = "windows-1252"

    /// The text that the file at `path` holds, without byte-order mark.
    ///
    /// Nothing is guessed: bytes that are no UTF-8 may be of any of a dozen code pages.
    ///
    /// - Throws: ``Failure`` that names the line of the first byte that stands for nothing.
    func decode(_ bytes: [UInt8], _ path: String) throws -> String {
        let isMarkedUTF16 = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
        switch self == .auto && isMarkedUTF16 ? .utf16 : self {
        case .utf16:
            // Unpaired surrogates and a last half of a character are no text.
            guard let text = String(data: Data(bytes), encoding: .utf16) else {
                throw Failure(code: .badData, message: "\(path): the text is not UTF-16; give its --encoding")
            }
            return text
        case .auto, .utf8:
            if let line = TextFault.line(in: bytes) {
                throw Failure(
                    code: .badData,
                    message:
                        "\(path):\(line): the text is not UTF-8; save it as UTF-8, or give its --encoding, such as "
                        + "windows-1252")
            }
            return String(decoding: ListFile.withoutByteOrderMark(bytes), as: UTF8.self)
        case .windows1252:
            return Windows1252.decode(bytes)
        }
    }
}
