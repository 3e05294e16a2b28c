/// The places of a trie that are still to be visited.
///
/// A stack of its own and no recursion, since a term may fold to more characters than a thread's stack has room for.
/// One walk serves many searches, so that the room is taken only once.
struct TrieWalk: ~Copyable {
    /// A node, and how far the search has read.
    struct Place: BitwiseCopyable {
        private let nodeIndex: UInt32
        private let positionAndEdit: UInt32

        var node: Int { Int(nodeIndex) }
        /// The place in the password between what has been read and what comes next.
        var position: Int { Int(positionAndEdit >> 1) }
        /// Whether the one edit is spent.
        var isEdited: Bool { positionAndEdit & 1 != 0 }

        init(node: Int, position: Int, isEdited: Bool) {
            nodeIndex = UInt32(node)
            positionAndEdit = UInt32(position) << 1 | (isEdited ? 1 : 0)
        }
    }

    private var pending = SecretBuffer<Place>()

    /// Starts at the root.
    mutating func begin(at position: Int) {
        pending.removeAll()
        visit(BitmapTrie.root, at: position, isEdited: false)
    }

    mutating func next() -> Place? { pending.popLast() }

    mutating func visit(_ node: Int, at position: Int, isEdited: Bool) {
        pending.append(Place(node: node, position: position, isEdited: isEdited))
    }

    /// Visits each child of `node` that a symbol of `mask` leads to.
    mutating func visit(
        childrenOf node: BitmapTrie.Node, along mask: UInt64, at position: Int, isEdited: Bool
    ) {
        var next = node.children & mask
        while next != 0 {
            let bit = next & (0 &- next)
            visit(BitmapTrie.child(of: node, bit), at: position, isEdited: isEdited)
            next ^= bit
        }
    }
}
