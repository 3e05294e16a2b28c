/// Walks a trie along the symbols of a password, and finds the terms that may be there, exactly or with one edit.
///
/// A stretch within one edit of a term of *m* characters has one of its halves untouched (the pigeonhole principle). So
/// the forward trie is walked from every start, and the edit is spent only after ⌊m/2⌋ characters; the backward trie is
/// walked from every end, with the password read backwards, and the edit is spent only after ⌈m/2⌉. That keeps edits
/// away from the root, where nodes have many children.
///
/// Characters that can match share a symbol, so a walk branches for the edit alone. In a run of equal symbols it does not
/// matter which of them is extra or lacked, so the edit is spent behind the run: otherwise a list of aⁿ would be walked over
/// and over.
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
    func find(_ symbols: SymbolCursor, lengths: LengthSet, exact: Bool, _ hits: inout TrieHits) {
        var node = nodes.root
        var next = symbols
        var limit = direction.longestEditableTerm(atDepth: 0)
        while !node.isLeaf {
            let bits = nodes.bits(of: node)
            let editable = node.editableLengths(among: lengths, limit)
            if bits & TermAlphabet.endBit != 0 {
                let end = nodes.end(of: node)
                if exact { hits.append(TrieHit(end, lengthDifference: 0)) }
                if !editable.isEmpty {
                    Self.findEdits(end: end, repeats: next[0] == next[-1]) { hits.append($0) }
                }
            }
            if !editable.isEmpty {
                // The password has an extra character: of a run the last, so that each walk is made once.
                if next[0] != next[1], bits &>> next[1] & 1 != 0 {
                    follow(node, next.advanced(by: 1), lengthDifference: 1, longest: editable.longest, &hits)
                }
                // It has another character, or lacks one.
                if mayHaveEdit(below: node, limit &>> 1, next, editable) {
                    spendEdit(below: node, next, editable, &hits)
                }
            }
            guard bits &>> next[0] & 1 != 0 else { return }
            node = nodes.child(of: node, by: next[0])
            next = next.advanced(by: 1)
            limit &+= 2
        }
        find(leaf: node, next, lengths, limit, exact: exact) { hits.append($0) }
    }

    /// Returns whether ``find(_:lengths:exact:_:)`` may find a term with an edit. Most walks end before that can be
    /// told, so this is cheaper.
    @inline(__always)
    func mayFindEdited(_ symbols: SymbolCursor, lengths: LengthSet) -> Bool {
        var node = nodes.root
        var next = symbols
        var limit = direction.longestEditableTerm(atDepth: 0)
        while !node.isLeaf {
            let bits = nodes.bits(of: node)
            let editable = node.editableLengths(among: lengths, limit)
            if !editable.isEmpty, bits &>> next[1] & 1 != 0 || mayHaveEdit(below: node, limit &>> 1, next, editable) {
                return true
            }
            guard bits &>> next[0] & 1 != 0 else { return false }
            node = nodes.child(of: node, by: next[0])
            next = next.advanced(by: 1)
            limit &+= 2
        }
        return Self.mayHaveEdit(leaf: node, next.tail ^ node.tail, limit)
    }

    /// Appends the terms that `symbols` begin with, without an edit.
    func findExact(_ symbols: SymbolCursor, _ hits: inout TrieHits) {
        follow(nodes.root, symbols, lengthDifference: 0, longest: .max, &hits, isCounted: false)
    }

    /// Returns whether a term of these lengths may have a child of `node`, which is at `depth`, in place of the next
    /// symbol or before it.
    @inline(__always)
    func mayHaveEdit(below node: TrieNode, _ depth: Int, _ symbols: SymbolCursor, _ lengths: LengthSet) -> Bool {
        guard node.hasFilter, lengths.intersection(EditFilter.unknownLengths(atDepth: depth)).isEmpty else {
            return true
        }
        return nodes.filter(of: node).mayHoldEdit(symbols[0], symbols[1], symbols[2])
    }

    /// Appends the hits that have a child of `node` in place of the next symbol, or before it.
    @inline(never)
    private func spendEdit(
        below node: TrieNode, _ symbols: SymbolCursor, _ lengths: LengthSet,
        _ hits: inout TrieHits
    ) {
        let next = symbols[0]
        let end = TrieNode.summary(UInt64(TermAlphabet.end))
        let afterReplaced = TrieNode.summary(symbols[1]) | end
        let afterInserted = TrieNode.summary(next) | end
        let (shortest, longest) = (lengths.shortest, lengths.longest)
        var children = nodes.bits(of: node) & ~TermAlphabet.endBit
        hits.steps.add(StepCount.ofEdit)
        guard !hits.steps.isExceeded else { return }
        while children != 0 {
            let symbol = UInt64(truncatingIfNeeded: children.trailingZeroBitCount)
            children &= children - 1
            let child = nodes.child(of: node, by: symbol)
            // Most children do not go on like the password.
            let onward = child.nextSymbols
            guard onward & (afterReplaced | afterInserted) != 0, child.shortest <= longest, child.longest >= shortest
            else { continue }
            // A character that repeats the next one is lacked at the end of the run, or at the end of the stretch.
            guard symbol != next else { continue }
            if onward & afterReplaced != 0 {
                follow(child, symbols.advanced(by: 1), lengthDifference: 0, longest: longest, &hits)
            }
            if onward & afterInserted != 0 { follow(child, symbols, lengthDifference: -1, longest: longest, &hits) }
        }
    }

    /// Appends the hits from `start` on without another edit. Those of terms that are longer than `longest` may be left out,
    /// unless it is `Int.max`: the walk in the other direction finds them.
    @inline(__always)
    private func follow(
        _ start: TrieNode, _ symbols: SymbolCursor, lengthDifference: Int, longest: Int,
        _ hits: inout TrieHits, isCounted: Bool = true
    ) {
        var node = start
        var next = symbols
        // An extra character at the end of the stretch is no edit (SPEC 5.2 (c)).
        var mayEnd = lengthDifference != 1
        while !node.isLeaf {
            let bits = nodes.bits(of: node)
            if mayEnd, bits & TermAlphabet.endBit != 0 {
                let end = nodes.end(of: node)
                if end.shortest <= longest { hits.append(TrieHit(end, lengthDifference: lengthDifference)) }
            }
            guard bits &>> next[0] & 1 != 0 else { return }
            node = nodes.child(of: node, by: next[0])
            guard node.shortest <= longest else { return }
            if isCounted { hits.steps.add(1) }
            next = next.advanced(by: 1)
            mayEnd = true
        }
        if Self.difference(next, node) == 0 { hits.append(TrieHit(node, lengthDifference: lengthDifference)) }
    }
}
