internal import Glibc

/// File descriptors that are open for writing.
package enum Descriptor {
    /// Writes `bytes`; returns the number written, and the system's error code if these are not all.
    package static func write(_ bytes: Span<UInt8>, to descriptor: Int32) -> (count: Int, error: Int32?) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.extracting(written...).withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return (written, count < 0 ? errno : ENOSPC) }
            written += count
        }
        return (written, nil)
    }
}
