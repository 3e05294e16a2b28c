/// The checksum of a block: 64 bits over words of eight bytes, in four lanes that the processor works on at once, so that a page
/// costs a fraction of a microsecond. It finds damage, and resists no attacker.
struct BreachChecksum {
    private var first: UInt64 = 0x9e37_79b9_7f4a_7c15
    private var second: UInt64 = 0xbf58_476d_1ce4_e5b9
    private var third: UInt64 = 0x94d0_49bb_1331_11eb
    private var fourth: UInt64 = 0x2545_f491_4f6c_dd1d

    /// Adds bytes, whose number is a multiple of ``unit``.
    mutating func combine(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count.isMultiple(of: Self.unit), "blocks are padded")
        var offset = 0
        while offset < bytes.count {
            let words = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
            first = Self.step(first, UInt64(littleEndian: words.x))
            second = Self.step(second, UInt64(littleEndian: words.y))
            third = Self.step(third, UInt64(littleEndian: words.z))
            fourth = Self.step(fourth, UInt64(littleEndian: words.w))
            offset &+= Self.unit
        }
    }

    /// The checksum of what was added.
    var value: UInt64 { first.mixed ^ (second ^ (third ^ fourth.mixed).mixed).mixed }

    /// The number of bytes of a step.
    static let unit = 32

    @inline(__always)
    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let product = (lane ^ word) &* 0x9fb2_1c65_1e98_df25
        return product ^ product >> 29
    }

    /// The checksum of `bytes`.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var checksum = BreachChecksum()
        unsafe checksum.combine(bytes)
        return checksum.value
    }
}

extension UInt64 {
    /// A permutation of all numbers, after which each bit depends on all bits.
    var mixed: UInt64 {
        var number = self
        number ^= number >> 32
        number &*= 0xd6e8_feb8_6659_fd93
        number ^= number >> 32
        number &*= 0xd6e8_feb8_6659_fd93
        return number ^ number >> 32
    }
}
