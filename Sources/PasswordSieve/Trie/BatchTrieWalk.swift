/// Walks a trie along a password from many places side by side, and finds what ``TrieWalk`` finds from each of them.
///
/// A walk by itself waits for one node after the other, and no processor can guess where it ends. Side by side, the nodes
/// of all walks are on their way at the same time, and which of them go on is arithmetic, not a branch: each writes where
/// it has come to, and what is of no use is overwritten by the next.
@safe struct BatchTrieWalk: ~Copyable {
    /// What was found, and where among the symbols the walk began.
    struct Hit: BitwiseCopyable {
        let candidate: TrieWalk.Candidate
        let start: UInt16
    }

    /// How many walks are made at a time, so that they take little memory.
    static let width = 32

    private var lanes = SecretBuffer<Lane>()
    private var spots = SecretBuffer<Lane>()
    private(set) var hits = SecretBuffer<Hit>()

    /// Gives up what was found; it is not wiped yet.
    mutating func clear() { hits.clear() }

    /// Wipes everything.
    mutating func removeAll() {
        // Most decisions make no sweep, and a sweep without a walk leaves nothing behind.
        guard lanes.isUsed else { return }
        lanes.removeAll()
        spots.removeAll()
        hits.removeAll()
    }

    /// Adds walks from these `places` of the symbols.
    ///
    /// Nearly all walks get past the first two nodes, or end there, without a thing to be found: so they are not made one
    /// step after the other.
    @inline(__always)
    @unsafe private mutating func add(
        _ walk: TrieWalk, _ symbols: UnsafePointer<UInt8>, from places: Range<Int>, isSpot: (TrieNode, Lane) -> UInt64
    ) {
        let origin = Lane(node: UInt64(TrieNode.root), next: 0, depth: 0)
        let root = unsafe walk.nodes[TrieNode.root]
        unsafe lanes.append(atMost: places.count) { room in
            var count = 0
            if isSpot(root, origin) != 0 {
                for place in places { unsafe room[place - places.lowerBound] = origin.moved(by: place) }
                return places.count
            }
            for place in places {
                let first = unsafe UInt64(symbols[place])
                guard root.bits &>> first & 1 != 0 else { continue }
                let lane = origin.moved(by: place).step(to: root.child(first))
                let node = unsafe walk.nodes[lane.node]
                if isSpot(node, lane) != 0 {
                    unsafe room[count] = lane
                    count &+= 1
                } else {
                    let second = unsafe UInt64(symbols[place + 1])
                    unsafe room[count] = lane.step(to: node.child(second))
                    count &+= Int(truncatingIfNeeded: node.bits &>> second & 1)
                }
            }
            return count
        }
    }

    /// Finds what ``TrieWalk/find(_:lengths:exact:_:)`` finds from each of these `places` of the symbols.
    @unsafe mutating func find(
        _ walk: TrieWalk, _ symbols: UnsafePointer<UInt8>, from places: Range<Int>, lengths: UInt64, exact: Bool
    ) {
        // As far as the walks go without an edit, and the spots on their ways where they may have found a term, or may
        // spend the edit.
        let endBit: UInt64 = exact ? 1 : 0
        let shortest = LengthSet.shortest(of: lengths)
        func isSpot(_ node: TrieNode, _ lane: Lane) -> UInt64 {
            let limit = walk.bias &+ 2 &* lane.depth
            let room = (limit &- Int(node.shortest)) | (limit &- shortest)
            return node.leafBit | ~UInt64(bitPattern: Int64(room)) &>> 63 | node.bits &>> 63 & endBit
        }
        unsafe add(walk, symbols, from: places, isSpot: isSpot)
        unsafe advance(walk, symbols, isSpot: isSpot)
        for index in 0..<spots.count {
            unsafe search(spots[index], walk, symbols, lengths: lengths, exact: exact)
        }
        spots.clear()
        unsafe follow(walk, symbols)
    }

    /// Finds the terms that begin at one of these `places` of the symbols, without an edit.
    @unsafe mutating func findExact(_ walk: TrieWalk, _ symbols: UnsafePointer<UInt8>, from places: Range<Int>) {
        unsafe add(walk, symbols, from: places) { node, _ in node.isFound }
        unsafe follow(walk, symbols)
    }

    /// Makes the walks that were added, and finds the terms that are there without another edit.
    private mutating func follow(_ walk: TrieWalk, _ symbols: UnsafePointer<UInt8>) {
        unsafe advance(walk, symbols) { node, _ in node.isFound }
        let spots = unsafe spots.start
        var found = 0
        for index in 0..<self.spots.count {
            let lane = unsafe spots[index]
            let node = unsafe walk.nodes[lane.node]
            let difference = unsafe walk.difference(symbols + lane.next, node)
            let differs = (difference | (0 &- difference)) &>> 63
            // Where the term is told of: at the leaf itself, or at the one for the term that ends here.
            let isLeaf = 0 &- node.leafBit
            unsafe spots[found] = lane.moved(
                to: UInt64(lane.node) & isLeaf | node.child(UInt64(TermAlphabet.end)) & ~isLeaf)
            found &+= Int(truncatingIfNeeded: 1 &- differs & node.leafBit)
        }
        for index in 0..<found {
            let lane = unsafe spots[index]
            let candidate = unsafe TrieWalk.Candidate(walk.nodes[lane.node], lane.surplus)
            hits.append(Hit(candidate: candidate, start: UInt16(truncatingIfNeeded: lane.start)))
        }
        self.spots.clear()
    }

    /// Makes the walks, and adds to `spots` each place on their ways for which `isSpot` is 1.
    @inline(__always)
    private mutating func advance(
        _ walk: TrieWalk, _ symbols: UnsafePointer<UInt8>, isSpot: (TrieNode, Lane) -> UInt64
    ) {
        let lanes = unsafe lanes.start
        var count = self.lanes.count
        while count > 0 {
            var kept = 0
            unsafe spots.append(atMost: count) { room in
                var found = 0
                for index in 0..<count {
                    let lane = unsafe lanes[index]
                    let node = unsafe walk.nodes[lane.node]
                    let symbol = unsafe UInt64(symbols[lane.next])
                    unsafe room[found] = lane
                    found &+= Int(truncatingIfNeeded: isSpot(node, lane))
                    unsafe lanes[kept] = lane.step(to: node.child(symbol))
                    kept &+= Int(truncatingIfNeeded: node.bits &>> symbol & ~node.leafBit & 1)
                }
                return found
            }
            count = kept
        }
        self.lanes.clear()
    }

    /// Finds what is found at a spot without another step, and adds the walks that go on from there with an edit.
    @inline(__always)
    private mutating func search(
        _ spot: Lane, _ walk: TrieWalk, _ symbols: UnsafePointer<UInt8>, lengths: UInt64, exact: Bool
    ) {
        let node = unsafe walk.nodes[spot.node]
        let place = spot.next
        let depth = spot.depth
        let next = unsafe symbols + place
        let limit = walk.bias &+ 2 &* depth
        let start = UInt16(truncatingIfNeeded: spot.start)
        if node.isLeaf {
            unsafe walk.find(leaf: node, next, lengths, limit, exact: exact) {
                hits.append(Hit(candidate: $0, start: start))
            }
            return
        }
        if exact, node.hasEnd { hits.append(Hit(candidate: TrieWalk.Candidate(walk.end(node), 0), start: start)) }
        let shortest = max(Int(node.shortest), LengthSet.shortest(of: lengths))
        let longest = min(Int(node.longest), limit, LengthSet.longest(of: lengths))
        guard shortest <= longest else { return }
        unsafe lanes.append(atMost: 1) { room in
            // The password has a character too many.
            let behind = unsafe UInt64(next[1])
            unsafe room[0] = Lane(node: node.child(behind), next: place &+ 2, depth: depth &+ 1, surplus: 1)
            return Int(truncatingIfNeeded: node.bits &>> behind & 1)
        }
        // It has another one, or lacks one.
        let isKnown = node.hasFilter && shortest >= EditFilter.shortestKnown(atDepth: depth)
        if unsafe !isKnown || walk.mayHaveEdit(onChildrenOf: node, next) {
            unsafe spendEdit(onChildrenOf: node, spot, walk, symbols, longest: longest)
        }
    }

    /// Adds the walks from the children of `node` that stand in place of the next symbol, or before it.
    private mutating func spendEdit(
        onChildrenOf node: TrieNode, _ spot: Lane, _ walk: TrieWalk, _ symbols: UnsafePointer<UInt8>, longest: Int
    ) {
        let place = spot.next
        let depth = spot.depth &+ 1
        let next = unsafe UInt64(symbols[place])
        let end: UInt64 = 1 &<< UInt64(TermAlphabet.end)
        let onward = unsafe 1 &<< UInt64(symbols[place &+ 1]) | end
        let lacking = 1 &<< next | end
        unsafe lanes.append(atMost: 2 * Int(TermAlphabet.none)) { room in
            var count = 0
            var children = node.bits & ~end
            while children != 0 {
                let symbol = UInt64(truncatingIfNeeded: children.trailingZeroBitCount)
                children &= children &- 1
                let address = node.child(symbol)
                let child = unsafe walk.nodes[Int(truncatingIfNeeded: address)]
                // Most children do not go on like the password, or are those of terms that are too long.
                let goesOn = child.isLeaf ? 1 &<< (child.bits & 63) : child.bits
                let isOther = Int(truncatingIfNeeded: symbol ^ next)
                let fits = ~(longest &- Int(child.shortest)) &>> 63 & 1
                unsafe room[count] = Lane(node: address, next: place &+ 1, depth: depth)
                count &+= (0 &- isOther) &>> 63 & fits & (goesOn & onward != 0 ? 1 : 0)
                unsafe room[count] = Lane(node: address, next: place, depth: depth, surplus: -1)
                count &+= fits & (goesOn & lacking != 0 ? 1 : 0)
            }
            return count
        }
    }
}

extension BatchTrieWalk {
    /// One of the walks: where it has come to, in one number, since it is copied at each step.
    struct Lane: BitwiseCopyable {
        /// From the lowest bit on: the number of the node, 32 bits; how many steps lead to it, and where among the symbols the
        /// next one is, 15 bits each; and the surplus of its stretch by its edit, one more than it is, 2 bits.
        private let fields: UInt64

        private static let placeBits: UInt64 = 15
        private static let depthShift: UInt64 = 32
        private static let nextShift = depthShift + placeBits
        private static let surplusShift = nextShift + placeBits
        private static let places: UInt64 = 1 << placeBits - 1

        @inline(__always)
        init(node: UInt64, next: Int, depth: Int, surplus: Int = 0) {
            fields =
                node | UInt64(truncatingIfNeeded: depth) &<< Self.depthShift
                | UInt64(truncatingIfNeeded: next) &<< Self.nextShift
                | UInt64(truncatingIfNeeded: surplus &+ 1) &<< Self.surplusShift
        }

        @inline(__always)
        private init(fields: UInt64) { self.fields = fields }

        var node: Int {
            @inline(__always) get { Int(UInt32(truncatingIfNeeded: fields)) }
        }
        var depth: Int {
            @inline(__always) get { Int(truncatingIfNeeded: fields &>> Self.depthShift & Self.places) }
        }
        var next: Int {
            @inline(__always) get { Int(truncatingIfNeeded: fields &>> Self.nextShift & Self.places) }
        }
        var surplus: Int {
            @inline(__always) get { Int(truncatingIfNeeded: fields &>> Self.surplusShift) &- 1 }
        }
        /// Where among the symbols it began.
        var start: Int {
            @inline(__always) get { next &- depth &- surplus }
        }

        /// The walk a symbol further, at `node`.
        @inline(__always)
        func step(to node: UInt64) -> Lane {
            Lane(fields: (fields & ~0xffff_ffff) &+ (1 &<< Self.nextShift | 1 &<< Self.depthShift) | node)
        }

        /// The walk where it is, but at `node`.
        @inline(__always)
        func moved(to node: UInt64) -> Lane { Lane(fields: fields & ~0xffff_ffff | node) }

        /// The same walk from `places` further on.
        @inline(__always)
        func moved(by places: Int) -> Lane {
            Lane(fields: fields &+ UInt64(truncatingIfNeeded: places) &<< Self.nextShift)
        }
    }
}

extension TrieNode {
    /// 1 for a leaf, else 0.
    fileprivate var leafBit: UInt64 {
        @inline(__always) get { UInt64(tail) &>> 7 }
    }

    /// 1 where a term is found, or may be, if no edit is spent; else 0.
    fileprivate var isFound: UInt64 {
        @inline(__always) get { leafBit | bits &>> 63 }
    }

    /// The number of the child with this symbol, if there is one.
    @inline(__always)
    fileprivate func child(_ symbol: UInt64) -> UInt64 { UInt64(link) &+ symbol }
}
