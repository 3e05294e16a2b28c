internal import Glibc

/// The reason why a record cannot be judged. It quotes nothing of the record.
struct RecordError: Error {
    let message: String

    init(_ message: String) { self.message = message }

    /// A record of an input in UTF-8.
    static let notUTF8 = RecordError(
        "the record is not UTF-8; if the file is in another encoding, name it, as in --encoding windows-1252")

    static let endsInCR = RecordError(
        "the line holds a carriage return (CR); write line ends as LF or CRLF, as with tr '\\r' '\\n'")
    static let holdsNUL = RecordError(
        "the record holds a NUL, so it is not text; if the file is UTF-16, give --encoding utf-16le")
    static let isHash = RecordError("this is the hash of a password; give the password itself")
}

extension Span<UInt8> {
    func holds(_ byte: UInt8) -> Bool {
        unsafe withUnsafeBufferPointer { bytes in
            unsafe bytes.baseAddress.map { unsafe memchr($0, Int32(byte), bytes.count) != nil } ?? false
        }
    }
}

extension String {
    init(text: Span<UInt8>) throws(RecordError) {
        guard let text = try? UTF8Span(validating: text) else { throw .notUTF8 }
        self.init(copying: text)
    }
}
