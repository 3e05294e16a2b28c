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

    /// A place on the way of a walk that has spent no edit.
    struct Place: BitwiseCopyable {
        let node: TrieNode
        /// The length of the longest term that an edit may be spent on.
        let limit: Int

        /// Stands for a walk that finds nothing.
        static let end = Place(node: TrieNode(word: 0), limit: -1)
        var isEnd: Bool { limit < 0 }
    }

    @inline(__always)
    private var origin: Place { Place(node: nodes.root, limit: direction.longestEditableTerm(atDepth: 0)) }

    /// Appends the hits whose stretch begins with `symbols`.
    ///
    /// - Parameters:
    ///   - symbols: the password's symbols from a place on.
    ///   - place: where to begin: nothing is found before.
    ///   - lengths: the lengths of the terms that may be found with an edit.
    ///   - exact: true to find terms without an edit too.
    ///   - hits: the hits are appended to these.
    /// - Complexity: O(*m*² · *s*) for terms of up to *m* characters of *s* different symbols; in practice little more
    ///   than O(*m*).
    @inline(__always)
    func find(
        _ symbols: SymbolCursor, from place: Place? = nil, lengths: LengthSet, exact: Bool, _ hits: inout TrieHits
    ) {
        let place = place ?? origin
        var node = place.node
        var limit = place.limit
        var next = symbols.advanced(by: limit &>> 1)
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
                let children = children(of: node, limit &>> 1, next, editable).among(bits, next)
                if children.dropped != 0 {
                    follow(node, next.advanced(by: 1), editedBy: 1, longest: editable.longest, &hits)
                }
                if children.any != 0 { spendEdit(below: node, children, next, editable, &hits) }
            }
            guard bits &>> next[0] & 1 != 0 else { return }
            node = nodes.child(of: node, by: next[0])
            next = next.advanced(by: 1)
            limit &+= 2
        }
        find(leaf: node, next, lengths, limit, exact: exact) { hits.append($0) }
    }

    /// Returns whether ``find(_:from:lengths:exact:_:)`` may find a term with an edit. Most walks end before that can be
    /// told, so this is cheaper.
    @inline(__always)
    func mayFindEdited(_ symbols: SymbolCursor, lengths: LengthSet) -> Bool {
        var node = nodes.root
        var next = symbols
        var limit = direction.longestEditableTerm(atDepth: 0)
        while !node.isLeaf {
            let bits = nodes.bits(of: node)
            let editable = node.editableLengths(among: lengths, limit)
            if !editable.isEmpty, !children(of: node, limit &>> 1, next, editable).among(bits, next).isEmpty {
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
        follow(nodes.root, symbols, editedBy: nil, longest: .max, &hits)
    }

    /// The children of a node that an edit may lead to, one bit for each symbol.
    struct Children {
        /// Those that stand in place of the next symbol.
        let replaced: UInt64
        /// Those that stand before it.
        let inserted: UInt64
        /// The one that stands behind it, where the password has one more character.
        let dropped: UInt64

        static let all = Children(replaced: .max, inserted: .max, dropped: .max)

        @inline(__always)
        private init(replaced: UInt64, inserted: UInt64, dropped: UInt64) {
            self.replaced = replaced
            self.inserted = inserted
            self.dropped = dropped
        }

        /// Those that the filter allows before these symbols; with those that a term ends with if it `mayEnd`, and those
        /// that a term ends one symbol behind if it `mayEndBehind`.
        @inline(__always)
        init(_ filter: EditFilter, _ symbols: SymbolCursor, mayEnd: Bool, mayEndBehind: Bool) {
            let last = mayEnd ? filter.last : 0
            func children(before offset: Int) -> UInt64 {
                last | filter.children(before: symbols[offset], symbols[offset &+ 1], mayEndBehind: mayEndBehind)
            }
            inserted = children(before: 0)
            replaced = children(before: 1)
            dropped = children(before: 2)
        }

        /// Those that replace a symbol or are inserted.
        var any: UInt64 { replaced | inserted }
        var isEmpty: Bool { any | dropped == 0 }

        /// Those that a node has. Of a run of equal characters the last one is extra. A character that repeats the next
        /// one is lacked at the end of the run, or at the end of the stretch.
        @inline(__always)
        func among(_ bits: UInt64, _ symbols: SymbolCursor) -> Children {
            let children = bits & ~(TermAlphabet.endBit | 1 &<< symbols[0])
            return Children(
                replaced: replaced & children, inserted: inserted & children,
                dropped: dropped & children & 1 &<< symbols[1])
        }
    }

    /// The children of `node`, at `depth`, that an edit of a term of these lengths may lead to.
    @inline(__always)
    func children(
        of node: TrieNode, _ depth: Int, _ symbols: SymbolCursor, _ lengths: LengthSet
    ) -> Children {
        guard node.hasFilter, lengths.intersection(EditFilter.unknownLengths).isEmpty else { return .all }
        let ends = lengths.bits &>> UInt64(truncatingIfNeeded: depth &+ 1)
        return Children(nodes.filter(of: node), symbols, mayEnd: ends & 1 != 0, mayEndBehind: ends & 2 != 0)
    }

    /// Appends the hits that have a child of `node` in place of the next symbol, or before it.
    @inline(never)
    private func spendEdit(
        below node: TrieNode, _ allowed: Children, _ symbols: SymbolCursor, _ lengths: LengthSet,
        _ hits: inout TrieHits
    ) {
        let longest = lengths.longest
        let (afterReplaced, afterInserted) = (TrieNode.NextSymbols(symbols[1]), TrieNode.NextSymbols(symbols[0]))
        hits.steps.add(StepCount.ofEdit)
        guard !hits.steps.isExceeded else { return }
        // Most children do not go on like the password. They are told without a branch, so that all are loaded at once.
        var (replaced, inserted): (UInt64, UInt64) = (0, 0)
        var children = allowed.any
        while children != 0 {
            let symbol = UInt64(truncatingIfNeeded: children.trailingZeroBitCount)
            children &= children &- 1
            let child = nodes.child(of: node, by: symbol)
            replaced |= (child.goesOn(afterReplaced, longest: longest) != 0 ? 1 : 0) &<< symbol
            inserted |= (child.goesOn(afterInserted, longest: longest) != 0 ? 1 : 0) &<< symbol
        }
        replaced &= allowed.replaced
        inserted &= allowed.inserted
        children = replaced | inserted
        while children != 0 {
            let symbol = UInt64(truncatingIfNeeded: children.trailingZeroBitCount)
            children &= children &- 1
            let child = nodes.child(of: node, by: symbol)
            if replaced &>> symbol & 1 != 0 {
                follow(child, symbols.advanced(by: 1), editedBy: 0, longest: longest, &hits)
            }
            if inserted &>> symbol & 1 != 0 {
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
