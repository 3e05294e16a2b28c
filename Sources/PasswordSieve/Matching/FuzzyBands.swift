/// The cost of a fuzzy match by the length of the term (SPEC 5.2).
///
/// Immutable, safe to share between threads.
final class FuzzyBands: Sendable {
    private let points: FrozenArray<UInt16>
    private let lengths: FrozenArray<LengthSet>
    let view: View

    /// The look-ups of a search, valid as long as the bands exist.
    struct View: BitwiseCopyable, Sendable {
        /// By length: the points of a fuzzy match, 0 if there is none. Longer terms are as the last.
        fileprivate let points: FrozenView<UInt16>
        /// By budget: the lengths whose fuzzy match costs no more. Larger budgets are as the last.
        fileprivate let lengths: FrozenView<LengthSet>
        /// The length of the shortest term that has a fuzzy match; `Int.max` if none has.
        let shortestTerm: Int

        /// The points for a term of `length` characters; 0 if it has no fuzzy match.
        @inline(__always)
        func points(forTermOf length: Int) -> Int {
            unsafe Int(points[unchecked: min(length, points.count - 1)])
        }

        /// The lengths whose fuzzy match costs at most `budget`, which is not negative.
        @inline(__always)
        func lengths(within budget: Int) -> LengthSet { unsafe lengths[unchecked: min(budget, lengths.count - 1)] }
    }

    init(_ bands: [Policy.FuzzyBand]) {
        let longestMinimum = bands.map(\.minimumTermLength).max() ?? 0
        var points = [UInt16](repeating: 0, count: longestMinimum + 1)
        // The longest minimum that fits rules: later bands overwrite earlier ones.
        for band in bands.sorted(by: { $0.minimumTermLength < $1.minimumTermLength }) {
            for length in band.minimumTermLength...longestMinimum { points[length] = UInt16(band.points) }
        }
        let mostPoints = bands.map(\.points).max() ?? 0
        var lengths = [LengthSet](repeating: LengthSet(), count: mostPoints + 1)
        for (length, cost) in points.enumerated() where cost > 0 {
            let set = length < longestMinimum ? LengthSet(length) : LengthSet(from: length, through: .max)
            for budget in Int(cost)...mostPoints { lengths[budget].bits |= set.bits }
        }
        self.points = FrozenArray(points)
        self.lengths = FrozenArray(lengths)
        view = View(
            points: self.points.view, lengths: self.lengths.view,
            shortestTerm: bands.map(\.minimumTermLength).min() ?? .max)
    }
}
