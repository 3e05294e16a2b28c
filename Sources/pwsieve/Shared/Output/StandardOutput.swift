internal import Glibc
internal import PasswordSieve

/// Standard output with one buffer, written in large pieces.
///
/// A closed pipe ends the program quietly, by SIGPIPE.
struct StandardOutput: ~Copyable {
    /// The bytes that are not yet written.
    var buffer = ByteBuffer()
    private static let capacity = 1 << 16

    mutating func write(_ bytes: [UInt8]) throws {
        buffer.append(bytes.span)
        if buffer.count >= Self.capacity { try flush() }
    }

    mutating func writeLine(_ line: some Sequence<UInt8>) throws { try write(line + [UInt8(ascii: "\n")]) }

    mutating func writeLine(_ line: String = "") throws { try writeLine(line.utf8) }

    /// Writes the rest of the buffer.
    ///
    /// - Throws: ``Failure`` if standard output cannot take it, such as on a full disk.
    mutating func flush() throws {
        try buffer.withBytes { bytes in try Self.write(bytes) }
        buffer.clear()
    }

    /// Writes `bytes` at once.
    static func write(_ bytes: Span<UInt8>) throws {
        if let code = Descriptor.write(bytes, to: STDOUT_FILENO) {
            let reason = unsafe String(cString: strerror(code))
            let remedy = code == ENOSPC ? "make room and run again" : "send it to another place"
            throw Failure(code: .internalError, message: "cannot write to standard output: \(reason); \(remedy)")
        }
    }
}
