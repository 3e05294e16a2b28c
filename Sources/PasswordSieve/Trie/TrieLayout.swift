/// Lays sorted rows of symbols out as a trie.
@safe struct TrieLayout {
    /// One row of symbols, which one term or several have in common.
    struct Row {
        /// Its symbols.
        var symbols: Range<Int>
        /// The first of the terms.
        var term: UInt32
        /// Whether one of them may be found with an edit.
        var isFuzzy: Bool
    }

    private let symbols: UnsafeBufferPointer<UInt8>
    private let rows: [Row]
    private let bias: Int
    private(set) var nodes: [TrieNode] = [TrieNode()]
    private var cells = CellMap()

    /// Of a trie whose walk has this `bias`, see ``TrieWalk``.
    ///
    /// - Complexity: O(*n*) in the symbols of all rows, which have to be sorted and different.
    static func nodes(of rows: [Row], _ symbols: [UInt8], bias: Int) -> [TrieNode] {
        unsafe symbols.withUnsafeBufferPointer { symbols in
            var layout = unsafe TrieLayout(symbols: symbols, rows: rows, bias: bias)
            layout.layOut()
            return layout.nodes
        }
    }

    private init(symbols: UnsafeBufferPointer<UInt8>, rows: [Row], bias: Int) {
        unsafe self.symbols = symbols
        self.rows = rows
        self.bias = bias
    }

    /// The rows that share their first `depth` symbols, and the node that they lead to.
    private struct Pending {
        let node: Int
        let rows: Range<Int>
        let depth: Int
    }

    private mutating func layOut() {
        guard !rows.isEmpty else { return }
        // Breadth first, because the nodes at the top have the most children, and those at the bottom fill the gaps.
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
            let places = node.bits | (filter == nil ? 0 : 1 << UInt64(TermAlphabet.none))
            node.link = UInt32(cells.place(places))
            node.tail = filter == nil ? 0 : TrieNode.filterMark
            nodes[place.node] = node
            let last = Int(node.link) + 63 - places.leadingZeroBitCount
            while nodes.count <= last { nodes.append(TrieNode()) }
            if let filter {
                nodes[Int(node.link) + Int(TermAlphabet.none)] = unsafe unsafeBitCast(filter, to: TrieNode.self)
            }
            for child in children {
                let cell = Int(node.link) + Int(child.symbol)
                pending.append(Pending(node: cell, rows: child.rows, depth: place.depth + 1))
            }
            // What is done is given up from time to time.
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

    /// The filter of a node, if it pays.
    private func filter(_ place: Pending, childCount: Int) -> EditFilter? {
        guard childCount >= EditFilter.fewestChildren, place.depth <= EditFilter.deepestNode else { return nil }
        var filter = EditFilter()
        var knowsAny = false
        for row in rows[place.rows] where row.isFuzzy && row.symbols.count <= 2 * place.depth + bias {
            guard EditFilter.knows(length: row.symbols.count, atDepth: place.depth) else { continue }
            let rest = row.symbols.dropFirst(place.depth + 1)
            guard let first = rest.first else { continue }
            filter.insert(unsafe symbols[first], rest.count > 1 ? unsafe symbols[first + 1] : nil)
            knowsAny = true
        }
        // At the top no edit is spent for a term that it knows.
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

/// Which places of the array of nodes are taken: children go to the first place where all of them find theirs free.
private struct CellMap {
    /// The root's place is taken.
    private var taken: [UInt64] = [1]
    /// Where the search begins.
    private var first = 0

    /// Takes the places of children with these symbols, and returns what they are counted from.
    mutating func place(_ children: UInt64) -> Int {
        // In what is nearly full, only the places where the first of them is free are worth a look.
        let lowest = children.trailingZeroBitCount
        var base = firstFree(from: first + lowest) - lowest
        while window(base) & children != 0 { base = firstFree(from: base + 1 + lowest) - lowest }
        take(children, base)
        // What took long to get past is not looked at again.
        if base - first > 1 << 10 { first += 64 }
        while window(first) == .max { first += 64 }
        return base
    }

    private func firstFree(from place: Int) -> Int {
        var word = place / 64
        var free = ~self[word] & (~0 << UInt64(place % 64))
        while free == 0 {
            word += 1
            free = ~self[word]
        }
        return 64 * word + free.trailingZeroBitCount
    }

    private subscript(word: Int) -> UInt64 { word < taken.count ? taken[word] : 0 }

    /// The 64 places from `base` on, a bit each.
    private func window(_ base: Int) -> UInt64 {
        let (word, shift) = (base / 64, UInt64(base % 64))
        let low = self[word] >> shift
        let high = shift > 0 ? self[word + 1] << (64 - shift) : 0
        return low | high
    }

    private mutating func take(_ children: UInt64, _ base: Int) {
        let (word, shift) = (base / 64, UInt64(base % 64))
        while taken.count <= word + 1 { taken.append(0) }
        taken[word] |= children << shift
        if shift > 0 { taken[word + 1] |= children >> (64 - shift) }
    }
}
