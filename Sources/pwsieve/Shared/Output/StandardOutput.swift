internal import Glibc

/// Standard output with one buffer, written in large pieces.
///
/// A closed pipe ends the program quietly, by SIGPIPE.
struct StandardOutput: ~Copyable {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    mutating func write(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count >= Self.capacity { try flush() }
    }

    mutating func writeLine(_ line: some Sequence<UInt8>) throws {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.capacity { try flush() }
    }

    mutating func writeLine(_ line: String = "") throws { try writeLine(line.utf8) }

    /// Writes what is left in the buffer.
    ///
    /// - Throws: ``Failure`` if standard output cannot take it, such as on a full disk.
    mutating func flush() throws {
        try Self.write(buffer.span)
        buffer.removeAll(keepingCapacity: true)
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
