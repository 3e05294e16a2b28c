internal import CICU

/// The encoding that Western European Windows calls "ANSI", of lists that are not UTF-8.
package enum Windows1252 {
    /// Decodes `bytes`. The five that Windows leaves undefined become the control characters of the same number.
    ///
    /// - Complexity: O(*n*).
    package static func decode(_ bytes: [UInt8]) -> String {
        // The count of bytes that ICU takes has 32 bits.
        let chunk = 1 << 20
        return stride(from: 0, to: bytes.count, by: chunk).reduce(into: "") { text, start in
            text += decode(bytes[start..<min(start + chunk, bytes.count)])
        }
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe String(unsafeUninitializedCapacity: 3 * source.count) { destination in
                let count = unsafe cicu_windows_1252(
                    source.baseAddress, Int32(source.count), destination.baseAddress, Int32(destination.count))
                precondition(count >= 0, "ICU has no converter of Windows-1252")
                return Int(count)
            }
        }
    }
}
