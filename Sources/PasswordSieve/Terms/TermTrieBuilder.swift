/// Folds the terms of a list and lays them out as a ``TermTrie``.
struct TermTrieBuilder {
    let list: TermList
    let folder: Folder

    /// - Throws: ``TermListError`` if the list breaks SPEC 4.2 or 4.3.
    /// - Complexity: O(*n* log *n*) in the characters of all terms.
    func build() throws(TermListError) -> TermTrie {
        try list.checkLimits()
        let folded = list.terms.map { folder.fold($0.text.unicodeScalars) }
        try list.refuse(zip(list.terms, folded).filter(\.1.isEmpty).map(\.0), .foldsToNothing)

        let alphabet = TermAlphabet(of: Set(folded))
        let entries = distinct(folded, alphabet)
        var characters: [UInt32] = []
        let terms = entries.map { entry in
            let start = UInt32(characters.count)
            characters += entry.text
            return TermTrie.Term(
                characters: start..<UInt32(characters.count),
                entry: UInt32(entry.index),
                isLetterless: !entry.text.contains(where: ICU.isLetterOrMark),
                needsComparison: entry.symbols.contains(TermAlphabet.shared))
        }
        return TermTrie(
            list: list, alphabet: alphabet, nodes: nodes(entries.map(\.symbols)), terms: terms, characters: characters)
    }

    private struct Entry {
        let text: [UInt32]
        let symbols: [UInt8]
        let index: Int
    }

    /// Terms in the order of their symbols, then of their characters; of equal terms the entry written first.
    private func distinct(_ folded: [[UInt32]], _ alphabet: TermAlphabet) -> [Entry] {
        let entries = folded.enumerated().map { index, text in
            Entry(text: text, symbols: text.map { alphabet.symbol($0) ?? TermAlphabet.shared }, index: index)
        }
        let sorted = entries.sorted { first, second in
            if first.symbols != second.symbols { return first.symbols.lexicographicallyPrecedes(second.symbols) }
            if first.text != second.text { return first.text.lexicographicallyPrecedes(second.text) }
            return first.index < second.index
        }
        return sorted.reduce(into: []) { if $0.last?.text != $1.text { $0.append($1) } }
    }

    /// The nodes for sorted terms, breadth first. All terms that share a prefix are neighbours, and those that are
    /// nothing but the prefix come first.
    private func nodes(_ terms: [[UInt8]]) -> [TermTrie.Node] {
        struct Pending {
            let terms: Range<Int>
            let depth: Int
        }
        var nodes: [TermTrie.Node] = []
        // Node k is made from pending[k].
        var pending = [Pending(terms: 0..<terms.count, depth: 0)]
        while nodes.count < pending.count {
            let (range, depth) = (pending[nodes.count].terms, pending[nodes.count].depth)
            var index = range.lowerBound
            while index < range.upperBound, terms[index].count == depth { index += 1 }
            var node = TermTrie.Node(
                children: 0, firstChild: UInt32(pending.count), terms: UInt32(range.lowerBound)..<UInt32(index))
            while index < range.upperBound {
                let symbol = terms[index][depth]
                let start = index
                while index < range.upperBound, terms[index][depth] == symbol { index += 1 }
                node.children |= 1 << symbol
                pending.append(Pending(terms: start..<index, depth: depth + 1))
            }
            nodes.append(node)
        }
        return nodes
    }
}
