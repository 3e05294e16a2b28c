internal import Glibc
internal import PasswordSieve

/// Writes whole files, so that whoever reads one sees the old content or the new, and never a part.
///
/// What is written goes to a file beside it until all is there.
final class OutputFile: Sendable {
    /// As the user calls it, for messages.
    private let name: String
    /// Where it is: not the symbolic link that may lead there.
    private let path: String
    private let temporary: String
    private let descriptor: Int32

    /// Prepares to replace the file at `path`, or to make it. What is no regular file, such as a device, is never
    /// replaced.
    ///
    /// - Throws: ``Failure`` if it cannot be written.
    init(_ path: String) throws {
        name = path
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            throw Failure(
                code: .cannotOpen, message: "\(path.visible): this is not a regular file; choose another path")
        }
        self.path = exists ? Self.resolved(path) : path
        // In the same directory, since a file is renamed within one file system only.
        temporary = "\(self.path).\(getpid()).tmp"
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure(name, errno) }
        // The old file's permissions are what its owner wanted.
        if exists { fchmod(descriptor, status.st_mode & 0o7777) }
    }

    deinit {
        close(descriptor)
        // After a success there is none.
        unsafe unlink(temporary)
    }

    /// - Throws: ``Failure`` if the disk cannot take the bytes; then what was there before still is.
    func write(_ bytes: Span<UInt8>) throws {
        if let code = Descriptor.write(bytes, to: descriptor) { throw Self.failure(name, code) }
    }

    /// Puts what was written in the place of what was there before.
    func replace() throws {
        // The content has to be on the disk before the name points to it.
        guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else { throw Self.failure(name, errno) }
    }

    /// Replaces the file at `path` by `bytes` alone.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        let file = try OutputFile(path)
        try file.write(bytes.span)
        try file.replace()
    }

    private static func resolved(_ path: String) -> String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = unsafe String(cString: strerror(code))
        let remedy = code == ENOSPC ? "make room and run again" : "check the path and its permissions"
        return Failure(
            code: code == ENOSPC ? .internalError : .cannotOpen,
            message: "\(path.visible): cannot write the file: \(reason); \(remedy)")
    }
}
