/// The order in which lists explain a password: the custom list, others by name, the global list (SPEC 7.3).
extension TermList {
    /// The names in that order.
    static func inOrder(_ names: [String]) -> [String] {
        names.count < 2 ? names : names.sorted { precedes($0, $1) }
    }

    static func precedes(_ first: String, _ second: String) -> Bool {
        let ranks = (rank(first), rank(second))
        guard ranks.0 == ranks.1 else { return ranks.0 < ranks.1 }
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
