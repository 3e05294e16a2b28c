internal import CICU

/// A conversion of text to UTF-8, piece by piece, in bounded memory that is wiped.
///
/// Each sequence that is not text in the encoding becomes the byte 0xff, which UTF-8 never has: so whoever checks that
/// the result is UTF-8 finds the fault in its place.
// SAFETY: the object owns `converter`, which ICU uses during calls only.
@safe package final class TextConverter {
    private let converter: OpaquePointer

    /// A converter from the encoding that ICU knows by this name, such as `windows-1252`; nil if there is none.
    package init?(from encoding: String) {
        guard let converter = unsafe cicu_converter_open(encoding) else { return nil }
        unsafe self.converter = converter
    }

    deinit { unsafe cicu_converter_close(converter) }

    /// Converts as much of `source` as `destination` takes. `isLast` says that nothing follows `source`; the text is
    /// complete once nothing more is written then.
    ///
    /// - Returns: the numbers of bytes that were read and written.
    package func convert(
        _ source: UnsafeBufferPointer<UInt8>, isLast: Bool, into destination: UnsafeMutableBufferPointer<UInt8>
    ) -> (read: Int, written: Int) {
        // ICU counts in 32 bits.
        let part = min(source.count, 1 << 20)
        var read = Int32(part)
        let written = unsafe cicu_convert(
            converter, source.baseAddress, &read, isLast && part == source.count, destination.baseAddress,
            Int32(min(destination.count, 1 << 22)))
        precondition(written >= 0, "ICU cannot convert the text")
        return (Int(read), Int(written))
    }

    /// Converts a whole text.
    ///
    /// - Complexity: O(*n*).
    package func convert(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { piece in
                var start = 0
                while true {
                    let rest = unsafe UnsafeBufferPointer(rebasing: source[start...])
                    let (read, written) = unsafe convert(rest, isLast: true, into: piece)
                    start += read
                    unsafe text += piece[..<written]
                    if written == 0, start == source.count { return }
                }
            }
        }
        return text
    }
}
