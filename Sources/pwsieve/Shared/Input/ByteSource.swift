internal import Glibc
internal import PasswordSieve

/// The bytes of a file or of standard input, unpacked if they are gzip (RFC 1952).
final class ByteSource {
    let name: String
    /// The identity of the file, whatever its name; nil if it is not a regular file.
    let identity: Identity?
    /// The size of a regular file in bytes, packed or not; nil of everything else.
    let size: Int?
    /// The number of these bytes that have been read.
    private(set) var position = 0
    private let descriptor: Int32
    private var unpacker: GzipUnpacker?
    /// The first bytes that were read to see whether the input is packed, and are not yet handed out; nil before that.
    private var peeked: [UInt8]?
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
        if kind == S_IFDIR { throw Self.failure(name, EISDIR) }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// Reads the bytes that are available now, as many as fit in `buffer`; returns 0 at the end.
    ///
    /// - Throws: ``Failure`` if it cannot be read or unpacked; ``Interruption/Requested`` if the user wants to stop.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        let first = try peeked ?? peek()
        if !first.isEmpty {
            let count = unsafe buffer.update(fromContentsOf: first)
            peeked = Array(first.dropFirst(count))
            return count
        }
        if isAtEnd { return 0 }
        guard let unpacker else { return unsafe try readDirectly(into: buffer) }
        do {
            return unsafe try unpacker.read(into: buffer) { unsafe try self.readDirectly(into: $0) }
        } catch let failure as GzipUnpacker.Failure {
            throw Failure.badData("\(name): \(failure.rawValue); copy the file again")
        }
    }

    /// Reads the first two bytes, which tell gzip from text: the second of gzip cannot occur there in UTF-8.
    private func peek() throws -> [UInt8] {
        let magic = GzipUnpacker.magic
        var peeked: [UInt8] = []
        while peeked.count < magic.count, peeked.elementsEqual(magic.prefix(peeked.count)) {
            var byte: [UInt8] = [0]
            let count = unsafe try byte.withUnsafeMutableBufferPointer { unsafe try readDirectly(into: $0) }
            if count == 0 {
                // A second read would ask a terminal for more.
                isAtEnd = true
                break
            }
            peeked += byte
        }
        if peeked == magic {
            unpacker = try GzipUnpacker(beginning: peeked)
            peeked = []
        }
        self.peeked = peeked
        return peeked
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

    /// Refuses a file of which a part was taken away while it was read: what is left would pass for the whole. A file may
    /// grow meanwhile.
    private func checkNotCut() throws {
        var status = stat()
        guard let size, unsafe fstat(descriptor, &status) == 0, status.st_size < size else { return }
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
