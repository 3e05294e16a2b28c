/// A node of a double-array trie, in the 8 bytes in which a compiled list holds it.
///
/// A node with children has a base among the slots of the trie. Its ``TrieNodes/bits(of:)`` are stored there, one bit
/// for each symbol that leads to a child; then a small ``EditFilter``, or the slot of a larger one, if it has one;
/// then its children, each in the slot of its symbol. Children of different nodes lie interleaved. A term that ends
/// where longer ones go on is a child too, by the symbol ``TermAlphabet/end``. A path that leads to one term only is
/// not spelled out in nodes but ends in a leaf.
///
/// From the lowest bit on:
///
/// | node with children | bits | leaf | bits |
/// |---|--:|---|--:|
/// | base | 28 | first term | 28 |
/// | ``nextSymbols`` | 22 | next symbols | 4 · 6 |
/// | ``shortest`` | 5 | their number | 3 |
/// | ``longest`` | 5 | ``length`` | 7 |
/// | size of the filter | 3 | may be found with an edit | 1 |
/// | 0 | 1 | 1 | 1 |
struct TrieNode: BitwiseCopyable, Sendable {
    let word: UInt64

    init(word: UInt64) { self.word = word }

    static let root = 0
    /// The number of symbols that a leaf holds. The rest of a longer tail is compared with the term itself.
    static let tailCapacity = 4
    /// No trie has more slots: 2 GiB.
    static let slotLimit = 1 << 28

    /// The bits of a symbol in the tail of a leaf.
    static let symbolBits: UInt64 = 6
    private static let tailShift: UInt64 = 28
    private static let summaryShift: UInt64 = 28
    /// The last bit of ``nextSymbols`` stands for all rarer symbols.
    private static let lastOfSummary: UInt64 = 21
    private static let longestLength: UInt64 = 31
    private static let longestOfLeaf: UInt64 = 127

    var isLeaf: Bool { word >> 63 != 0 }
    /// 1 for a leaf, else 0.
    var leafBit: UInt64 { word &>> 63 }

    /// One bit for each symbol that may come next, the rarer ones together: those of the children, or a leaf's first.
    @inline(__always)
    var nextSymbols: UInt64 {
        isLeaf ? Self.summary(tail & 63) : word &>> Self.summaryShift & (1 &<< (Self.lastOfSummary &+ 1) &- 1)
    }

    /// The bit of a symbol in ``nextSymbols``.
    @inline(__always)
    static func summary(_ symbol: UInt64) -> UInt64 { 1 &<< min(symbol, lastOfSummary) }

    /// A symbol of the password, or the end of a term, in both forms that nodes have of the symbols behind them.
    struct NextSymbols: BitwiseCopyable {
        fileprivate let bits: UInt64
        fileprivate let summary: UInt64

        @inline(__always)
        init(_ symbol: UInt64) {
            let end = UInt64(TermAlphabet.end)
            bits = 1 &<< symbol | 1 &<< end
            summary = TrieNode.summary(symbol) | TrieNode.summary(end)
        }
    }

    /// Not 0 if the node may go on with one of these symbols, and a term of at most `longest` characters may be found
    /// with an edit here or below. Without a branch.
    @inline(__always)
    func goesOn(_ next: NextSymbols, longest: Int) -> UInt64 {
        let isLeaf = 0 &- word &>> 63
        let symbols = word &>> Self.tailShift
        let shortest = word &>> (50 &+ (5 & isLeaf)) & (31 | 96 & isLeaf)
        let isTooLong = 0 &- UInt64(truncatingIfNeeded: longest &- Int(truncatingIfNeeded: shortest)) &>> 63
        let leaf = 1 &<< (symbols & 63) & next.bits & (0 &- (word &>> 62 & 1)) & isLeaf
        return (leaf | symbols & next.summary & ~isLeaf) & ~isTooLong
    }

    /// A lower bound of the lengths of the terms below that may be found with an edit. There is none if this is above
    /// ``longest``.
    @inline(__always)
    var shortest: Int { isLeaf ? (mayBeEdited ? storedLength : .max) : shortestBelow }

    /// An upper bound of the lengths of the terms below that may be found with an edit.
    @inline(__always)
    var longest: Int {
        if isLeaf { return mayBeEdited ? (storedLength < Self.longestOfLeaf ? storedLength : .max) : 0 }
        let length = word &>> 55 & 31
        return length < Self.longestLength ? Int(truncatingIfNeeded: length) : .max
    }
}

// MARK: A node with children

extension TrieNode {
    /// A node with this base and these children, below which terms of `lengths` may be found with an edit. Its filter has
    /// so many words.
    init(base: Int, bits: UInt64, lengths: ClosedRange<Int>?, filterWords: Int) {
        var summary: UInt64 = 0
        for symbol in UInt64(0)..<64 where bits >> symbol & 1 != 0 { summary |= Self.summary(symbol) }
        let shortest = min(UInt64(lengths?.lowerBound ?? .max), Self.longestLength)
        let longest = min(UInt64(lengths?.upperBound ?? 0), Self.longestLength)
        word =
            UInt64(base) | summary << Self.summaryShift | shortest << 50 | longest << 55
            | (filterWords > 0 ? UInt64(filterWords.trailingZeroBitCount + 1) << 60 : 0)
    }

    /// The slot of the bits.
    var base: UInt64 { word & UInt64(Self.slotLimit - 1) }
    /// True if it has an ``EditFilter``.
    var hasFilter: Bool { word &>> 60 != 0 }
    /// The number of words of its filter.
    var filterWords: UInt64 { (1 &<< (word &>> 60)) &>> 1 }
    /// The number of words that fit between the bits and the children.
    static let inlineWords: UInt64 = 2

    /// The offsets from the base of the slots that a node with these children takes, one bit each.
    static func slots(_ bits: UInt64, filterWords: Int) -> UInt64 {
        bits << childOffset | (filterWords == 0 ? 1 : filterWords == inlineWords ? 7 : 3)
    }

    /// The offset of the child with the symbol 0 from the base.
    static let childOffset: UInt64 = 3

    /// The slot of the child with this symbol, if there is one.
    @inline(__always)
    func child(_ symbol: UInt64) -> UInt64 { base &+ Self.childOffset &+ symbol }
}

extension TrieNode {
    /// ``shortest``, without a look whether it is a leaf.
    @inline(__always)
    var shortestBelow: Int { Int(truncatingIfNeeded: word &>> 50 & 31) }

    /// Those of `lengths` up to `limit` that terms below have that may be found with an edit.
    @inline(__always)
    func editableLengths(among lengths: LengthSet, _ limit: Int) -> LengthSet {
        let shortest = shortestBelow
        guard shortest <= limit else { return LengthSet() }
        let longest = word &>> 55 & 31
        let last = min(longest < Self.longestLength ? longest : 63, UInt64(truncatingIfNeeded: limit))
        return lengths.intersection(
            LengthSet(bits: (~0 &<< UInt64(truncatingIfNeeded: shortest)) & (~0 &>> (63 &- last))))
    }
}

// MARK: A leaf

extension TrieNode {
    /// A leaf of terms of `length` whose next symbols are `tail`. Terms with the same symbols are adjacent.
    init(term: UInt32, tail: some Sequence<UInt8>, length: Int, mayBeEdited: Bool) {
        precondition(term < 1 << 28)
        var symbols: UInt64 = 0
        var count: UInt64 = 0
        for symbol in tail.prefix(Self.tailCapacity) {
            symbols |= UInt64(symbol) << (Self.symbolBits * count)
            count += 1
        }
        assert(count > 0 || symbols == UInt64(TermAlphabet.end))
        word =
            UInt64(term) | symbols << Self.tailShift | count << 52 | min(UInt64(length), Self.longestOfLeaf) << 55
            | (mayBeEdited ? 1 << 62 : 0) | 1 << 63
    }

    /// The first of its terms.
    var term: UInt32 { UInt32(truncatingIfNeeded: word) & (1 << Self.tailShift - 1) }
    /// The next symbols, up to ``tailCapacity``, six bits each, the first in the lowest; ``TermAlphabet/end`` if there is
    /// none.
    var tail: UInt64 { word &>> Self.tailShift & (1 << 24 - 1) }
    var tailCount: Int { Int(truncatingIfNeeded: word &>> 52 & 7) }
    /// The length of its terms, 255 if it is more than fits, so that most hits are dismissed without a look at the terms.
    var length: UInt8 { Self.length(storedLength) }

    /// A length as a leaf holds it.
    @inline(__always)
    static func length(_ length: Int) -> UInt8 { length < longestOfLeaf ? UInt8(truncatingIfNeeded: length) : .max }

    /// The length of its terms, 127 if it is more than fits.
    var storedLength: Int { Int(truncatingIfNeeded: word &>> 55 & 127) }
    /// True if one of its terms may be found with an edit.
    var mayBeEdited: Bool { word >> 62 & 1 != 0 }
}

// MARK: All nodes

/// The slots of one trie, and the step from a node to a child.
///
/// SAFETY: the slots belong to a compiled list that outlives this and was built here or validated, so every link leads
/// to a node; indices come from links only.
@safe struct TrieNodes: BitwiseCopyable, Sendable {
    private let slots: FrozenView<TrieNode>

    init(_ slots: FrozenView<TrieNode>) { self.slots = slots }

    /// The number of slots.
    var count: Int { slots.count }

    var root: TrieNode { self[UInt64(TrieNode.root)] }

    /// The node in a slot.
    subscript(slot: UInt64) -> TrieNode {
        @inline(__always) get { unsafe slots[unchecked: Int(truncatingIfNeeded: slot)] }
    }

    /// One bit for each symbol that leads to a child of `node`, which is no leaf.
    @inline(__always)
    func bits(of node: TrieNode) -> UInt64 { self[node.base].word }

    /// The bits of a node, 0 for a leaf, without a branch.
    @inline(__always)
    func bitsIfAny(of node: TrieNode) -> UInt64 {
        let mask = node.leafBit &- 1
        return self[node.base & mask].word & mask
    }

    /// The child of `node` by a symbol that has a bit.
    @inline(__always)
    func child(of node: TrieNode, by symbol: UInt64) -> TrieNode { self[node.child(symbol)] }

    /// The leaf of the term that ends at `node`, where one ends.
    @inline(__always)
    func end(of node: TrieNode) -> TrieNode { child(of: node, by: UInt64(TermAlphabet.end)) }

    /// The filter of `node`, which has one.
    @inline(__always)
    func filter(of node: TrieNode) -> EditFilter {
        EditFilter(self, firstWord: filterStart(of: node), wordCount: node.filterWords)
    }

    /// The slot of the first word of its filter.
    @inline(__always)
    func filterStart(of node: TrieNode) -> UInt64 {
        node.filterWords > TrieNode.inlineWords ? self[node.base &+ 1].word : node.base &+ 1
    }
}
