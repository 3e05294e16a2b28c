/// The order of preference among lists: the custom list, others by name, the global list (SPEC 7.3).
extension TermList {
    /// Returns the distinct names of lists in the order of SPEC 7.3.
    static func inOrder(_ names: some Sequence<String>) -> [String] {
        let distinct = names.withoutRepetitions
        return distinct.count < 2 ? distinct : distinct.sorted(by: precedes)
    }

    static func precedes(_ first: String, _ second: String) -> Bool {
        guard rank(first) == rank(second) else { return rank(first) < rank(second) }
        return first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }

    private static func rank(_ name: String) -> Int {
        switch name {
        case customName: 0
        case globalName: 2
        default: 1
        }
    }
}
