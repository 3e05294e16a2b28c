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
                if exact { hits.append(TrieHit(end, editedBy: nil)) }
                if !editable.isEmpty {
                    Self.findEdits(end: end, repeats: next[0] == next[-1]) { hits.append($0) }
                }
            }
            if !editable.isEmpty {
                // The password has an extra character: of a run the last, so that each walk is made once.
                if next[0] != next[1], bits &>> next[1] & 1 != 0 {
                    follow(node, next.advanced(by: 1), editedBy: 1, longest: editable.longest, &hits)
                }
                // It has another character, or lacks one.
                let children = children(of: node, limit &>> 1, next, editable).among(bits, next[0])
                if !children.isEmpty { spendEdit(below: node, children, next, editable, &hits) }
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
            if !editable.isEmpty {
                if bits &>> next[1] & 1 != 0 { return true }
                if !children(of: node, limit &>> 1, next, editable).among(bits, next[0]).isEmpty { return true }
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
        follow(nodes.root, symbols, editedBy: nil, longest: .max, &hits)
    }

    /// The children of a node that an edit may put in place of the next symbol, or before it, one bit for each symbol.
    struct Children {
        let replaced: UInt64
        let inserted: UInt64

        static let all = Children(replaced: .max, inserted: .max)

        @inline(__always)
        private init(replaced: UInt64, inserted: UInt64) {
            self.replaced = replaced
            self.inserted = inserted
        }

        /// Those that the filter allows before these symbols; with those that a term ends with if it `mayEnd`.
        @inline(__always)
        init(_ filter: EditFilter, _ symbols: SymbolCursor, mayEnd: Bool) {
            let (first, second, third) = (symbols[0], symbols[1], symbols[2])
            let last = mayEnd ? filter.last : 0
            replaced = filter.children(before: second, third) | last
            inserted = filter.children(before: first, second) | last
        }

        var any: UInt64 { replaced | inserted }
        var isEmpty: Bool { any == 0 }

        /// Those that a node has. A character that repeats the `next` one is lacked at the end of the run, or at the end
        /// of the stretch.
        @inline(__always)
        func among(_ bits: UInt64, _ next: UInt64) -> Children {
            let children = bits & ~(TermAlphabet.endBit | 1 &<< next)
            return Children(replaced: replaced & children, inserted: inserted & children)
        }
    }

    /// The children of `node`, at `depth`, that a term of these lengths may have in place of the next symbol or before
    /// it.
    @inline(__always)
    func children(
        of node: TrieNode, _ depth: Int, _ symbols: SymbolCursor, _ lengths: LengthSet
    ) -> Children {
        guard node.hasFilter, lengths.intersection(EditFilter.unknownLengths).isEmpty else { return .all }
        let mayEnd = lengths.bits &>> UInt64(truncatingIfNeeded: depth &+ 1) & 1 != 0
        return Children(nodes.filter(of: node), symbols, mayEnd: mayEnd)
    }

    /// Appends the hits that have a child of `node` in place of the next symbol, or before it.
    @inline(never)
    private func spendEdit(
        below node: TrieNode, _ allowed: Children, _ symbols: SymbolCursor, _ lengths: LengthSet,
        _ hits: inout TrieHits
    ) {
        let next = symbols[0]
        let end = TrieNode.summary(UInt64(TermAlphabet.end))
        let afterReplaced = TrieNode.summary(symbols[1]) | end
        let afterInserted = TrieNode.summary(next) | end
        let (shortest, longest) = (lengths.shortest, lengths.longest)
        var children = allowed.any
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
            if allowed.replaced &>> symbol & 1 != 0, onward & afterReplaced != 0 {
                follow(child, symbols.advanced(by: 1), editedBy: 0, longest: longest, &hits)
            }
            if allowed.inserted &>> symbol & 1 != 0, onward & afterInserted != 0 {
                follow(child, symbols, editedBy: -1, longest: longest, &hits)
            }
        }
    }

    /// Appends the hits from `start` on, with no edit but one that is spent. Those of terms that are longer than
    /// `longest` may be left out, unless it is `Int.max`: the walk in the other direction finds them.
    @inline(__always)
    private func follow(
        _ start: TrieNode, _ symbols: SymbolCursor, editedBy lengthDifference: Int?, longest: Int,
        _ hits: inout TrieHits
    ) {
        var node = start
        var next = symbols
        // An extra character at the end of the stretch is no edit (SPEC 5.2 (c)).
        var mayEnd = lengthDifference != 1
        while !node.isLeaf {
            let bits = nodes.bits(of: node)
            if mayEnd, bits & TermAlphabet.endBit != 0 {
                let end = nodes.end(of: node)
                if end.shortest <= longest { hits.append(TrieHit(end, editedBy: lengthDifference)) }
            }
            guard bits &>> next[0] & 1 != 0 else { return }
            node = nodes.child(of: node, by: next[0])
            guard node.shortest <= longest else { return }
            if lengthDifference != nil { hits.steps.add(1) }
            next = next.advanced(by: 1)
            mayEnd = true
        }
        if Self.difference(next, node) == 0 { hits.append(TrieHit(node, editedBy: lengthDifference)) }
    }
}
