/// What a fuzzy match costs, by the length of the term (SPEC 5.2).
///
/// Immutable, safe to share between threads.
@safe final class FuzzyBands: @unchecked Sendable {
    /// For each length what a fuzzy match costs, 0 if there is none; longer terms are as the last.
    private let points: UnsafeMutablePointer<UInt16>
    /// No policy has a band that begins at a longer term.
    private static let lengths = 129
    private let bands: UnsafeMutableBufferPointer<Band>

    /// The lengths that cost the same.
    struct Band: BitwiseCopyable {
        let points: Int
        /// A bit for each length, as in ``LengthSet``.
        let lengths: UInt64
    }

    /// What a search asks, for whoever holds the bands.
    @safe struct View: BitwiseCopyable, @unchecked Sendable {
        fileprivate let points: UnsafeMutablePointer<UInt16>
        fileprivate let bands: UnsafeMutableBufferPointer<Band>

        /// The points for a term of `length` characters; 0 if it has no fuzzy match.
        @inline(__always)
        func points(forTermOf length: Int) -> Int { unsafe Int(points[min(length, FuzzyBands.lengths - 1)]) }

        var count: Int { unsafe bands.count }
        subscript(band: Int) -> Band {
            @inline(__always) get { unsafe bands[band] }
        }

        /// The lengths whose fuzzy match costs at most `budget`, as in ``LengthSet``.
        @inline(__always)
        func lengths(within budget: Int) -> UInt64 {
            var lengths: UInt64 = 0
            for band in 0..<count where self[band].points <= budget { lengths |= self[band].lengths }
            return lengths
        }
    }

    var view: View { unsafe View(points: points, bands: bands) }

    init(_ bands: [Policy.FuzzyBand]) {
        let ascending = bands.sorted { $0.minimumTermLength < $1.minimumTermLength }
        unsafe points = .allocate(capacity: Self.lengths)
        unsafe points.initialize(repeating: 0, count: Self.lengths)
        var lengths: [Int: UInt64] = [:]
        // The longest minimum that fits rules: later bands overwrite earlier ones.
        for band in ascending {
            for length in band.minimumTermLength..<Self.lengths { unsafe points[length] = UInt16(band.points) }
        }
        for length in 1..<Self.lengths where unsafe points[length] > 0 {
            unsafe lengths[Int(points[length]), default: 0] |= LengthSet.bit(length)
        }
        unsafe self.bands = .allocate(capacity: lengths.count)
        let sorted = lengths.sorted { $0.key < $1.key }.map { Band(points: $0.key, lengths: $0.value) }
        _ = unsafe self.bands.initialize(from: sorted)
    }

    deinit {
        unsafe points.deallocate()
        unsafe bands.deallocate()
    }
}

/// Sets of lengths as 64 bits: one for each length below 63, and one for all from there on.
enum LengthSet {
    static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

    /// The lengths from `shortest` to `longest`; none if the first is above the second.
    @inline(__always)
    static func range(_ shortest: Int, _ longest: Int) -> UInt64 {
        shortest > longest ? 0 : (~0 &<< UInt64(min(shortest, 63))) & (~0 &>> UInt64(63 - min(longest, 63)))
    }
}
