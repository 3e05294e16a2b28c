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
        case free
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
        case .free: unsafe Glibc.free(UnsafeMutableRawPointer(mutating: bytes.baseAddress))
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
    /// processes share the memory. The file may be replaced, but must not be written to while it is in use: the system
    /// ends a process by SIGBUS that reads behind the end of a file that was cut off.
    static func map(_ path: String, ifItBeginsWith magic: UInt64) throws(FileReader.Failure) -> ListStorage? {
        try open(path, ifItBeginsWith: magic) { (descriptor, count) throws(FileReader.Failure) in
            let address = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
            guard let address = unsafe address, unsafe address != MAP_FAILED else { throw .system }
            return unsafe ListStorage(UnsafeRawBufferPointer(start: address, count: count), .unmap)
        }
    }

    /// Copies the file at `path`; nil if it does not begin with `magic`. Nothing that happens to the file afterwards
    /// matters.
    static func copy(_ path: String, ifItBeginsWith magic: UInt64) throws(FileReader.Failure) -> ListStorage? {
        try open(path, ifItBeginsWith: magic) { (descriptor, count) throws(FileReader.Failure) in
            // Unlike Swift's allocation, this one says so if there is no memory.
            guard count <= maximumSize, let memory = unsafe malloc(count) else {
                throw FileReader.Failure("there is not enough memory for \(count >> 20) MiB")
            }
            let storage = unsafe ListStorage(UnsafeRawBufferPointer(start: memory, count: count), .free)
            var filled = 0
            while filled < count {
                let read = unsafe pread(descriptor, memory + filled, count - filled, filled)
                if read < 0, errno == EINTR { continue }
                guard read >= 0 else { throw .system }
                guard read > 0 else { throw .cut }
                filled += read
            }
            return storage
        }
    }

    /// Far more than the numbers in a compiled list can count.
    private static let maximumSize = 1 << 36

    /// Calls `load` with the descriptor and the size of the file at `path`; nil if it does not begin with `magic`.
    private static func open(
        _ path: String, ifItBeginsWith magic: UInt64,
        _ load: (_ descriptor: Int32, _ count: Int) throws(FileReader.Failure) -> ListStorage
    ) throws(FileReader.Failure) -> ListStorage? {
        var status = stat()
        // Only a regular file has a beginning that can be read twice. Opening a pipe would disturb who writes to it.
        guard unsafe stat(path, &status) == 0 else { throw .system }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system }
        defer { close(descriptor) }
        guard unsafe fstat(descriptor, &status) == 0 else { throw .system }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        var beginning: UInt64 = 0
        let size = MemoryLayout<UInt64>.size
        guard unsafe pread(descriptor, &beginning, size, 0) == size, beginning == magic else { return nil }
        return try load(descriptor, Int(status.st_size))
    }
}
