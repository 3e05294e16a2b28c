internal import Glibc

/// Reads whole files, without Foundation.
package enum FileReader {
    package struct Failure: Error {
        /// The message of the system, such as "No such file or directory".
        package let reason: String
        /// True if there is no such file.
        package let isMissing: Bool

        fileprivate init(_ reason: String, isMissing: Bool = false) {
            self.reason = reason
            self.isMissing = isMissing
        }

        static var system: Failure {
            let code = errno
            return unsafe Failure(String(cString: strerror(code)), isMissing: code == ENOENT)
        }
    }

    /// More than any list or policy needs; bounds the cost of a device such as `/dev/zero`.
    package static let maximumSize = 256 << 20

    /// The bytes of the file at `path`, at most ``maximumSize``.
    package static func read(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system }
        defer { close(descriptor) }

        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= maximumSize else { throw Failure("larger than \(maximumSize >> 20) MiB") }
        }
    }
}
