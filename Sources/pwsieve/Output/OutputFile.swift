internal import Glibc
internal import PasswordSieve

/// Writes whole files, so that whoever reads one sees the old content or the new, and never a part.
enum OutputFile {
    /// Replaces the file at `path`, or makes it. What is no regular file, such as a device, is never replaced.
    ///
    /// - Throws: ``Failure`` if it cannot be written; then what was there before still is.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        var status = stat()
        if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Failure(
                code: .cannotOpen, message: "\(path.visible): this is not a regular file; choose another path")
        }
        // In the same directory, since a file is renamed within one file system only.
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path, errno) }
        do {
            defer { close(descriptor) }
            if let code = Descriptor.write(bytes, to: descriptor) { throw failure(path, code) }
            // The content has to be on the disk before the name points to it.
            guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else { throw failure(path, errno) }
        } catch {
            unsafe unlink(temporary)
            throw error
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = unsafe String(cString: strerror(code))
        let remedy = code == ENOSPC ? "make room and run again" : "check the path and its permissions"
        return Failure(
            code: code == ENOSPC ? .internalError : .cannotOpen,
            message: "\(path.visible): cannot write the file: \(reason); \(remedy)")
    }
}
