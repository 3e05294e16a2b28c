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
            // Both fit: a trie numbers its nodes in 32 bits, and a password is short.
            nodeIndex = UInt32(truncatingIfNeeded: node)
            positionAndEdit = UInt32(truncatingIfNeeded: position) << 1 | (isEdited ? 1 : 0)
        }
    }

    private var pending = SecretBuffer<Place>()
    /// For each character the symbols that it matches, with an empty mask before the first and behind the last.
    private var masks = SecretBuffer<UInt64>()

    /// Takes in the password that is searched, as one trie reads it.
    mutating func read(_ password: borrowing FoldedText, _ readings: ReadingMasks) {
        masks.removeAll()
        masks.append(0)
        for index in 0..<password.count { masks.append(readings.mask(password[index])) }
        masks.append(0)
    }

    /// How many characters the password has.
    var count: Int { masks.count - 2 }

    /// The symbols that the character at `index` matches; none before the first and behind the last character.
    func mask(_ index: Int) -> UInt64 { masks[index + 1] }

    /// Starts at the root.
    mutating func begin(at position: Int) {
        pending.removeAll()
        visit(BitmapTrie.root, at: position, isEdited: false)
    }

    mutating func next() -> Place? { pending.popLast() }

    mutating func visit(_ node: Int, at position: Int, isEdited: Bool) {
        pending.append(Place(node: node, position: position, isEdited: isEdited))
    }
}
