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
    /// The file that is written.
    let temporary: String
    let descriptor: Int32

    /// Prepares to replace the regular file, or to create a file, at `path`, which holds no symbolic links.
    ///
    /// - Throws: ``Failure`` if it cannot be written.
    init(_ path: String, name: String) throws {
        self.name = name
        self.path = path
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        // A file that is protected from writing could be replaced all the same.
        if exists, unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 { throw OutputFailure(name, errno).failure }
        (temporary, descriptor) = try Self.create(beside: path, name)
        // Keep the old file's owner, if that is permitted, and its permissions.
        if exists {
            _ = fchown(descriptor, status.st_uid, status.st_gid)
            fchmod(descriptor, status.st_mode & 0o7777)
        }
    }

    deinit {
        close(descriptor)
        // Does nothing after a success: the file has been renamed.
        unsafe unlink(temporary)
        TemporaryFiles.remove(temporary)
    }

    /// Creates a file in the same directory, since a file can only be renamed within a file system.
    private static func create(beside path: String, _ name: String) throws -> (path: String, descriptor: Int32) {
        for number in 0..<100 {
            // A program that was killed may have left a file behind, and had the same number.
            let temporary = "\(path).\(getpid())\(number == 0 ? "" : "-\(number)").tmp"
            TemporaryFiles.add(temporary)
            let descriptor = unsafe open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (temporary, descriptor) }
            let code = errno
            TemporaryFiles.remove(temporary)
            guard code == EEXIST else { throw OutputFailure(name, code).failure }
        }
        throw OutputFailure(name, EEXIST).failure
    }

    /// - Throws: ``Failure`` if the disk cannot take the bytes; the old file stays.
    func write(_ bytes: Span<UInt8>) throws {
        if let code = Descriptor.write(bytes, to: descriptor).error { throw OutputFailure(name, code).failure }
    }

    /// Replaces the old file by the new one.
    func replace() throws {
        // The content must be on the disk before the name points to it.
        guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
            throw OutputFailure(name, errno).failure
        }
    }
}
