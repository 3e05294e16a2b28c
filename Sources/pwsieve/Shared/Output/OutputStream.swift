internal import Glibc
internal import PasswordSieve

/// A device, a pipe or a file that was open before: what is written there replaces nothing.
final class OutputStream: Sendable {
    private let name: String
    private let descriptor: Int32
    private let isOwned: Bool

    /// Opens the device or pipe at `path`.
    ///
    /// - Throws: ``Failure`` if it cannot be written.
    init(_ path: String) throws {
        name = path
        descriptor = unsafe open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
        isOwned = true
        guard descriptor >= 0 else { throw OutputFailure(path, errno).failure }
    }

    /// Writes to the file that the parent process has opened as `descriptor`.
    ///
    /// - Throws: ``Failure`` if it is not open for writing.
    init(_ descriptor: Int32, _ name: String) throws {
        (self.name, self.descriptor, isOwned) = (name, descriptor, false)
        let flags = fcntl(descriptor, F_GETFL)
        guard flags >= 0, flags & O_ACCMODE != O_RDONLY else { throw OutputFailure(name, EBADF).failure }
    }

    deinit {
        if isOwned, descriptor >= 0 { close(descriptor) }
    }

    func write(_ bytes: Span<UInt8>) throws {
        if let code = Descriptor.write(bytes, to: descriptor).error { throw OutputFailure(name, code).failure }
    }
}
