/// Sets of lengths as 64 bits: one for each length below 63, and one for all from there on.
enum LengthSet {
    static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

    /// The lengths from `shortest` to `longest`; none if the first is above the second.
    @inline(__always)
    static func range(_ shortest: Int, _ longest: Int) -> UInt64 {
        shortest > longest ? 0 : (~0 &<< UInt64(min(shortest, 63))) & (~0 &>> UInt64(63 - min(longest, 63)))
    }

    /// No length of the set is shorter; more than any if it is empty.
    @inline(__always)
    static func shortest(of lengths: UInt64) -> Int { lengths.trailingZeroBitCount }

    /// No length of the set is longer.
    @inline(__always)
    static func longest(of lengths: UInt64) -> Int {
        lengths.leadingZeroBitCount == 0 ? .max : 63 &- lengths.leadingZeroBitCount
    }
}
