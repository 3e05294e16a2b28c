internal import Glibc
internal import PasswordSieve

/// A file that is replaced as a whole: readers see the old content or the new, never a part.
///
/// The bytes go to a temporary file beside it, which is renamed at the end.
final class OutputFile: Sendable {
    /// The path as given, for messages.
    private let name: String
    /// The path of the file itself, not of a symbolic link to it.
    private let path: String
    private let temporary: String
    private let descriptor: Int32

    /// Prepares to replace or create the file at `path`.
    ///
    /// - Throws: ``Failure`` if it cannot be written, or is no regular file but, say, a device.
    init(_ path: String) throws {
        name = path
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            throw Failure(
                code: .cannotOpen, message: "\(path.visible): this is not a regular file; choose another path")
        }
        self.path = exists ? Self.resolved(path) : path
        // In the same directory, since a file can only be renamed within a file system.
        temporary = "\(self.path).\(getpid()).tmp"
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure(name, errno) }
        // Keep the old file's permissions.
        if exists { fchmod(descriptor, status.st_mode & 0o7777) }
    }

    deinit {
        close(descriptor)
        // Does nothing after a success: the file has been renamed.
        unsafe unlink(temporary)
    }

    /// - Throws: ``Failure`` if the disk cannot take the bytes; the old file stays.
    func write(_ bytes: Span<UInt8>) throws {
        if let code = Descriptor.write(bytes, to: descriptor).error { throw Self.failure(name, code) }
    }

    /// Replaces the old file by the new one.
    func replace() throws {
        // The content must be on the disk before the name points to it.
        guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else { throw Self.failure(name, errno) }
    }

    /// Replaces the content of the file at `path` by `bytes`.
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
