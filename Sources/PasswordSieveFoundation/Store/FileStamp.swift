internal import Glibc
internal import PasswordSieve

/// What tells one state of a file from another, without a look at its bytes.
struct FileStamp: Sendable, Hashable {
    /// Another file of the same name has another number.
    private let number: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// The stamp of the file at `path`; nil if there is none that can be looked at.
    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        number = UInt64(status.st_ino)
        size = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}

/// The bytes of a file as they were at one moment.
struct StampedBytes {
    let bytes: [UInt8]
    let stamp: FileStamp

    enum Failure: Error {
        case unreadable(FileReader.Failure)
        /// It was written to while it was read.
        case changing
    }

    /// Reads the file at `path`.
    init(_ path: String) throws(Failure) {
        let before = FileStamp(path)
        do {
            bytes = try FileReader.read(path)
        } catch {
            throw .unreadable(error)
        }
        guard let before, before == FileStamp(path) else { throw .changing }
        stamp = before
    }
}
