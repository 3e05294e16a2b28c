internal import CZlib
internal import Glibc

/// Unpacks gzip (RFC 1952) of one or several members, with the system's zlib. Its memory is wiped.
// SAFETY: `packed` lives as long as the object. zlib reads it and writes to the buffer of `read` only during that call.
@safe package final class GzipUnpacker {
    /// The reason why the input cannot be unpacked.
    package enum Failure: String, Error {
        case outOfMemory = "there is not enough memory to unpack it"
        case endsTooEarly = "the packed data end too early"
        case damaged = "the packed data are damaged"
        /// Only of ``unpack(_:atMost:)``.
        case tooLarge = "when unpacked, it is larger"
    }

    /// The first bytes of every member.
    package static let magic: [UInt8] = [0x1f, 0x8b]
    /// The number of packed bytes that are held at once.
    package static let capacity = 1 << 16

    private var stream = unsafe z_stream()
    private let packed: UnsafeMutableBufferPointer<UInt8>
    private var isAtEnd = false
    private var isBetweenMembers = false

    /// Prepares to unpack input of which `beginning`, at most ``capacity`` bytes, has already been read.
    ///
    /// - Throws: ``Failure`` if there is not enough memory.
    package init(beginning: [UInt8]) throws(Failure) {
        unsafe packed = .allocate(capacity: Self.capacity)
        _ = unsafe packed.update(fromContentsOf: beginning)
        unsafe stream.next_in = packed.baseAddress
        unsafe stream.avail_in = UInt32(beginning.count)
        unsafe stream.zalloc = { _, count, size in unsafe GzipUnpacker.allocate(Int(count) * Int(size)) }
        unsafe stream.zfree = { _, memory in unsafe GzipUnpacker.free(memory) }
        // The largest window, plus 16 for gzip only.
        let status = unsafe inflateInit2_(
            &stream, MAX_WBITS + 16, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw .outOfMemory }
    }

    deinit {
        unsafe inflateEnd(&stream)
        if let base = unsafe packed.baseAddress { unsafe explicit_bzero(base, packed.count) }
        unsafe packed.deallocate()
    }

    /// Unpacks some bytes, and returns 0 at the end. `fill` reads more of the packed input, and returns 0 at its end.
    ///
    /// - Throws: ``Failure``; what `fill` throws.
    package func read(
        into buffer: UnsafeMutableBufferPointer<UInt8>, fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
    ) throws -> Int {
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(buffer.count)
        while unsafe stream.avail_out == buffer.count, !isAtEnd {
            if unsafe stream.avail_in == 0 {
                unsafe stream.next_in = packed.baseAddress
                unsafe stream.avail_in = UInt32(try fill(packed))
            }
            if unsafe stream.avail_in == 0 {
                guard isBetweenMembers else {
                    throw Failure.endsTooEarly
                }
                isAtEnd = true
            } else {
                try unpack()
            }
        }
        return unsafe buffer.count - Int(stream.avail_out)
    }

    /// The bytes that `packed` holds.
    ///
    /// - Throws: ``Failure``, also if they are more than `maximum`.
    package static func unpack(_ packed: [UInt8], atMost maximum: Int) throws(Failure) -> [UInt8] {
        let unpacker = try GzipUnpacker(beginning: [])
        var rest = packed[...]
        var unpacked: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count: Int
            do {
                count = unsafe try chunk.withUnsafeMutableBufferPointer { chunk in
                    unsafe try unpacker.read(into: chunk) { buffer in
                        let next = rest.prefix(buffer.count)
                        rest = rest.dropFirst(next.count)
                        return unsafe buffer.update(fromContentsOf: next)
                    }
                }
            } catch {
                // Nothing else is thrown, since reading from memory cannot fail.
                throw error as? Failure ?? .damaged
            }
            guard count > 0 else { return unpacked }
            guard unpacked.count + count <= maximum else { throw .tooLarge }
            unpacked += chunk[..<count]
        }
    }

    private func unpack() throws(Failure) {
        if isBetweenMembers {
            // Anything but another member is padding.
            guard unsafe stream.next_in.pointee == Self.magic[0] else {
                isAtEnd = true
                return
            }
            isBetweenMembers = false
            unsafe inflateReset(&stream)
        }
        switch unsafe inflate(&stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isBetweenMembers = true
        default: throw .damaged
        }
    }

    // MARK: Memory, which is wiped, since zlib's window holds unpacked passwords

    /// The bytes in front of an allocation, which hold its size.
    private static let header = 16

    private static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
        guard let memory = unsafe malloc(header + size) else { return nil }
        unsafe memory.storeBytes(of: size, as: Int.self)
        return unsafe memory + header
    }

    private static func free(_ memory: UnsafeMutableRawPointer?) {
        guard let memory = unsafe memory.map({ unsafe $0 - header }) else { return }
        unsafe explicit_bzero(memory + header, memory.load(as: Int.self))
        unsafe Glibc.free(memory)
    }
}
