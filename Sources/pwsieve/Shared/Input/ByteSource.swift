internal import Glibc
internal import PasswordSieve

/// The bytes of a file or of standard input, unpacked if they are gzip's (RFC 1952).
final class ByteSource {
    /// What messages call the input.
    let name: String
    /// Which file it is, whatever it is called; nil if it is no regular file.
    let identity: Identity?
    /// The bytes of a regular file, packed or not; nil of everything else.
    let size: Int?
    /// How many of these bytes have been read.
    private(set) var position = 0
    private let descriptor: Int32
    private var unpacker: GzipUnpacker?
    /// The first bytes of text that was read to see whether it is packed.
    private var lookedAt: [UInt8] = []
    private var isOpened = false
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
        // Standard input may be closed; the next file that is opened would take its place.
        guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(name, errno) }
        let kind = status.st_mode & S_IFMT
        identity = kind == S_IFREG ? Identity(device: status.st_dev, number: status.st_ino) : nil
        size = kind == S_IFREG ? Int(status.st_size) : nil
        if kind == S_IFDIR { throw Self.failure(name, EISDIR) }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// Reads some bytes, as many as there are now and fit; 0 at the end.
    ///
    /// - Throws: ``Failure`` if it cannot be read or unpacked; ``Interruption/Requested`` if the user wants to stop.
    func read(into room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        if !isOpened { try look() }
        isOpened = true
        if !lookedAt.isEmpty {
            let count = unsafe room.update(fromContentsOf: lookedAt)
            lookedAt.removeFirst(count)
            return count
        }
        if isAtEnd { return 0 }
        guard let unpacker else { return unsafe try readDirectly(into: room) }
        do {
            return unsafe try unpacker.read(into: room) { unsafe try self.readDirectly(into: $0) }
        } catch let fault as GzipUnpacker.Fault {
            throw Failure(code: .badData, message: "\(name): \(fault.message)")
        }
    }

    /// Tells by the first two bytes whether the input is packed: the second is none that a text could have there.
    private func look() throws {
        let magic = GzipUnpacker.magic
        while lookedAt.count < magic.count, lookedAt.elementsEqual(magic.prefix(lookedAt.count)) {
            var byte: [UInt8] = [0]
            let count = unsafe try byte.withUnsafeMutableBufferPointer { unsafe try readDirectly(into: $0) }
            if count == 0 {
                // A terminal would be asked once more.
                isAtEnd = true
                break
            }
            lookedAt += byte
        }
        guard lookedAt == magic else { return }
        unpacker = try GzipUnpacker(beginning: lookedAt)
        lookedAt = []
    }

    private func readDirectly(into room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        while true {
            // A pipe or a terminal may have nothing for long.
            if size == nil { try Interruption.waitForInput(descriptor) }
            let count = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure(name, errno) }
            position += count
            return count
        }
    }

    private static func failure(_ name: String, _ code: Int32) -> Failure {
        let reason = unsafe String(cString: strerror(code))
        return Failure(
            code: .cannotOpen, message: "\(name): cannot read: \(reason); check the path and its permissions")
    }
}
