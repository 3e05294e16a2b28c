/// Symbol sequences as a trie in one array, breadth first.
///
/// A node has one bit for each symbol that can come next, and its children lie side by side in the order of their
/// symbols: a child's place is the number of bits below its own. So the symbols that a password's character may stand
/// for are one mask, and the children to visit are `node.children & mask`.
struct BitmapTrie: Sendable {
    struct Node: Sendable {
        /// One bit for each symbol that leads to a child.
        var children: UInt64
        /// The child with the lowest symbol.
        var firstChild: UInt32
        /// The sequences that end here, as a range of `order`. More than one only if terms differ in characters that
        /// share a symbol.
        var ends: Range<UInt32>
        /// The lengths of the shortest and the longest sequence that passes through or ends here.
        var lengths: ClosedRange<UInt16>

        /// Whether a sequence ends here, or goes on with a symbol of `mask`.
        func leadsOn(_ mask: UInt64) -> Bool { !ends.isEmpty || children & mask != 0 }
    }

    static let root = 0

    let nodes: [Node]
    /// The numbers of the sequences, sorted by their symbols.
    let order: [UInt32]

    /// - Complexity: O(*n* log *n*) in the symbols of all sequences.
    init(_ sequences: [[UInt8]]) {
        let sorted = sequences.indices.sorted { first, second in
            sequences[first] == sequences[second]
                ? first < second : sequences[first].lexicographicallyPrecedes(sequences[second])
        }
        order = sorted.map(UInt32.init)
        nodes = Self.layOut(sorted.map { sequences[$0] })
    }

    /// The sequences that end at `node`.
    func ends(_ node: Node) -> ArraySlice<UInt32> { order[Int(node.ends.lowerBound)..<Int(node.ends.upperBound)] }

    /// The child of `node` that the lowest bit of `bit` leads to.
    static func child(of node: Node, _ bit: UInt64) -> Int {
        Int(node.firstChild) + (node.children & (bit - 1)).nonzeroBitCount
    }

    /// All sequences that share a prefix are neighbours, and those that are nothing but the prefix come first.
    private static func layOut(_ sequences: [[UInt8]]) -> [Node] {
        struct Pending {
            let sequences: Range<Int>
            let depth: Int
        }
        var nodes: [Node] = []
        // Node k is made from pending[k].
        var pending = [Pending(sequences: 0..<sequences.count, depth: 0)]
        while nodes.count < pending.count {
            let (range, depth) = (pending[nodes.count].sequences, pending[nodes.count].depth)
            var index = range.lowerBound
            while index < range.upperBound, sequences[index].count == depth { index += 1 }
            let lengths = sequences[range].map { UInt16($0.count) }
            var node = Node(
                children: 0, firstChild: UInt32(pending.count), ends: UInt32(range.lowerBound)..<UInt32(index),
                lengths: (lengths.min() ?? 0)...(lengths.max() ?? 0))
            while index < range.upperBound {
                let symbol = sequences[index][depth]
                let start = index
                while index < range.upperBound, sequences[index][depth] == symbol { index += 1 }
                node.children |= 1 << symbol
                pending.append(Pending(sequences: start..<index, depth: depth + 1))
            }
            nodes.append(node)
        }
        return nodes
    }
}
