/// A stretch that is a unit repeated in a row (SPEC 6.6).
struct Block: BitwiseCopyable {
    var start: Int
    /// The characters of the unit, at least 2.
    var unit: Int
    /// How often the unit stands in a row from `start` on, at least 2. Fewer repetitions are tokens too.
    var repetitions: Int
    /// The score of the unit as a password of its own, and one.
    var points: Int

    /// Where the block may end.
    var ends: StrideThrough<Int> { stride(from: start + 2 * unit, through: start + repetitions * unit, by: unit) }
}
