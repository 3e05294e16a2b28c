/// What a fuzzy match costs, by the length of the term (SPEC 5.2).
struct FuzzyBands: Sendable {
    /// Longest minimum first, so that the first that fits is the one that counts.
    private let bands: [Policy.FuzzyBand]

    init(_ bands: [Policy.FuzzyBand]) {
        self.bands = bands.sorted { $0.minimumTermLength > $1.minimumTermLength }
    }

    /// The shortest term that has a fuzzy match; nil if none has.
    var shortestTerm: Int? { bands.last?.minimumTermLength }

    /// The points for a term of `length` characters; nil if it has no fuzzy match.
    func points(forTermOf length: Int) -> Int? { bands.first { $0.minimumTermLength <= length }?.points }
}
