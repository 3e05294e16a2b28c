extension Sequence where Element: Equatable {
    /// The first occurrence of each element, in order. For a handful of elements: O(*n*²).
    package var withoutRepetitions: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension Array where Element: Comparable {
    /// The elements in ascending order, each once.
    ///
    /// - Complexity: O(*n* log *n*).
    var sortedWithoutRepetitions: [Element] {
        var last: Element?
        return sorted().filter { element in
            defer { last = element }
            return element != last
        }
    }
}
