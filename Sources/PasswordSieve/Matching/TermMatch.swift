/// A term of one list at a stretch of a password (SPEC 5).
struct TermMatch: BitwiseCopyable {
    /// In the order in which they explain a password (SPEC 7.3).
    enum Kind: Int, BitwiseCopyable, CaseIterable {
        case exact
        case reversed
        case fuzzy
    }

    var start: Int
    var end: Int
    var kind: Kind
    /// The place of the term in its trie.
    var term: Int
}
