internal import Glibc
internal import PasswordSieve

/// The bytes of a file or of standard input, unpacked if they are gzip (RFC 1952).
final class ByteSource {
    let name: String
    /// The identity of the file, whatever its name; nil if it is not a regular file.
    let identity: Identity?
    /// The size of a regular file in bytes, packed or not; nil of everything else.
    let size: Int?
    /// The time of the last change to the file before it was read.
    private let changed: timespec
    /// The number of these bytes that have been read.
    private(set) var position = 0
    private let descriptor: Int32
    private var unpacker: GzipUnpacker?
    private var hasBegun = false
    private var isAtEnd = false

    struct Identity: Hashable {
        let device: dev_t
        let number: ino_t
    }

    /// Opens the file at `path`, or standard input for `-`.
    ///
    /// - Throws: ``Failure`` if it cannot be opened.
    init(_ path: String) throws {
        let isStandardInput = path == "-"
        name = isStandardInput ? "standard input" : path
        descriptor = unsafe isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(name, errno) }
        var status = stat()
        // Standard input may be closed; the next file to be opened would take its place.
        guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(name, errno) }
        let kind = status.st_mode & S_IFMT
        identity = kind == S_IFREG ? Identity(device: status.st_dev, number: status.st_ino) : nil
        size = kind == S_IFREG ? Int(status.st_size) : nil
        changed = status.st_mtim
        if kind == S_IFDIR { throw Self.failure(name, EISDIR) }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// Reads the bytes that are available now, as many as fit in `buffer`; returns 0 at the end.
    ///
    /// - Throws: ``Failure`` if it cannot be read or unpacked; ``Interruption/Requested`` if the user wants to stop.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        do {
            if !hasBegun { return unsafe try begin(buffer) }
            if isAtEnd { return 0 }
            guard let unpacker else { return unsafe try readDirectly(into: buffer) }
            return unsafe try unpacker.read(into: buffer) { unsafe try self.readDirectly(into: $0) }
        } catch let failure as GzipUnpacker.Failure {
            throw Failure.badData("\(name): \(failure.rawValue); copy the file again")
        }
    }

    /// Reads the start of the input. Its first two bytes tell gzip from text: the second of gzip cannot occur there in
    /// UTF-8.
    private func begin(_ buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        hasBegun = true
        let magic = GzipUnpacker.magic
        let start = unsafe UnsafeMutableBufferPointer(rebasing: buffer.prefix(GzipUnpacker.capacity))
        var count = 0
        // A terminal is asked once: another read would wait for another line.
        repeat {
            let more = unsafe try readDirectly(into: UnsafeMutableBufferPointer(rebasing: start[count...]))
            isAtEnd = more == 0
            count += more
        } while unsafe !isAtEnd && count < magic.count && magic.starts(with: start[..<count])
        guard unsafe start[..<count].starts(with: magic) else { return count }
        var packed = unsafe Array(start[..<count])
        defer { packed.wipe() }
        unpacker = try GzipUnpacker(beginning: packed)
        return unsafe try read(into: buffer)
    }

    private func readDirectly(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        while true {
            // A pipe or a terminal may be idle for long.
            if size == nil { try Interruption.waitForInput(descriptor) }
            let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure(name, errno) }
            if count == 0 { try checkNotCut() }
            position += count
            return count
        }
    }

    /// Refuses a file of which a part was taken away or replaced while it was read: what was read would pass for the
    /// whole. A file may grow meanwhile.
    private func checkNotCut() throws {
        var status = stat()
        guard let size, unsafe fstat(descriptor, &status) == 0, status.st_size <= size else { return }
        if status.st_size == size {
            let last = status.st_mtim
            guard last.tv_sec != changed.tv_sec || last.tv_nsec != changed.tv_nsec else { return }
            throw Failure.badData("\(name): the file was written to while it was read; run again when it is complete")
        }
        throw Failure.badData(
            "\(name): the file was cut off while it was read, from \(size.grouped) to \(Int(status.st_size).grouped) "
                + "bytes, so the rest is missing; run again with the whole file")
    }

    private static func failure(_ name: String, _ code: Int32) -> Failure {
        let reason = unsafe String(cString: strerror(code))
        return Failure(
            code: .cannotOpen, message: "\(name): cannot read: \(reason); check the path and its permissions")
    }
}
