/// Walks a trie along a password's symbols, and finds the terms that may be there, exactly or with one edit.
///
/// A stretch within one edit of a term of *m* characters has one half of it untouched. So the forward trie is walked
/// from every start, and the edit is spent there only after ⌊m/2⌋ characters; the backward trie is walked from every
/// end, with the password read backwards, and the edit is spent only after ⌈m/2⌉. That keeps the wide nodes near the
/// root out of it. A node knows the lengths of the terms below that may be found with an edit, which tells whether one
/// may be spent there.
///
/// Since characters that can match share a symbol, a walk does not branch but for the edit. What it finds are candidates:
/// all terms that are there, and some that are not.
@safe struct TrieWalk: BitwiseCopyable {
    let nodes: UnsafePointer<TrieNode>
    /// An edit may be spent after *d* symbols for terms of up to 2*d* characters, and this many more.
    let bias: Int
    static let forwardBias = 1
    static let backwardBias = 0

    /// A walk along terms as they are spelled.
    init(forward view: TermTrie.View) {
        unsafe nodes = view.forward
        bias = Self.forwardBias
    }

    /// A walk along terms from their last character to their first.
    init(backward view: TermTrie.View) {
        unsafe nodes = view.backward
        bias = Self.backwardBias
    }

    /// A group of terms with the same symbols, and how many characters more than theirs the stretch has: -1, 0 or 1.
    struct Candidate: BitwiseCopyable {
        /// The first of the terms.
        let term: UInt32
        /// The length of the terms, at most 255.
        let length: UInt8
        let surplus: Int8

        @inline(__always)
        init(_ leaf: TrieNode, _ surplus: Int) {
            term = leaf.link
            length = leaf.length
            self.surplus = Int8(truncatingIfNeeded: surplus)
        }
    }

    /// Finds the candidates whose stretch begins with `symbols`.
    ///
    /// - Parameters:
    ///   - symbols: the password's symbols from a place on; behind its last at least `padding` are
    ///     ``TermAlphabet/none``.
    ///   - lengths: the lengths of the terms that may be found with an edit.
    ///   - exact: whether terms that are there without an edit are wanted.
    ///   - candidates: what is found is appended to them.
    /// - Complexity: O(*m*² · *s*) for terms of up to *m* characters of *s* different symbols, and in practice little
    ///   more than O(*m*).
    @inline(__always)
    func find(
        _ symbols: UnsafePointer<UInt8>, lengths: UInt64, exact: Bool, _ candidates: inout SecretBuffer<Candidate>
    ) {
        var node = unsafe nodes[TrieNode.root]
        var next = unsafe symbols
        var limit = bias
        while !node.isLeaf {
            if exact, node.hasEnd { candidates.append(Candidate(end(node), 0)) }
            let allowed = Self.lengths(of: node, among: lengths, limit)
            if allowed != 0 {
                // The password has a character too many.
                if unsafe node.bits &>> UInt64(next[1]) & 1 != 0 { unsafe follow(node, next + 1, 1, &candidates) }
                // It has another one, or lacks one.
                if unsafe mayHaveEdit(onChildrenOf: node, limit &>> 1, next, allowed) {
                    unsafe spendEdit(onChildrenOf: node, next, allowed, &candidates)
                }
            }
            let symbol = unsafe UInt64(next.pointee)
            guard node.bits &>> symbol & 1 != 0 else { return }
            node = unsafe nodes[Int(node.link) &+ Int(symbol)]
            unsafe next += 1
            limit &+= 2
        }
        unsafe find(leaf: node, next, lengths, limit, exact: exact) { candidates.append($0) }
    }

    /// Whether ``find(_:lengths:exact:_:)`` may find a term with an edit: so little that most walks end before it can be
    /// told.
    @inline(__always)
    func mayFindEdited(_ symbols: UnsafePointer<UInt8>, lengths: UInt64) -> Bool {
        var node = unsafe nodes
        var next = unsafe symbols
        var limit = bias
        while true {
            if unsafe node.pointee.isLeaf {
                return unsafe Self.mayHaveEdit(leaf: node.pointee, Self.word(next) ^ node.pointee.bits, limit)
            }
            let allowed = unsafe Self.lengths(of: node.pointee, among: lengths, limit)
            if allowed != 0 {
                let isOneTooMany = unsafe node.pointee.bits &>> UInt64(next[1]) & 1 != 0
                if unsafe isOneTooMany || mayHaveEdit(onChildrenOf: node.pointee, limit &>> 1, next, allowed) {
                    return true
                }
            }
            let symbol = unsafe UInt64(next.pointee)
            guard unsafe node.pointee.bits &>> symbol & 1 != 0 else { return false }
            unsafe node = nodes + (Int(node.pointee.link) &+ Int(symbol))
            unsafe next += 1
            limit &+= 2
        }
    }

    /// Those of `lengths` that terms below `node` have for which an edit may be spent there.
    @inline(__always)
    static func lengths(of node: TrieNode, among lengths: UInt64, _ limit: Int) -> UInt64 {
        guard node.shortest <= limit else { return 0 }
        return lengths & LengthSet.range(Int(node.shortest), min(Int(node.longest), limit))
    }

    /// Finds the terms that begin with `symbols` without an edit.
    func findExact(_ symbols: UnsafePointer<UInt8>, _ candidates: inout SecretBuffer<Candidate>) {
        var node = unsafe nodes[TrieNode.root]
        var next = unsafe symbols
        while !node.isLeaf {
            if node.hasEnd { candidates.append(Candidate(end(node), 0)) }
            let symbol = unsafe UInt64(next.pointee)
            guard node.bits &>> symbol & 1 != 0 else { return }
            node = unsafe nodes[Int(node.link) &+ Int(symbol)]
            unsafe next += 1
        }
        if unsafe matches(leaf: node, next) { candidates.append(Candidate(node, 0)) }
    }

    /// Whether a term may have a child of `node`, which is at `depth`, in place of the next symbol, or before it.
    @inline(__always)
    func mayHaveEdit(
        onChildrenOf node: TrieNode, _ depth: Int, _ symbols: UnsafePointer<UInt8>, _ lengths: UInt64
    ) -> Bool {
        guard node.hasFilter, lengths & EditFilter.unknownLengths(atDepth: depth) == 0 else { return true }
        return unsafe mayHaveEdit(onChildrenOf: node, symbols)
    }

    /// Whether a term that the filter of `node` knows may have a child of `node` in place of the next symbol, or before it.
    @inline(__always)
    func mayHaveEdit(onChildrenOf node: TrieNode, _ symbols: UnsafePointer<UInt8>) -> Bool {
        let filter = filter(node)
        let afterNext = unsafe UInt64(symbols[1])
        // Mostly none of it is there, so all is looked up without a branch.
        return unsafe filter.mayHold(afterNext, UInt64(symbols[2])) | filter.mayHold(UInt64(symbols[0]), afterNext) != 0
    }

    /// Finds the candidates that have a child of `node` in place of the next symbol, or before it.
    @inline(never)
    private func spendEdit(
        onChildrenOf node: TrieNode, _ symbols: UnsafePointer<UInt8>, _ lengths: UInt64,
        _ candidates: inout SecretBuffer<Candidate>
    ) {
        let next = unsafe UInt64(symbols[0])
        let onward = unsafe 1 &<< UInt64(symbols[1])
        let lacking = 1 &<< next
        let end: UInt64 = 1 << UInt64(TermAlphabet.end)
        let wanted = onward | lacking | end
        let (shortest, longest) = (LengthSet.shortest(of: lengths), LengthSet.longest(of: lengths))
        var children = node.bits & ~end
        while children != 0 {
            let symbol = UInt64(truncatingIfNeeded: children.trailingZeroBitCount)
            children &= children - 1
            let child = unsafe nodes[Int(node.link) &+ Int(symbol)]
            // Most children do not go on like the password.
            guard child.isLeaf ? wanted &>> child.bits & 1 != 0 : child.bits & wanted != 0,
                child.shortest <= longest, child.longest >= shortest
            else { continue }
            if child.isLeaf {
                if symbol != next, unsafe matches(leaf: child, symbols + 1) {
                    candidates.append(Candidate(child, 0))
                }
                if unsafe matches(leaf: child, symbols) { candidates.append(Candidate(child, -1)) }
            } else {
                if symbol != next, child.bits & (onward | end) != 0 {
                    unsafe follow(child, symbols + 1, 0, &candidates)
                }
                if child.bits & (lacking | end) != 0 { unsafe follow(child, symbols, -1, &candidates) }
            }
        }
    }

    /// Finds the candidates from `node` on without another edit.
    private func follow(
        _ start: TrieNode, _ symbols: UnsafePointer<UInt8>, _ surplus: Int, _ candidates: inout SecretBuffer<Candidate>
    ) {
        var node = start
        var depth = 0
        while !node.isLeaf {
            // A character too many at the end is no edit (SPEC 5.2 (c)), and what ends here was found before.
            if node.hasEnd, surplus != 1 || depth > 0 { candidates.append(Candidate(end(node), surplus)) }
            let symbol = unsafe UInt64(symbols[depth])
            guard node.bits &>> symbol & 1 != 0 else { return }
            node = unsafe nodes[Int(node.link) &+ Int(symbol)]
            depth &+= 1
        }
        if unsafe matches(leaf: node, symbols + depth) { candidates.append(Candidate(node, surplus)) }
    }

    private func filter(_ node: TrieNode) -> EditFilter {
        unsafe UnsafeRawPointer(nodes + (Int(node.link) &+ Int(TermAlphabet.none))).load(as: EditFilter.self)
    }

    /// The leaf for the term that ends at `node`.
    @inline(__always)
    func end(_ node: TrieNode) -> TrieNode { unsafe nodes[Int(node.link) + Int(TermAlphabet.end)] }
}

// MARK: Leaves

extension TrieWalk {
    /// How many bytes may be read behind the last symbol.
    static let padding = 2 * TrieNode.tailCapacity

    /// Whether the symbols go on like the leaf's, as far as the leaf tells.
    @inline(__always)
    private func matches(leaf: TrieNode, _ symbols: UnsafePointer<UInt8>) -> Bool {
        unsafe difference(symbols, leaf) == 0
    }

    /// 0 if the symbols go on like the leaf's, as far as the leaf tells.
    @inline(__always)
    func difference(_ symbols: UnsafePointer<UInt8>, _ leaf: TrieNode) -> UInt64 {
        (unsafe Self.word(symbols) ^ leaf.bits) & Self.bytes(leaf.tailCount)
    }

    /// The next eight symbols.
    @inline(__always)
    private static func word(_ symbols: UnsafePointer<UInt8>) -> UInt64 {
        unsafe UInt64(littleEndian: UnsafeRawPointer(symbols).loadUnaligned(as: UInt64.self))
    }

    /// A mask of the first `count` bytes.
    @inline(__always)
    private static func bytes(_ count: Int) -> UInt64 {
        // In two halves, since nothing is shifted by all 64 bits.
        let half = UInt64(truncatingIfNeeded: 32 &- 4 &* count)
        return (~0 &>> half) &>> half
    }

    /// Whether the half of the leaf's terms that comes first is the same, as it has to be before an edit; as far as the
    /// leaf tells.
    @inline(__always)
    private static func mayHaveEdit(leaf: TrieNode, _ difference: UInt64, _ limit: Int) -> Bool {
        let rest = (Int(leaf.shortest) &- limit &+ 1) >> 1
        guard rest > 0 else { return true }
        return leaf.longest > 0 && difference & bytes(min(rest, leaf.tailCount)) == 0
    }

    /// Calls `found` with the leaf's terms if the symbols go on like the leaf's, as far as the leaf tells; with at most
    /// one edit if their length is one of `lengths`.
    @inline(__always)
    func find(
        leaf: TrieNode, _ symbols: UnsafePointer<UInt8>, _ lengths: UInt64, _ limit: Int, exact: Bool,
        _ found: (Candidate) -> Void
    ) {
        let tail = Self.bytes(leaf.tailCount)
        let word = unsafe Self.word(symbols)
        let difference = (word ^ leaf.bits) & tail
        let mayHaveEdit =
            Self.mayHaveEdit(leaf: leaf, difference, limit)
            && lengths & LengthSet.range(Int(leaf.shortest), Int(leaf.longest)) != 0
        if difference == 0 {
            // The same symbols may be other characters, and a longer tail may go on otherwise; then the edit may be any.
            if exact || leaf.tailCount == TrieNode.tailCapacity { found(Candidate(leaf, 0)) }
            guard mayHaveEdit else { return }
            found(Candidate(leaf, -1))
            found(Candidate(leaf, 1))
            return
        }
        guard mayHaveEdit else { return }
        // Behind the first that differs, all have to be the same: at the same place, or one place before or behind.
        let same = difference.trailingZeroBitCount / 8
        let rest = tail & ~Self.bytes(same + 1)
        if difference & rest == 0 { found(Candidate(leaf, 0)) }
        if (leaf.bits &>> 8 ^ word) & (rest &>> 8) == 0 { found(Candidate(leaf, -1)) }
        let wordBehind = unsafe Self.word(symbols + 1)
        if (leaf.bits ^ wordBehind) & tail & ~Self.bytes(same) == 0 { found(Candidate(leaf, 1)) }
    }
}
