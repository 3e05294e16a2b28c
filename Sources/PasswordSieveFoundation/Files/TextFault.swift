/// Finds where bytes are no text, which Foundation's decoder does not tell.
package enum TextFault {
    /// The line, from 1, of the first byte that is not UTF-8; nil if all are.
    package static func line(in bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return bytes[..<error.byteOffsets.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        }
    }
}
