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

    private let symbols: UnsafeBufferPointer<UInt8>
    private let rows: [Row]
    private let direction: TrieDirection
    private(set) var nodes: [TrieNode] = [TrieNode()]
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
        guard !rows.isEmpty else { return }
        // Breadth first: the nodes at the top have the most children, and those at the bottom fill the gaps.
        var pending = [Pending(node: TrieNode.root, rows: 0..<rows.count, depth: 0)]
        var next = 0
        while next < pending.count {
            let place = pending[next]
            next += 1
            var node = lengths(place.rows)
            if place.rows.count == 1 {
                fillLeaf(&node, place)
                nodes[place.node] = node
                continue
            }
            let children = children(place)
            for child in children { node.bits |= 1 << UInt64(child.symbol) }
            let filter = filter(place, childCount: children.count)
            let symbols = node.bits | (filter == nil ? 0 : 1 << UInt64(TermAlphabet.none))
            node.link = UInt32(slots.place(symbols))
            node.tail = filter == nil ? 0 : TrieNode.filterMark
            nodes[place.node] = node
            let last = Int(node.link) + 63 - symbols.leadingZeroBitCount
            while nodes.count <= last { nodes.append(TrieNode()) }
            if let filter {
                nodes[Int(node.link) + Int(TermAlphabet.none)] = unsafe unsafeBitCast(filter, to: TrieNode.self)
            }
            for child in children {
                let cell = Int(node.link) + Int(child.symbol)
                pending.append(Pending(node: cell, rows: child.rows, depth: place.depth + 1))
            }
            // Free what is done from time to time.
            if next > 1 << 16 {
                pending.removeFirst(next)
                next = 0
            }
        }
    }

    private func lengths(_ range: Range<Int>) -> TrieNode {
        var node = TrieNode()
        for row in rows[range] where row.isFuzzy {
            let length = UInt8(clamping: row.symbols.count)
            node.shortest = min(node.shortest, length)
            node.longest = max(node.longest, length)
        }
        return node
    }

    /// The filter of a node; nil if it would not pay.
    private func filter(_ place: Pending, childCount: Int) -> EditFilter? {
        guard childCount >= EditFilter.fewestChildren, place.depth <= EditFilter.deepestNode else { return nil }
        let limit = direction.longestEditableTerm(atDepth: place.depth)
        var filter = EditFilter()
        var knowsAny = false
        for row in rows[place.rows] where row.isFuzzy && row.symbols.count <= limit {
            guard EditFilter.knows(length: row.symbols.count, atDepth: place.depth) else { continue }
            let rest = row.symbols.dropFirst(place.depth + 1)
            guard let first = rest.first else { continue }
            filter.insert(unsafe symbols[first], rest.count > 1 ? unsafe symbols[first + 1] : nil)
            knowsAny = true
        }
        // Near the root no edit is spent on a term that it knows.
        return knowsAny ? filter : nil
    }

    private func fillLeaf(_ node: inout TrieNode, _ place: Pending) {
        let row = rows[place.rows.lowerBound]
        let tail = row.symbols.dropFirst(place.depth).prefix(TrieNode.tailCapacity)
        for index in tail.reversed() { node.bits = unsafe node.bits << 8 | UInt64(symbols[index]) }
        if tail.isEmpty { node.bits = UInt64(TermAlphabet.end) }
        node.link = row.term
        node.length = UInt8(clamping: row.symbols.count)
        node.tail = TrieNode.leafMark | UInt8(tail.count)
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

    private func symbol(_ row: Int, _ depth: Int) -> UInt8 {
        let row = rows[row].symbols
        return depth < row.count ? unsafe symbols[row.lowerBound + depth] : TermAlphabet.end
    }
}
