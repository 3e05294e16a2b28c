internal import CZlib
internal import Glibc

/// Unpacks gzip (RFC 1952) of one or several members, with the system's zlib. Its memory is wiped.
// SAFETY: `packed` lives as long as the object. zlib reads it and writes to the buffer of `read` only during that call.
@safe final class GzipUnpacker {
    /// The first bytes of every member.
    static let magic: [UInt8] = [0x1f, 0x8b]

    /// The input in messages.
    private let name: String
    private var stream = unsafe z_stream()
    private let packed: UnsafeMutableBufferPointer<UInt8>
    private var isAtEnd = false
    private var isBetweenMembers = false

    /// Prepares to unpack input of which `beginning` has already been read.
    ///
    /// - Throws: ``Failure`` if there is not enough memory.
    init(_ name: String, beginning: [UInt8]) throws {
        self.name = name
        unsafe packed = .allocate(capacity: 1 << 16)
        _ = unsafe packed.update(fromContentsOf: beginning)
        unsafe stream.next_in = packed.baseAddress
        unsafe stream.avail_in = UInt32(beginning.count)
        unsafe stream.zalloc = { _, count, size in unsafe GzipUnpacker.allocate(Int(count) * Int(size)) }
        unsafe stream.zfree = { _, memory in unsafe GzipUnpacker.free(memory) }
        // The largest window, plus 16 for gzip only.
        let status = unsafe inflateInit2_(
            &stream, MAX_WBITS + 16, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw Failure.badData("\(name): cannot unpack gzip: there is not enough memory") }
    }

    deinit {
        unsafe inflateEnd(&stream)
        if let base = unsafe packed.baseAddress { unsafe explicit_bzero(base, packed.count) }
        unsafe packed.deallocate()
    }

    /// Unpacks some bytes, and returns 0 at the end. `fill` reads more of the packed input, and returns 0 at its end.
    func read(
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
                    throw Failure.badData("\(name): the packed data end too early; copy the file again")
                }
                isAtEnd = true
            } else {
                try unpack()
            }
        }
        return unsafe buffer.count - Int(stream.avail_out)
    }

    private func unpack() throws {
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
        default: throw Failure.badData("\(name): the packed data are damaged; copy the file again")
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
