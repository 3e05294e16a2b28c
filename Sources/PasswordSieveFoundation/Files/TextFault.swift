/// Finds the first place where bytes are not UTF-8, which Foundation's decoder does not report.
package enum TextFault {
    /// Returns the line, from 1, of the first byte that is not UTF-8; nil if there is none.
    package static func line(in bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return bytes[..<error.byteOffsets.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        }
    }
}
