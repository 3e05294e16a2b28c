/// The end of a walk: a leaf holds the next symbols of its terms, four at most, which are compared as one number.
extension TrieWalk {
    /// 0 if the symbols go on like the leaf's, as far as the leaf holds them.
    @inline(__always)
    static func difference(_ symbols: SymbolCursor, _ leaf: TrieNode) -> UInt64 {
        (symbols.tail ^ leaf.tail) & mask(leaf.tailCount)
    }

    /// A mask of the first `count` symbols.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 {
        1 &<< (TrieNode.symbolBits &* UInt64(truncatingIfNeeded: count)) &- 1
    }

    /// Calls `found` with the terms that end where a walk without an edit has come to, for a stretch that lacks their last
    /// symbol, and, if the next symbol `repeats` the last one, for a stretch with one of these more.
    @inline(__always)
    static func findEdits(end: TrieNode, repeats: Bool, _ found: (TrieHit) -> Void) {
        guard end.mayBeEdited else { return }
        found(TrieHit(end, editedBy: -1))
        if repeats { found(TrieHit(end, editedBy: 1)) }
    }

    /// Returns false if the leaf shows that the half before the edit already differs.
    @inline(__always)
    static func mayHaveEdit(leaf: TrieNode, _ difference: UInt64, _ limit: Int) -> Bool {
        let rest = (leaf.storedLength &- limit &+ 1) >> 1
        return leaf.mayBeEdited && (rest <= 0 || difference & mask(min(rest, leaf.tailCount)) == 0)
    }

    /// Calls `found` with the leaf's terms if the symbols go on like the leaf's, as far as the leaf tells; with at most
    /// one edit if their length is one of `lengths`.
    @inline(__always)
    func find(
        leaf: TrieNode, _ symbols: SymbolCursor, _ lengths: LengthSet, _ limit: Int, exact: Bool,
        _ found: (TrieHit) -> Void
    ) {
        let tail = Self.mask(leaf.tailCount)
        let (next, shifted) = symbols.tails
        let difference = (next ^ leaf.tail) & tail
        // The last bit of the set stands for all longer ones.
        let isOfLength = lengths.bits &>> UInt64(truncatingIfNeeded: min(leaf.storedLength, 63)) & 1 != 0
        let mayHaveEdit = isOfLength && Self.mayHaveEdit(leaf: leaf, difference, limit)
        if difference == 0 {
            // Equal symbols may stand for different characters, and a longer tail may differ later: any edit is
            // possible.
            if exact || leaf.tailCount == TrieNode.tailCapacity { found(TrieHit(leaf, editedBy: nil)) }
            guard mayHaveEdit else { return }
            found(TrieHit(leaf, editedBy: -1))
            found(TrieHit(leaf, editedBy: 1))
            return
        }
        guard mayHaveEdit else { return }
        // Behind the first symbol that differs all have to be equal: at the same place, or one before or behind.
        let same = difference.trailingZeroBitCount / Int(TrieNode.symbolBits)
        let rest = tail & ~Self.mask(same &+ 1)
        if difference & rest == 0 { found(TrieHit(leaf, editedBy: 0)) }
        if (leaf.tail &>> TrieNode.symbolBits ^ next) & (rest &>> TrieNode.symbolBits) == 0 {
            found(TrieHit(leaf, editedBy: -1))
        }
        if (leaf.tail ^ shifted) & tail & ~Self.mask(same) == 0 { found(TrieHit(leaf, editedBy: 1)) }
    }
}
