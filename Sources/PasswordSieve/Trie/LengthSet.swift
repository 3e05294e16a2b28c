/// A set of term lengths in 64 bits: one for each length below 63, and one for all from there on.
struct LengthSet: BitwiseCopyable, Hashable, Sendable {
    var bits: UInt64 = 0

    static let all = LengthSet(bits: .max)

    @inline(__always)
    init(bits: UInt64 = 0) { self.bits = bits }

    init(_ length: Int) { bits = 1 << UInt64(min(length, 63)) }

    /// The lengths from `shortest` to `longest`; empty if the first is above the second.
    @inline(__always)
    init(from shortest: Int, through longest: Int) {
        bits = shortest > longest ? 0 : (~0 &<< UInt64(min(shortest, 63))) & (~0 &>> UInt64(63 - min(longest, 63)))
    }

    var isEmpty: Bool { bits == 0 }

    /// A lower bound of the lengths; 64 if the set is empty.
    var shortest: Int { bits.trailingZeroBitCount }

    /// An upper bound of the lengths.
    var longest: Int { bits.leadingZeroBitCount == 0 ? .max : 63 &- bits.leadingZeroBitCount }

    @inline(__always)
    func intersection(_ other: LengthSet) -> LengthSet { LengthSet(bits: bits & other.bits) }
}
