/// A node of a trie over symbols, in the 16 bytes in which a compiled list holds it.
///
/// A node with children has one bit for each symbol that leads to one; the child is at `link` plus the symbol. Nodes lie
/// so that the children of different nodes fall between each other. A term that ends where others go on is a child too,
/// by the symbol ``TermAlphabet/end``. A stretch that leads to one term only is no row of nodes but a leaf.
struct TrieNode: BitwiseCopyable {
    /// A bit for each symbol that leads to a child; of a leaf the next symbols up to `tailCapacity`, lowest byte first,
    /// or ``TermAlphabet/end`` if there is none.
    var bits: UInt64 = 0
    /// What the number of a child is counted from; of a leaf the first of its terms. Terms whose symbols are the same
    /// lie side by side.
    var link: UInt32 = 0
    /// The lengths of the shortest and the longest term below that may be found with an edit, at most 255. None may if
    /// the first is above the second.
    var shortest: UInt8 = .max
    var longest: UInt8 = 0
    /// `leafMark` and how many symbols are in `bits`; of a node with children `filterMark` if there is an ``EditFilter`` in
    /// the place of the child ``TermAlphabet/none``, which no node has, and otherwise 0.
    var tail: UInt8 = 0
    /// Of a leaf the length of its terms, at most 255, which tells without a look at them that most are of no use.
    var length: UInt8 = 0

    static let leafMark: UInt8 = 0x80
    static let filterMark: UInt8 = 1
    /// The symbols of a leaf that the node itself holds. Of a longer tail the rest is left to the comparison with the
    /// term.
    static let tailCapacity = 8
    static let root = 0

    var isLeaf: Bool { tail >= Self.leafMark }
    var hasFilter: Bool { tail == Self.filterMark }
    var tailCount: Int { Int(tail & 0x7f) }
    /// Whether a term ends here and others go on.
    var hasEnd: Bool { bits >> UInt64(TermAlphabet.end) != 0 }
}
