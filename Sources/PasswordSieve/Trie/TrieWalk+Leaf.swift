/// The end of a walk: a leaf holds the next symbols of its terms, eight at most, which are compared as one word.
extension TrieWalk {
    /// 0 if the symbols go on like the leaf's, as far as the leaf holds them.
    @inline(__always)
    static func difference(_ symbols: SymbolCursor, _ leaf: TrieNode) -> UInt64 {
        (symbols.word ^ leaf.bits) & bytes(leaf.tailCount)
    }

    /// A mask of the first `count` bytes.
    @inline(__always)
    private static func bytes(_ count: Int) -> UInt64 {
        // In two halves, since a shift by all 64 bits does nothing.
        let half = UInt64(truncatingIfNeeded: 32 &- 4 &* count)
        return (~0 &>> half) &>> half
    }

    /// Returns false if the leaf shows that the half before the edit already differs.
    @inline(__always)
    static func mayHaveEdit(leaf: TrieNode, _ difference: UInt64, _ limit: Int) -> Bool {
        let rest = (Int(leaf.shortest) &- limit &+ 1) >> 1
        guard rest > 0 else { return true }
        return leaf.longest > 0 && difference & bytes(min(rest, leaf.tailCount)) == 0
    }

    /// Calls `found` with the leaf's terms if the symbols go on like the leaf's, as far as the leaf tells; with at most
    /// one edit if their length is one of `lengths`.
    @inline(__always)
    func find(
        leaf: TrieNode, _ symbols: SymbolCursor, _ lengths: LengthSet, _ limit: Int, exact: Bool,
        _ found: (TrieHit) -> Void
    ) {
        let tail = Self.bytes(leaf.tailCount)
        let word = symbols.word
        let difference = (word ^ leaf.bits) & tail
        let leafLengths = LengthSet(from: Int(leaf.shortest), through: Int(leaf.longest))
        let mayHaveEdit =
            Self.mayHaveEdit(leaf: leaf, difference, limit) && !lengths.intersection(leafLengths).isEmpty
        if difference == 0 {
            // Equal symbols may stand for different characters, and a longer tail may differ later: any edit is
            // possible.
            if exact || leaf.tailCount == TrieNode.tailCapacity { found(TrieHit(leaf, lengthDifference: 0)) }
            guard mayHaveEdit else { return }
            found(TrieHit(leaf, lengthDifference: -1))
            found(TrieHit(leaf, lengthDifference: 1))
            return
        }
        guard mayHaveEdit else { return }
        // Behind the first symbol that differs all have to be equal: at the same place, or one before or behind.
        let same = difference.trailingZeroBitCount / 8
        let rest = tail & ~Self.bytes(same + 1)
        if difference & rest == 0 { found(TrieHit(leaf, lengthDifference: 0)) }
        if (leaf.bits &>> 8 ^ word) & (rest &>> 8) == 0 { found(TrieHit(leaf, lengthDifference: -1)) }
        let shifted = symbols.advanced(by: 1).word
        if (leaf.bits ^ shifted) & tail & ~Self.bytes(same) == 0 { found(TrieHit(leaf, lengthDifference: 1)) }
    }
}
