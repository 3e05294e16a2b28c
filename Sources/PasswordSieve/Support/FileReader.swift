internal import Glibc

/// Reads whole files, without Foundation.
package enum FileReader {
    package struct Failure: Error {
        /// The message of the system, such as "No such file or directory".
        package let reason: String
        package let kind: Kind

        package enum Kind: Sendable {
            /// The file was cut off while it was read.
            case changing
            /// The file was read, but cannot be unpacked.
            case damaged
            case other
        }

        init(_ reason: String, _ kind: Kind = .other) {
            self.reason = reason
            self.kind = kind
        }

        static var system: Failure { unsafe Failure(String(cString: strerror(errno))) }

        static let cut = Failure("it was cut off while it was read", .changing)
    }

    /// More than any list or policy needs; bounds the cost of a device such as `/dev/zero`.
    package static let maximumSize = 256 << 20

    /// The bytes of the file at `path`, at most ``maximumSize``.
    ///
    /// Pipes and devices are refused unless `acceptingStreams`: they could keep a server waiting for ever.
    package static func read(_ path: String, acceptingStreams: Bool = false) throws(Failure) -> [UInt8] {
        // Without the flag, the open would wait for somebody to write to a named pipe.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (acceptingStreams ? 0 : O_NONBLOCK))
        guard descriptor >= 0 else { throw .system }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .system }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return try read(descriptor, size: Int(status.st_size))
        case S_IFDIR:
            errno = EISDIR
            throw .system
        default:
            guard acceptingStreams else { throw Failure("it is a pipe or a device, not a regular file") }
            return try read(descriptor, size: nil)
        }
    }

    /// The bytes of standard input up to its end, at most ``maximumSize``.
    package static func readStandardInput() throws(Failure) -> [UInt8] { try read(STDIN_FILENO, size: nil) }

    /// Reads to the end of what is open as `descriptor`. `size` is the size of a regular file when it was opened, nil for
    /// what has none.
    static func read(_ descriptor: Int32, size: Int?) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size ?? 0, maximumSize))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system }
            if count == 0 { break }
            bytes += chunk[..<count]
            guard bytes.count <= maximumSize else { throw Failure("larger than \(maximumSize >> 20) MiB") }
        }
        // What is left of a file would pass for the whole.
        var status = stat()
        if let size, unsafe fstat(descriptor, &status) == 0, status.st_size < size { throw .cut }
        return bytes
    }

    /// The bytes of the file at `path`, unpacked if they are gzip; at most ``maximumSize``, packed and unpacked.
    package static func readUnpacked(_ path: String) throws(Failure) -> [UInt8] { try unpacked(read(path)) }

    /// `bytes`, unpacked if they are gzip.
    package static func unpacked(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        guard bytes.starts(with: GzipUnpacker.magic) else { return bytes }
        do {
            return try GzipUnpacker.unpack(bytes, atMost: maximumSize)
        } catch {
            let size = error == .tooLarge ? " than \(maximumSize >> 20) MiB" : ""
            throw Failure(error.rawValue + size, error == .tooLarge ? .other : .damaged)
        }
    }
}
