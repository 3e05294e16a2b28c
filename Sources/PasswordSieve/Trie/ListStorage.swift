internal import Glibc

/// The bytes of a compiled list: allocated, mapped from a file, or a constant of the program.
///
/// Immutable after its creation, safe to share between threads.
///
/// SAFETY: `bytes` is valid until `deinit`, which frees it as `release` says.
@safe final class ListStorage: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let release: Release

    private enum Release {
        case nothing
        case deallocate
        case unmap
    }

    private init(_ bytes: UnsafeRawBufferPointer, _ release: Release) {
        unsafe self.bytes = bytes
        self.release = release
    }

    deinit {
        switch release {
        case .nothing: break
        case .deallocate: unsafe bytes.deallocate()
        case .unmap: unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        }
    }

    /// Allocates `count` zero bytes for `fill` to write.
    init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 16)
        unsafe memory.initializeMemory(as: UInt8.self, repeating: 0)
        unsafe fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
        unsafe bytes = UnsafeRawBufferPointer(rebasing: memory[..<count])
        release = .deallocate
    }

    /// Bytes that are never freed, such as a constant of the program.
    convenience init(constant: UnsafeRawBufferPointer) {
        unsafe self.init(constant, .nothing)
    }

    /// Maps the file at `path`; nil if it does not begin with `magic`. Opening costs the same whatever the size, and
    /// processes share the memory. The file may be replaced, but must not be written to while it is in use.
    static func map(_ path: String, ifItBeginsWith magic: UInt64) throws(FileReader.Failure) -> ListStorage? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .system }
        // Only a regular file can be mapped, and reading from a pipe would consume it.
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        var beginning: UInt64 = 0
        let size = MemoryLayout<UInt64>.size
        guard unsafe pread(descriptor, &beginning, size, 0) == size, beginning == magic else { return nil }
        let count = Int(status.st_size)
        let address = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else { throw .system }
        return unsafe ListStorage(UnsafeRawBufferPointer(start: address, count: count), .unmap)
    }
}
