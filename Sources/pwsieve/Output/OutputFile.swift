internal import Glibc
internal import PasswordSieve

/// Writes whole files, so that whoever reads one sees the old content or the new, and never a part.
enum OutputFile {
    /// Replaces the file at `path`, or makes it.
    ///
    /// - Throws: ``Failure`` if it cannot be written; then what was there before still is.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        // In the same directory, since a file is renamed within one file system only.
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        do {
            defer { close(descriptor) }
            var written = 0
            while written < bytes.count {
                let count = unsafe bytes[written...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw failure(path) }
                written += count
            }
            // The content has to be on the disk before the name points to it.
            guard fsync(descriptor) == 0 else { throw failure(path) }
            guard unsafe rename(temporary, path) == 0 else { throw failure(path) }
        } catch {
            unsafe unlink(temporary)
            throw error
        }
    }

    private static func failure(_ path: String) -> Failure {
        let code = errno
        let reason = unsafe String(cString: strerror(code))
        let remedy = code == ENOSPC ? "make room and run again" : "check the path and its permissions"
        return Failure(
            code: code == ENOSPC ? .internalError : .cannotOpen,
            message: "\(path.visible): cannot write the file: \(reason); \(remedy)")
    }
}
