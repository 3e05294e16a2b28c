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
    func forEachEnd(
        in password: borrowing FoldedText, from start: Int, _ walk: inout TrieWalk, _ body: (Int) -> Void
    ) {
        forEachNode(in: password, from: start, &walk) { node, end in
            if trie.nodes[node].terms.contains(where: { matches(trie.terms[Int($0)], password, start..<end) }) {
                body(end)
            }
        }
    }

    /// The term that is shown for the stretch: of those that match it exactly, the first by code points (SPEC 7.3).
    func term(
        matching stretch: Range<Int>, of password: borrowing FoldedText, _ walk: inout TrieWalk
    ) -> TermTrie.Term? {
        var best: TermTrie.Term?
        forEachNode(in: password, from: stretch.lowerBound, &walk) { node, end in
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

    /// Calls `body` with each node that ends terms, and the position after them; walks along all readings at once.
    private func forEachNode(
        in password: borrowing FoldedText, from start: Int, _ walk: inout TrieWalk, _ body: (Int, Int) -> Void
    ) {
        walk.begin(at: start)
        while let place = walk.next() {
            let node = trie.nodes[place.node]
            if !node.terms.isEmpty { body(place.node, place.position) }
            guard place.position < password.count else { continue }
            walk.visit(childrenOf: node, along: masks.mask(password[place.position]), at: place.position + 1)
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
