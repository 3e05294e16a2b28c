extension Sequence where Element: Equatable {
    /// The first occurrence of each element, in order. For a handful of elements: O(*n*²).
    package var withoutRepetitions: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
