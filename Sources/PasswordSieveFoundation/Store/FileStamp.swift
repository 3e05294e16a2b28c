internal import Glibc

/// The state of a file without its bytes: equal stamps mean that the file has not changed.
struct FileStamp: Sendable, Hashable {
    /// The number of the inode, which differs for another file of the same name.
    private let number: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// The stamp of the file at `path`; nil if it cannot be read from the file system.
    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        number = UInt64(status.st_ino)
        size = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}
