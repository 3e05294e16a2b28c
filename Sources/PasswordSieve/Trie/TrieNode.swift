/// A node of a double-array trie, in the 16 bytes in which a compiled list holds it.
///
/// A node with children has one bit for each symbol that leads to one; the child's number is `link` plus the symbol.
/// Children of different nodes lie interleaved. A term that ends where longer ones go on is a child too, by the symbol
/// ``TermAlphabet/end``. A path that leads to one term only is not spelled out in nodes but ends in a leaf.
struct TrieNode: BitwiseCopyable, Sendable {
    /// One bit for each symbol that leads to a child. Of a leaf: its next symbols, up to `tailCapacity`, lowest byte
    /// first; ``TermAlphabet/end`` if there is none.
    var bits: UInt64 = 0
    /// The base of the children's numbers. Of a leaf: its first term; terms with the same symbols are adjacent.
    var link: UInt32 = 0
    /// The lengths of the shortest and the longest term below that may be found with an edit, at most 255. There is
    /// none if the first is above the second.
    var shortest: UInt8 = .max
    var longest: UInt8 = 0
    /// Of a leaf: `leafMark` plus the number of symbols in `bits`. Of other nodes: `filterMark` if an ``EditFilter`` is
    /// stored as the child ``TermAlphabet/none``, a symbol that no child has; otherwise 0.
    var tail: UInt8 = 0
    /// Of a leaf: the length of its terms, at most 255, so that most hits are dismissed without a look at the terms.
    var length: UInt8 = 0

    static let leafMark: UInt8 = 0x80
    static let filterMark: UInt8 = 1
    /// The number of symbols that a leaf holds. The rest of a longer tail is compared with the term itself.
    static let tailCapacity = 8
    static let root = 0

    var isLeaf: Bool { tail >= Self.leafMark }
    var hasFilter: Bool { tail == Self.filterMark }
    var tailCount: Int { Int(tail & 0x7f) }
    /// True if a term ends here and longer ones go on.
    var hasEnd: Bool { bits >> UInt64(TermAlphabet.end) != 0 }

    /// One bit for each symbol that may come next: those of the children, or a leaf's first.
    var nextSymbols: UInt64 { isLeaf ? 1 &<< bits : bits }

    @inline(__always)
    func hasChild(_ symbol: UInt64) -> Bool { bits &>> symbol & 1 != 0 }

    /// The number of the child with this symbol, if there is one.
    @inline(__always)
    func child(_ symbol: UInt64) -> UInt64 { UInt64(link) &+ symbol }
}

/// The nodes of one trie, and the step from a node to a child.
///
/// SAFETY: the nodes belong to a compiled list that outlives this and was built here or validated, so every link leads
/// to a node; indices come from links only.
@safe struct TrieNodes: BitwiseCopyable, Sendable {
    private let nodes: FrozenView<TrieNode>

    init(_ nodes: FrozenView<TrieNode>) { self.nodes = nodes }

    var count: Int { nodes.count }

    var root: TrieNodeReference { self[TrieNode.root] }

    subscript(number: Int) -> TrieNodeReference {
        @inline(__always)
        get {
            assert(number >= 0 && number < nodes.count)
            return unsafe TrieNodeReference(nodes.start + number)
        }
    }

    /// The child of `node` by `symbol`; nil if there is none. Every walk takes its steps here.
    @inline(__always)
    func child(of node: TrieNodeReference, by symbol: UInt64) -> TrieNodeReference? {
        node.hasChild(symbol) ? self[Int(truncatingIfNeeded: node.child(symbol))] : nil
    }

    /// The leaf of the term that ends at `node`, which has one.
    @inline(__always)
    func end(of node: TrieNodeReference) -> TrieNode { self[Int(node.link) &+ Int(TermAlphabet.end)].value }

    /// The filter of `node`, which has one.
    @inline(__always)
    func filter(of node: TrieNodeReference) -> EditFilter {
        unsafe unsafeBitCast(self[Int(node.link) &+ Int(TermAlphabet.none)].value, to: EditFilter.self)
    }
}

/// A node where it is stored, so that a walk loads only the fields that it looks at.
///
/// SAFETY: see ``TrieNodes``.
@dynamicMemberLookup
@safe struct TrieNodeReference: BitwiseCopyable {
    private let node: UnsafePointer<TrieNode>

    @unsafe fileprivate init(_ node: UnsafePointer<TrieNode>) { unsafe self.node = node }

    var value: TrieNode { unsafe node.pointee }

    subscript<Field>(dynamicMember field: KeyPath<TrieNode, Field>) -> Field {
        @inline(__always) get { unsafe node.pointee[keyPath: field] }
    }

    @inline(__always)
    func hasChild(_ symbol: UInt64) -> Bool { unsafe node.pointee.hasChild(symbol) }
    @inline(__always)
    func child(_ symbol: UInt64) -> UInt64 { unsafe node.pointee.child(symbol) }
}
