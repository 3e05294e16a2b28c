/// Walks a trie along the symbols of a password, and finds the terms that may be there, exactly or with one edit.
///
/// A stretch within one edit of a term of *m* characters has one of its halves untouched (the pigeonhole principle). So
/// the forward trie is walked from every start, and the edit is spent only after ⌊m/2⌋ characters; the backward trie is
/// walked from every end, with the password read backwards, and the edit is spent only after ⌈m/2⌉. That keeps edits
/// away from the root, where nodes have many children.
///
/// Characters that can match share a symbol, so a walk branches for the edit alone.
struct TrieWalk: BitwiseCopyable {
    let nodes: TrieNodes
    let direction: TrieDirection

    @inline(__always)
    init(_ direction: TrieDirection, _ trie: TermTrie.View) {
        nodes = direction == .forward ? trie.forward : trie.backward
        self.direction = direction
    }

    /// Appends the hits whose stretch begins with `symbols`.
    ///
    /// - Parameters:
    ///   - symbols: the password's symbols from a place on.
    ///   - lengths: the lengths of the terms that may be found with an edit.
    ///   - exact: true to find terms without an edit too.
    ///   - hits: the hits are appended to these.
    /// - Complexity: O(*m*² · *s*) for terms of up to *m* characters of *s* different symbols; in practice little more
    ///   than O(*m*).
    @inline(__always)
    func find(_ symbols: SymbolCursor, lengths: LengthSet, exact: Bool, _ hits: inout SecretBuffer<TrieHit>) {
        var node = nodes.root
        var next = symbols
        var limit = direction.longestEditableTerm(atDepth: 0)
        while !node.isLeaf {
            if exact, node.hasEnd { hits.append(TrieHit(nodes.end(of: node), lengthDifference: 0)) }
            let editable = Self.editableLengths(of: node, among: lengths, limit)
            if !editable.isEmpty {
                // The password has an extra character.
                if node.hasChild(next[1]) {
                    follow(node, next.advanced(by: 1), lengthDifference: 1, &hits)
                }
                // It has another character, or lacks one.
                if mayHaveEdit(below: node, limit &>> 1, next, editable) {
                    spendEdit(below: node, next, editable, &hits)
                }
            }
            guard let child = nodes.child(of: node, by: next[0]) else { return }
            node = child
            next = next.advanced(by: 1)
            limit &+= 2
        }
        find(leaf: node.value, next, lengths, limit, exact: exact) { hits.append($0) }
    }

    /// Returns whether ``find(_:lengths:exact:_:)`` may find a term with an edit. Most walks end before that can be
    /// told, so this is cheaper.
    @inline(__always)
    func mayFindEdited(_ symbols: SymbolCursor, lengths: LengthSet) -> Bool {
        var node = nodes.root
        var next = symbols
        var limit = direction.longestEditableTerm(atDepth: 0)
        while !node.isLeaf {
            let editable = Self.editableLengths(of: node, among: lengths, limit)
            if !editable.isEmpty, node.hasChild(next[1]) || mayHaveEdit(below: node, limit &>> 1, next, editable) {
                return true
            }
            guard let child = nodes.child(of: node, by: next[0]) else { return false }
            node = child
            next = next.advanced(by: 1)
            limit &+= 2
        }
        return Self.mayHaveEdit(leaf: node.value, next.word ^ node.bits, limit)
    }

    /// Appends the terms that `symbols` begin with, without an edit.
    func findExact(_ symbols: SymbolCursor, _ hits: inout SecretBuffer<TrieHit>) {
        follow(nodes.root, symbols, lengthDifference: 0, &hits)
    }

    /// Those of `lengths` that terms below `node` have, up to `limit`.
    @inline(__always)
    static func editableLengths(of node: TrieNodeReference, among lengths: LengthSet, _ limit: Int) -> LengthSet {
        guard node.shortest <= limit else { return LengthSet() }
        return lengths.intersection(LengthSet(from: Int(node.shortest), through: min(Int(node.longest), limit)))
    }

    /// Returns whether a term of these lengths may have a child of `node`, which is at `depth`, in place of the next
    /// symbol or before it.
    @inline(__always)
    func mayHaveEdit(below node: TrieNodeReference, _ depth: Int, _ symbols: SymbolCursor, _ lengths: LengthSet) -> Bool
    {
        guard node.hasFilter, lengths.intersection(EditFilter.unknownLengths(atDepth: depth)).isEmpty else {
            return true
        }
        return nodes.filter(of: node).mayHoldEdit(symbols[0], symbols[1], symbols[2])
    }

    /// Appends the hits that have a child of `node` in place of the next symbol, or before it.
    @inline(never)
    private func spendEdit(
        below node: TrieNodeReference, _ symbols: SymbolCursor, _ lengths: LengthSet,
        _ hits: inout SecretBuffer<TrieHit>
    ) {
        let next = symbols[0]
        let afterReplaced = 1 &<< symbols[1]
        let afterInserted = 1 &<< next
        let end: UInt64 = 1 << UInt64(TermAlphabet.end)
        let wanted = afterReplaced | afterInserted | end
        let (shortest, longest) = (lengths.shortest, lengths.longest)
        var children = node.bits & ~end
        while children != 0 {
            let symbol = UInt64(truncatingIfNeeded: children.trailingZeroBitCount)
            children &= children - 1
            let child = nodes[Int(truncatingIfNeeded: node.child(symbol))]
            // Most children do not go on like the password.
            let onward = child.value.nextSymbols
            guard onward & wanted != 0, child.shortest <= longest, child.longest >= shortest else { continue }
            if symbol != next, onward & (afterReplaced | end) != 0 {
                follow(child, symbols.advanced(by: 1), lengthDifference: 0, &hits)
            }
            if onward & (afterInserted | end) != 0 { follow(child, symbols, lengthDifference: -1, &hits) }
        }
    }

    /// Appends the hits from `start` on without another edit.
    @inline(__always)
    private func follow(
        _ start: TrieNodeReference, _ symbols: SymbolCursor, lengthDifference: Int,
        _ hits: inout SecretBuffer<TrieHit>
    ) {
        var node = start
        var next = symbols
        // An extra character at the end of the stretch is no edit (SPEC 5.2 (c)).
        var mayEnd = lengthDifference != 1
        while !node.isLeaf {
            if node.hasEnd, mayEnd {
                hits.append(TrieHit(nodes.end(of: node), lengthDifference: lengthDifference))
            }
            guard let child = nodes.child(of: node, by: next[0]) else { return }
            node = child
            next = next.advanced(by: 1)
            mayEnd = true
        }
        if Self.difference(next, node.value) == 0 {
            hits.append(TrieHit(node.value, lengthDifference: lengthDifference))
        }
    }
}
