/// The places of a password at which no match begins: most of them, and most are told by two symbols.
extension TermMatcher {
    /// Returns false if no match begins at `start` of those that ``forEachMatch(from:in:_:lengths:_:wants:_:)``
    /// finds. That costs much less than to look for them.
    @inline(never)
    func mayMatch(from start: Int, _ symbols: ListSymbols, lengths: LengthSet) -> Bool {
        let next = symbols.from(start)
        return TrieWalk(.forward, trie).mayFind(next, lengths: lengths)
            || findsReversed && trie.backwardStarts.mayHold(next)
                && TrieWalk(.backward, trie).mayFind(next, lengths: LengthSet())
    }
}

extension TrieWalk {
    /// Returns whether ``find(_:lengths:exact:_:)`` may find a term, with an edit if it has one of `lengths`.
    @inline(__always)
    fileprivate func mayFind(_ symbols: SymbolCursor, lengths: LengthSet) -> Bool {
        var node = nodes.root
        var next = symbols
        var limit = direction.longestEditableTerm(atDepth: 0)
        while !node.isLeaf {
            let bits = nodes.bits(of: node)
            if bits & TermAlphabet.endBit != 0 { return true }
            let editable = node.editableLengths(among: lengths, limit)
            if !editable.isEmpty {
                if bits &>> next[1] & 1 != 0 { return true }
                if !children(of: node, limit &>> 1, next, editable).among(bits, next[0]).isEmpty { return true }
            }
            guard bits &>> next[0] & 1 != 0 else { return false }
            node = nodes.child(of: node, by: next[0])
            next = next.advanced(by: 1)
            limit &+= 2
        }
        return Self.difference(next, node) == 0
            || !lengths.isEmpty && Self.mayHaveEdit(leaf: node, next.tail ^ node.tail, limit)
    }
}
