/// Finds the terms of one list in a folded password (SPEC 5.1, 5.4 and 8).
///
/// Immutable, safe to share between threads.
struct TermMatcher: Sendable {
    let trie: TermTrie
    let readings: Readings
    let masks: ReadingMasks
    /// Letterless terms match equal characters only (SPEC 5.4).
    let literalWithoutLetters: Bool

    init(_ trie: TermTrie, readings: Readings, literalWithoutLetters: Bool) {
        self.trie = trie
        self.readings = readings
        self.literalWithoutLetters = literalWithoutLetters
        masks = ReadingMasks(trie.alphabet, readings)
    }

    /// Calls `body` with the end of each match that begins at `start`, in no order; ends may repeat.
    ///
    /// - Complexity: O(the trie's nodes that the password's readings reach), at most all of them.
    func forEachEnd(in password: borrowing FoldedText, from start: Int, _ body: (Int) -> Void) {
        forEachNode(in: password, from: start) { node, end in
            if trie.nodes[node].terms.contains(where: { matches(trie.terms[Int($0)], password, start..<end) }) {
                body(end)
            }
        }
    }

    /// The term that is shown for the stretch: of those that match it exactly, the first by code points (SPEC 7.3).
    func term(matching stretch: Range<Int>, of password: borrowing FoldedText) -> TermTrie.Term? {
        var best: TermTrie.Term?
        forEachNode(in: password, from: stretch.lowerBound) { node, end in
            guard end == stretch.upperBound else { return }
            for index in trie.nodes[node].terms {
                let term = trie.terms[Int(index)]
                guard matches(term, password, stretch) else { continue }
                if let shown = best, !trie.text(term).lexicographicallyPrecedes(trie.text(shown)) { continue }
                best = term
            }
        }
        return best
    }

    /// Calls `body` with each node that ends terms, and the position after them.
    private func forEachNode(in password: borrowing FoldedText, from start: Int, _ body: (Int, Int) -> Void) {
        walk(from: TermTrie.root, start, password, body)
    }

    /// Walks along all readings at once. The depth is that of the longest term.
    private func walk(from node: Int, _ position: Int, _ password: borrowing FoldedText, _ body: (Int, Int) -> Void) {
        if !trie.nodes[node].terms.isEmpty { body(node, position) }
        guard position < password.count else { return }
        forEachChild(of: node, along: masks.mask(password[position])) { child in
            walk(from: child, position + 1, password, body)
        }
    }

    /// Calls `body` with each child of `node` that a symbol of `mask` leads to.
    func forEachChild(of node: Int, along mask: UInt64, _ body: (Int) -> Void) {
        let node = trie.nodes[node]
        var next = node.children & mask
        while next != 0 {
            let bit = next & (0 &- next)
            body(Int(node.firstChild) + (node.children & (bit - 1)).nonzeroBitCount)
            next ^= bit
        }
    }

    /// What the walk alone cannot tell: it has followed symbols and readings.
    func matches(_ term: TermTrie.Term, _ password: borrowing FoldedText, _ stretch: Range<Int>) -> Bool {
        let isLiteral = literalWithoutLetters && term.isLetterless
        guard isLiteral || term.needsComparison else { return true }
        var position = stretch.lowerBound
        for character in trie.text(term) {
            let typed = password[position]
            guard isLiteral ? typed == character : readings.match(typed, character) else { return false }
            position += 1
        }
        return true
    }
}
