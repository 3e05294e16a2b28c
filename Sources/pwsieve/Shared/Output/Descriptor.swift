internal import Glibc

/// File descriptors that are open for writing.
enum Descriptor {
    /// Writes all of `bytes`; returns the system's error code if that fails.
    static func write(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32? {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.extracting(written...).withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return errno }
            written += count
        }
        return nil
    }
}
