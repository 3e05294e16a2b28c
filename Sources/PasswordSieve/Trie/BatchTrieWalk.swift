/// Walks a trie along a password from many starts side by side, and finds the hits that ``TrieWalk`` finds from each.
///
/// A single walk waits for one node after the other, and no processor predicts where it ends. Side by side, the nodes
/// of all walks are loaded at the same time, and which of them go on is arithmetic instead of a branch: each writes its
/// next position, and those that ended are overwritten by the next.
struct BatchTrieWalk: ~Copyable {
    /// A hit and the offset of the symbol at which its walk began.
    struct Hit: BitwiseCopyable {
        let hit: TrieHit
        let start: UInt16
    }

    /// The number of walks made at a time, which bounds the memory.
    static let width = 32

    private var cursors = SecretBuffer<TrieCursor>()
    /// The nodes on the way at which a hit is possible, or an edit.
    private var candidates = SecretBuffer<TrieCursor>()
    private(set) var hits = SecretBuffer<Hit>()
    var steps = StepCount()

    /// Empties `hits` without wiping them yet.
    mutating func clear() { hits.clear() }

    /// Wipes everything.
    mutating func removeAll() {
        // Most decisions make no batch walk, and one without a step leaves nothing behind.
        guard cursors.isUsed else { return }
        cursors.removeAll()
        candidates.removeAll()
        hits.removeAll()
    }

    /// Finds the hits of ``TrieWalk/find(_:from:lengths:exact:_:)`` from each of these offsets.
    mutating func find(
        _ walk: TrieWalk, _ symbols: ListSymbols, from offsets: Range<Int>, lengths: LengthSet, exact: Bool
    ) {
        let endBit = exact ? TermAlphabet.endBit : 0
        let shortest = lengths.shortest
        // Walks without an edit; candidates are the nodes at which a term may end or the edit be spent, and all leaves.
        func isCandidate(_ node: TrieNode, _ bits: UInt64, _ cursor: TrieCursor) -> UInt64 {
            let limit = walk.direction.longestEditableTerm(atDepth: cursor.depth)
            let excess = (limit &- node.shortestBelow) | (limit &- shortest)
            return node.leafBit | ~UInt64(bitPattern: Int64(excess)) &>> 63 | bits & endBit
        }
        start(walk, symbols, from: offsets, isCandidate: isCandidate)
        advance(walk, symbols, isCandidate: isCandidate)
        for index in 0..<candidates.count where !steps.isExceeded {
            search(candidates[index], walk, symbols, lengths: lengths, exact: exact)
        }
        candidates.clear()
        follow(walk, symbols, isEdited: true)
    }

    /// Finds the terms that begin at one of these offsets, without an edit.
    mutating func findExact(_ walk: TrieWalk, _ symbols: ListSymbols, from offsets: Range<Int>) {
        start(walk, symbols, from: offsets) { node, bits, _ in node.leafBit | bits & TermAlphabet.endBit }
        follow(walk, symbols, isEdited: false)
    }

    /// Adds cursors for walks from these offsets. Most walks end within two nodes, so the first two steps are taken
    /// together.
    @inline(__always)
    private mutating func start(
        _ walk: TrieWalk, _ symbols: ListSymbols, from offsets: Range<Int>,
        isCandidate: (TrieNode, UInt64, TrieCursor) -> UInt64
    ) {
        precondition(offsets.lowerBound >= 0 && offsets.upperBound <= ListSymbols.size(symbols.count))
        let root = walk.nodes.root
        let rootBits = walk.nodes.bitsIfAny(of: root)
        unsafe cursors.append(atMost: offsets.count) { buffer in
            var count = 0
            if isCandidate(root, rootBits, .origin) != 0 {
                for offset in offsets { unsafe buffer[offset - offsets.lowerBound] = .origin.shifted(by: offset) }
                return offsets.count
            }
            for offset in offsets {
                let first = symbols[offset]
                guard rootBits &>> first & 1 != 0 else { continue }
                let cursor = TrieCursor.origin.shifted(by: offset).advanced(to: root.child(first))
                let node = walk.nodes[cursor.node]
                let bits = walk.nodes.bitsIfAny(of: node)
                if isCandidate(node, bits, cursor) != 0 {
                    unsafe buffer[count] = cursor
                    count &+= 1
                } else {
                    let second = symbols[offset + 1]
                    unsafe buffer[count] = cursor.advanced(to: node.child(second))
                    count &+= Int(truncatingIfNeeded: bits &>> second & 1)
                }
            }
            return count
        }
    }

    /// Makes the walks, and adds to `candidates` each node for which `isCandidate` is 1.
    @inline(__always)
    private mutating func advance(
        _ walk: TrieWalk, _ symbols: ListSymbols, isCandidate: (TrieNode, UInt64, TrieCursor) -> UInt64
    ) {
        let cursors = unsafe cursors.start
        var count = self.cursors.count
        while count > 0, !steps.isExceeded {
            steps.add(count)
            var kept = 0
            unsafe candidates.append(atMost: count) { buffer in
                var found = 0
                for index in 0..<count {
                    let cursor = unsafe cursors[index]
                    let node = walk.nodes[cursor.node]
                    let bits = walk.nodes.bitsIfAny(of: node)
                    let symbol = symbols[cursor.next]
                    unsafe buffer[found] = cursor
                    found &+= Int(truncatingIfNeeded: isCandidate(node, bits, cursor))
                    unsafe cursors[kept] = cursor.advanced(to: node.child(symbol))
                    kept &+= Int(truncatingIfNeeded: bits &>> symbol & 1)
                }
                return found
            }
            count = kept
        }
        self.cursors.clear()
    }

    /// Makes the walks that have spent their edit, or have none, and adds the hits.
    private mutating func follow(_ walk: TrieWalk, _ symbols: ListSymbols, isEdited: Bool) {
        advance(walk, symbols) { node, bits, _ in node.leafBit | bits & TermAlphabet.endBit }
        let candidates = unsafe candidates.start
        var found = 0
        for index in 0..<self.candidates.count {
            let cursor = unsafe candidates[index]
            let node = walk.nodes[cursor.node]
            let difference = TrieWalk.difference(symbols.at(cursor.next), node)
            let differs = (difference | (0 &- difference)) &>> 63
            // The leaf itself, or that of the term which ends here.
            let isLeaf = 0 &- node.leafBit
            unsafe candidates[found] = cursor.moved(
                to: cursor.node & isLeaf | node.child(UInt64(TermAlphabet.end)) & ~isLeaf)
            found &+= Int(truncatingIfNeeded: 1 &- differs & node.leafBit)
        }
        for index in 0..<found {
            let cursor = unsafe candidates[index]
            let hit = TrieHit(walk.nodes[cursor.node], editedBy: isEdited ? cursor.lengthDifference : nil)
            hits.append(Hit(hit: hit, start: UInt16(truncatingIfNeeded: cursor.start)))
        }
        self.candidates.clear()
    }

    /// Adds the hits at a candidate node, and the cursors of walks that spend their edit there.
    @inline(__always)
    private mutating func search(
        _ candidate: TrieCursor, _ walk: TrieWalk, _ symbols: ListSymbols, lengths: LengthSet, exact: Bool
    ) {
        let node = walk.nodes[candidate.node]
        let depth = candidate.depth
        let next = symbols.at(candidate.next)
        let limit = walk.direction.longestEditableTerm(atDepth: depth)
        let start = UInt16(truncatingIfNeeded: candidate.start)
        if node.isLeaf {
            walk.find(leaf: node, next, lengths, limit, exact: exact) { hits.append(Hit(hit: $0, start: start)) }
            return
        }
        let bits = walk.nodes.bits(of: node)
        if bits & TermAlphabet.endBit != 0 {
            let end = walk.nodes.end(of: node)
            if exact { hits.append(Hit(hit: TrieHit(end, editedBy: nil), start: start)) }
            if !lengths.isEmpty {
                TrieWalk.findEdits(end: end, repeats: next[0] == next[-1]) { hits.append(Hit(hit: $0, start: start)) }
            }
        }
        let shortest = max(node.shortest, lengths.shortest)
        let longest = min(node.longest, limit, lengths.longest)
        guard shortest <= longest else { return }
        let editable = lengths.intersection(LengthSet(from: shortest, through: longest))
        let children = walk.children(of: node, depth, next, editable).among(bits, next)
        if children.dropped != 0 {
            cursors.append(
                TrieCursor(
                    node: node.child(next[1]), next: candidate.next &+ 2, depth: depth &+ 1, lengthDifference: 1))
        }
        if children.any != 0 { spendEdit(below: node, children, candidate, walk, symbols, longest: longest) }
    }

    /// Adds cursors for the children of `node` that stand in place of the next symbol, or before it.
    private mutating func spendEdit(
        below node: TrieNode, _ allowed: TrieWalk.Children, _ candidate: TrieCursor, _ walk: TrieWalk,
        _ symbols: ListSymbols, longest: Int
    ) {
        let place = candidate.next
        let depth = candidate.depth &+ 1
        let next = symbols[place]
        let end = TrieNode.summary(UInt64(TermAlphabet.end))
        let afterReplaced = TrieNode.summary(symbols[place &+ 1]) | end
        let afterInserted = TrieNode.summary(next) | end
        unsafe cursors.append(atMost: 2 * Int(TermAlphabet.none)) { buffer in
            var count = 0
            var children = allowed.any
            while children != 0 {
                let symbol = UInt64(truncatingIfNeeded: children.trailingZeroBitCount)
                children &= children &- 1
                let number = node.child(symbol)
                let child = walk.nodes[number]
                // Most children do not go on like the password, or lead to terms that are too long.
                let onward = child.nextSymbols
                let fits = ~(longest &- child.shortest) &>> 63 & 1
                unsafe buffer[count] = TrieCursor(node: number, next: place &+ 1, depth: depth)
                count &+=
                    fits & Int(truncatingIfNeeded: allowed.replaced &>> symbol) & (onward & afterReplaced != 0 ? 1 : 0)
                unsafe buffer[count] = TrieCursor(node: number, next: place, depth: depth, lengthDifference: -1)
                count &+=
                    fits & Int(truncatingIfNeeded: allowed.inserted &>> symbol) & (onward & afterInserted != 0 ? 1 : 0)
            }
            return count
        }
    }
}
