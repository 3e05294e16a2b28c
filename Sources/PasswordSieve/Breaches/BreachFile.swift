internal import Glibc

/// A file that is read by position: unlike a mapped one, it cannot end the process if it becomes shorter.
final class BreachFile: Sendable {
    let path: String
    /// Closed by `deinit`.
    private let descriptor: Int32
    let length: Int

    /// Opens a regular file.
    convenience init(_ path: String) throws(BreachStoreError) {
        try self.init(owning: unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK), path)
    }

    /// The file that is open as `descriptor`, which is closed with it; a negative one stands for the error of the last call.
    init(owning descriptor: Int32, _ path: String) throws(BreachStoreError) {
        self.path = path
        guard descriptor >= 0 else { throw Self.systemError(path) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let error = Self.systemError(path)
            close(descriptor)
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw BreachStoreError(.unreadable("it is not a regular file"), path)
        }
        // Look-ups go to pages far apart, so reading ahead would be in vain.
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_RANDOM)
        self.descriptor = descriptor
        length = Int(status.st_size)
    }

    deinit { close(descriptor) }

    private static func systemError(_ path: String) -> BreachStoreError {
        unsafe BreachStoreError(.unreadable(String(cString: strerror(errno))), path)
    }

    /// Says that the file will be read from its beginning to its end.
    func readsInOrder() { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }

    /// Fills `buffer` with the bytes from `offset` on.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(BreachStoreError) {
        var filled = 0
        while filled < buffer.count {
            let count = unsafe pread(
                descriptor, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled, offset + filled)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.systemError(path) }
            guard count > 0 else { throw BreachStoreError(.truncatedInUse, path) }
            filled += count
        }
    }

    /// The `count` bytes from `offset` on.
    func bytes(_ count: Int, at offset: Int) throws(BreachStoreError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let result = unsafe bytes.withUnsafeMutableBytes { buffer in
            Result { () throws(BreachStoreError) in try unsafe read(into: buffer, at: offset) }
        }
        try result.get()
        return bytes
    }
}
