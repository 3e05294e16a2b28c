/// The 64-bit FNV-1a hash: the same value on every machine and in every run. It resists no attacker.
package struct FNV1a: Sendable {
    /// The hash of what was combined so far.
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Adds a byte. A larger number is mixed in as one step, which is fast but not the standard hash of its bytes.
    @inline(__always)
    package mutating func combine(_ byte: UInt64) { value = (value ^ byte) &* 0x100_0000_01b3 }

    package mutating func combine(_ bytes: some Sequence<UInt8>) { for byte in bytes { combine(UInt64(byte)) } }

    /// Adds the four bytes of `number`, the lowest first.
    package mutating func combine(_ number: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) { combine(UInt64(number >> shift & 0xff)) }
    }

    /// Mixes the high bits into the low ones, which a hash of whole words needs.
    @inline(__always)
    package mutating func foldHighBits() { value ^= value >> 29 }
}
