/// A stretch of a password and a group of terms of one list, with the same symbols, of which at least one matches it in
/// this way (SPEC 5).
struct TermMatch {
    /// The kinds in the order in which they explain a password (SPEC 7.3).
    enum Kind: Int, BitwiseCopyable {
        case exact
        case reversed
        case fuzzy

        /// All of them. Held here, since an array made at each use is allocated.
        static let inOrder: [Kind] = [.exact, .reversed, .fuzzy]
    }

    var stretch: Range<Int>
    var kind: Kind
    /// The number of the group's first term in its trie.
    var group: Int
}
