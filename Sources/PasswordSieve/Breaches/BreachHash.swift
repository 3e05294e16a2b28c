internal import CNettle
internal import Glibc

/// A hash by which leaked passwords are published, and which a breach store holds (SPEC 15.1).
public enum BreachHash: String, Sendable, Hashable, CaseIterable {
    /// SHA-1 of the password in UTF-8.
    case sha1
    /// The NT hash of Windows: MD4 of the password in UTF-16LE.
    case nt

    /// The bytes of a hash.
    package var byteCount: Int {
        switch self {
        case .sha1: 20
        case .nt: 16
        }
    }
}

extension BreachHash {
    /// The first 64 bits of the hash of `password`. Everything on the way is wiped.
    func prefix(of password: UTF8Span) -> UInt64 {
        switch self {
        case .sha1: Self.sha1(password)
        case .nt: Self.nt(password)
        }
    }

    private static func sha1(_ password: UTF8Span) -> UInt64 {
        var context = sha1_ctx()
        defer { unsafe explicit_bzero(&context, MemoryLayout<sha1_ctx>.size) }
        unsafe nettle_sha1_init(&context)
        unsafe password.span.withUnsafeBufferPointer { bytes in
            unsafe nettle_sha1_update(&context, bytes.count, bytes.baseAddress)
        }
        return unsafe digest { unsafe nettle_sha1_digest(&context, MemoryLayout<UInt64>.size, $0) }
    }

    private static func nt(_ password: UTF8Span) -> UInt64 {
        var context = md4_ctx()
        // A code point has at most two units of UTF-16.
        var units = SIMD2<UInt16>()
        defer {
            unsafe explicit_bzero(&context, MemoryLayout<md4_ctx>.size)
            unsafe explicit_bzero(&units, MemoryLayout<SIMD2<UInt16>>.size)
        }
        unsafe nettle_md4_init(&context)
        var scalars = password.makeUnicodeScalarIterator()
        while let scalar = scalars.next() {
            var count = 0
            UTF16.encode(scalar) { unit in
                units[count] = unit.littleEndian
                count += 1
            }
            unsafe withUnsafeBytes(of: &units) { bytes in
                unsafe nettle_md4_update(&context, 2 * count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
            }
        }
        return unsafe digest { unsafe nettle_md4_digest(&context, MemoryLayout<UInt64>.size, $0) }
    }

    /// The eight bytes that `write` leaves, as a number whose order is that of the hashes.
    private static func digest(_ write: (UnsafeMutablePointer<UInt8>?) -> Void) -> UInt64 {
        var prefix: UInt64 = 0
        unsafe withUnsafeMutableBytes(of: &prefix) { unsafe write($0.baseAddress?.assumingMemoryBound(to: UInt8.self)) }
        return UInt64(bigEndian: prefix)
    }
}
