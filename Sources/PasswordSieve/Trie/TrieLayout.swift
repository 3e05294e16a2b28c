/// Lays out sorted rows of symbols as a double-array trie.
///
/// SAFETY: `symbols` is valid for as long as ``nodes(of:_:_:)`` runs; rows are ranges of it.
@safe struct TrieLayout {
    /// A row of symbols that one term or several have in common.
    struct Row {
        var symbols: Range<Int>
        /// The first of the terms.
        var term: UInt32
        /// True if one of them may be found with an edit.
        var isFuzzy: Bool
    }

    /// The number of rows up to which a subtree is kept together.
    private static let smallSubtree = 64
    private let symbols: UnsafeBufferPointer<UInt8>
    private let rows: [Row]
    private let direction: TrieDirection
    private(set) var nodes: [TrieNode] = [TrieNode(word: 0)]
    private var slots = TrieSlots()

    /// The nodes of a trie of these rows, which are sorted and different.
    ///
    /// - Complexity: O(*n*) in the symbols of all rows.
    static func nodes(of rows: [Row], _ symbols: [UInt8], _ direction: TrieDirection) -> [TrieNode] {
        unsafe symbols.withUnsafeBufferPointer { symbols in
            var layout = unsafe TrieLayout(symbols: symbols, rows: rows, direction: direction)
            layout.layOut()
            return layout.nodes
        }
    }

    private init(symbols: UnsafeBufferPointer<UInt8>, rows: [Row], direction: TrieDirection) {
        unsafe self.symbols = symbols
        self.rows = rows
        self.direction = direction
    }

    /// Rows that share their first `depth` symbols, and the node that these lead to.
    private struct Pending {
        private let storedNode: UInt32
        private let storedRows: Range<UInt32>
        private let storedDepth: UInt32

        init(node: Int, rows: Range<Int>, depth: Int) {
            storedNode = UInt32(node)
            storedRows = UInt32(rows.lowerBound)..<UInt32(rows.upperBound)
            storedDepth = UInt32(depth)
        }

        var node: Int { Int(storedNode) }
        var rows: Range<Int> { Int(storedRows.lowerBound)..<Int(storedRows.upperBound) }
        var depth: Int { Int(storedDepth) }
    }

    private mutating func layOut() {
        guard !rows.isEmpty else {
            // A root without children.
            nodes = [TrieNode(base: 1, bits: 0, lengths: nil, filterWords: 0), TrieNode(word: 0)]
            return
        }
        // Breadth first: the nodes at the top have the most children, and those at the bottom fill the gaps.
        var pending = [Pending(node: TrieNode.root, rows: 0..<rows.count, depth: 0)]
        while !pending.isEmpty {
            var below: [Pending] = []
            for place in pending {
                // A small subtree is kept together, since a walk that reaches it goes to its end.
                if place.rows.count <= Self.smallSubtree { layOutSubtree(place) } else { layOut(place, &below) }
            }
            pending = below
        }
    }

    private mutating func layOutSubtree(_ root: Pending) {
        var pending = [root]
        var next = 0
        while next < pending.count {
            layOut(pending[next], &pending)
            next += 1
        }
    }

    /// Lays out a node, and appends its children to `pending`.
    private mutating func layOut(_ place: Pending, _ pending: inout [Pending]) {
        guard place.rows.count > 1 else {
            nodes[place.node] = leaf(place)
            return
        }
        let children = children(place)
        var bits: UInt64 = 0
        for child in children { bits |= 1 << UInt64(child.symbol) }
        var filter = filter(place, childCount: children.count)
        let taken = TrieNode.slots(bits, filterWords: filter.count)
        let base = slots.place(taken)
        let node = TrieNode(base: base, bits: bits, lengths: lengths(place.rows), filterWords: filter.count)
        nodes[place.node] = node
        if filter.count > TrieNode.inlineWords {
            let first = slots.place(.max >> UInt64(64 - filter.count))
            addSlots(through: first + filter.count - 1)
            for (offset, word) in filter.enumerated() { nodes[first + offset] = TrieNode(word: word) }
            filter = [UInt64(first)]
        }
        addSlots(through: base + 63 - taken.leadingZeroBitCount)
        for (offset, word) in ([bits] + filter).enumerated() {
            nodes[base + offset] = TrieNode(word: word)
        }
        for child in children {
            let slot = Int(node.child(UInt64(child.symbol)))
            pending.append(Pending(node: slot, rows: child.rows, depth: place.depth + 1))
        }
    }

    /// The lengths of the rows that may be found with an edit; nil if there is none.
    private func lengths(_ range: Range<Int>) -> ClosedRange<Int>? {
        // A loop: key paths would take most of the time of a list with deep tries.
        var (shortest, longest) = (Int.max, 0)
        for row in rows[range] where row.isFuzzy {
            shortest = min(shortest, row.symbols.count)
            longest = max(longest, row.symbols.count)
        }
        return shortest <= longest ? shortest...longest : nil
    }

    /// The words of the filter of a node; none if it would not pay.
    private func filter(_ place: Pending, childCount: Int) -> [UInt64] {
        guard childCount >= EditFilter.fewestChildren, place.depth <= EditFilter.deepestNode else { return [] }
        let limit = direction.longestEditableTerm(atDepth: place.depth)
        var paths: Set<EditFilter.Path> = []
        for row in rows[place.rows] where row.isFuzzy && row.symbols.count <= limit {
            guard row.symbols.count >= max(EditFilter.shortestTerm, place.depth + 1) else { continue }
            func symbol(_ offset: Int) -> UInt8 { self.symbol(row, place.depth + offset) }
            paths.insert(EditFilter.Path(child: symbol(0), symbol: symbol(1), next: symbol(2)))
        }
        // Near the root no edit is spent on a term that it knows.
        return paths.isEmpty ? [] : EditFilter.words(paths)
    }

    private mutating func addSlots(through last: Int) {
        precondition(last < TrieNode.slotLimit)
        while nodes.count <= last { nodes.append(TrieNode(word: 0)) }
    }

    private func leaf(_ place: Pending) -> TrieNode {
        let row = rows[place.rows.lowerBound]
        let tail = row.symbols.dropFirst(place.depth).prefix(TrieNode.tailCapacity).map { unsafe symbols[$0] }
        return TrieNode(term: row.term, tail: tail, length: row.symbols.count, mayBeEdited: row.isFuzzy)
    }

    private func children(_ place: Pending) -> [(symbol: UInt8, rows: Range<Int>)] {
        var children: [(symbol: UInt8, rows: Range<Int>)] = []
        var start = place.rows.lowerBound
        while start < place.rows.upperBound {
            let symbol = symbol(start, place.depth)
            var end = start + 1
            while end < place.rows.upperBound, self.symbol(end, place.depth) == symbol { end += 1 }
            children.append((symbol, start..<end))
            start = end
        }
        return children
    }

    private func symbol(_ row: Int, _ depth: Int) -> UInt8 { symbol(rows[row], depth) }

    private func symbol(_ row: Row, _ depth: Int) -> UInt8 {
        depth < row.symbols.count ? unsafe symbols[row.symbols.lowerBound + depth] : TermAlphabet.end
    }
}
