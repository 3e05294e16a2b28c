/// The places of a password at which no match begins: most of them, and most are told by two symbols.
extension TermMatcher {
    /// The place from which ``forEachMatch(from:at:in:_:lengths:_:wants:_:)`` looks for the matches that begin at
    /// `start`; nil if there are none. That costs much less than to look for them.
    @inline(never)
    func firstPlace(from start: Int, _ symbols: ListSymbols, lengths: LengthSet) -> TrieWalk.Place? {
        let next = symbols.from(start)
        if let place = TrieWalk(.forward, trie).firstPlace(next, lengths: lengths) { return place }
        guard findsReversed, trie.backwardStarts.mayHold(next),
            TrieWalk(.backward, trie).firstPlace(next, lengths: LengthSet()) != nil
        else { return nil }
        return .end
    }
}

extension TrieWalk {
    /// The first place at which ``find(_:from:lengths:exact:_:)`` may find a term, with an edit if it has one of
    /// `lengths`; nil if there is none.
    @inline(__always)
    fileprivate func firstPlace(_ symbols: SymbolCursor, lengths: LengthSet) -> Place? {
        var node = nodes.root
        var next = symbols
        var limit = direction.longestEditableTerm(atDepth: 0)
        while !node.isLeaf {
            let bits = nodes.bits(of: node)
            if bits & TermAlphabet.endBit != 0 { return Place(node: node, limit: limit) }
            let editable = node.editableLengths(among: lengths, limit)
            if !editable.isEmpty, !children(of: node, limit &>> 1, next, editable).among(bits, next).isEmpty {
                return Place(node: node, limit: limit)
            }
            guard bits &>> next[0] & 1 != 0 else { return nil }
            node = nodes.child(of: node, by: next[0])
            next = next.advanced(by: 1)
            limit &+= 2
        }
        guard
            Self.difference(next, node) == 0
                || !lengths.isEmpty && Self.mayHaveEdit(leaf: node, next.tail ^ node.tail, limit)
        else { return nil }
        return Place(node: node, limit: limit)
    }
}
