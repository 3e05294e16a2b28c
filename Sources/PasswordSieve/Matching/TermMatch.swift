/// A term of one list at a stretch of a password (SPEC 5).
struct TermMatch {
    /// The kinds in the order in which they explain a password (SPEC 7.3).
    enum Kind: Int, BitwiseCopyable {
        case exact
        case reversed
        case fuzzy
    }

    var stretch: Range<Int>
    var kind: Kind
    /// The number of the term in its trie.
    var term: Int
}
