/// What a fuzzy match costs, by the length of the term (SPEC 5.2).
///
/// Immutable, safe to share between threads.
@safe final class FuzzyBands: @unchecked Sendable {
    /// For each length what a fuzzy match costs, 0 if there is none; longer terms are as the last.
    private let points: UnsafeMutablePointer<UInt16>
    /// No policy has a band that begins at a longer term.
    private static let lengthCount = 129
    /// For each budget the lengths whose fuzzy match it pays; larger budgets are as the last.
    private let lengths: UnsafeMutablePointer<UInt64>
    private let mostPoints: Int
    private let shortestTerm: Int

    /// What a search asks, for whoever holds the bands.
    @safe struct View: BitwiseCopyable, @unchecked Sendable {
        fileprivate let points: UnsafeMutablePointer<UInt16>
        fileprivate let lengths: UnsafeMutablePointer<UInt64>
        fileprivate let mostPoints: Int
        /// The length of the shortest term that has a fuzzy match; more than any has, if none does.
        let shortestTerm: Int

        /// The points for a term of `length` characters; 0 if it has no fuzzy match.
        @inline(__always)
        func points(forTermOf length: Int) -> Int { unsafe Int(points[min(length, FuzzyBands.lengthCount - 1)]) }

        /// The lengths whose fuzzy match costs at most `budget`, from 0, as in ``LengthSet``.
        @inline(__always)
        func lengths(within budget: Int) -> UInt64 { unsafe lengths[min(budget, mostPoints)] }
    }

    var view: View { unsafe View(points: points, lengths: lengths, mostPoints: mostPoints, shortestTerm: shortestTerm) }

    init(_ bands: [Policy.FuzzyBand]) {
        unsafe points = .allocate(capacity: Self.lengthCount)
        unsafe points.initialize(repeating: 0, count: Self.lengthCount)
        // The longest minimum that fits rules: later bands overwrite earlier ones.
        for band in bands.sorted(by: { $0.minimumTermLength < $1.minimumTermLength }) {
            for length in band.minimumTermLength..<Self.lengthCount { unsafe points[length] = UInt16(band.points) }
        }
        shortestTerm = bands.map(\.minimumTermLength).min() ?? .max
        mostPoints = bands.map(\.points).max() ?? 0
        unsafe lengths = .allocate(capacity: mostPoints + 1)
        unsafe lengths.initialize(repeating: 0, count: mostPoints + 1)
        for length in 1..<Self.lengthCount where unsafe points[length] > 0 {
            for budget in unsafe Int(points[length])...mostPoints { unsafe lengths[budget] |= LengthSet.bit(length) }
        }
    }

    deinit {
        unsafe points.deallocate()
        unsafe lengths.deallocate()
    }
}
