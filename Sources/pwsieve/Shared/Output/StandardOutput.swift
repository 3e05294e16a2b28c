internal import Glibc
internal import PasswordSieve

/// Standard output. A closed pipe ends the program quietly, by SIGPIPE.
enum StandardOutput {
    /// - Throws: ``Failure`` if standard output cannot take the bytes, such as on a full disk.
    static func write(_ bytes: Span<UInt8>) throws {
        if let code = Descriptor.write(bytes, to: STDOUT_FILENO).error {
            let reason = unsafe String(cString: strerror(code))
            let remedy = code == ENOSPC ? "make room and run again" : "send it to another place"
            throw Failure(code: .internalError, message: "cannot write to standard output: \(reason); \(remedy)")
        }
    }
}
