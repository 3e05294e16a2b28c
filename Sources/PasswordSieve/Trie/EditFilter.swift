/// A Bloom filter of the pairs of symbols that can follow an edit at a node: it rejects most nodes with many children
/// without visiting the children.
///
/// It knows the terms that an edit may be spent on at the node, but not those that end with the child or before.
struct EditFilter: BitwiseCopyable {
    /// A pair has a bit in each.
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    init() {}

    init(_ first: UInt64, _ second: UInt64) {
        self.first = first
        self.second = second
    }

    var words: [UInt64] { [first, second] }

    /// Visiting fewer children is as fast as the filter.
    static let fewestChildren = 8
    /// The depth of the deepest node that has a filter.
    static let deepestNode = 30

    /// Stands for the second symbol of a pair if there is none.
    private static let end = UInt64(TermAlphabet.end)

    /// The length of the shortest term that a filter knows. Few policies allow typos in shorter ones, which are so many
    /// that they would fill it.
    private static let shortestTerm = 5

    /// The length from which on the filter of a node at `depth` knows terms; shorter ones end with the child.
    @inline(__always)
    static func shortestKnown(atDepth depth: Int) -> Int { max(depth &+ 2, shortestTerm) }

    /// The lengths of the terms that the filter of a node at `depth` does not know.
    @inline(__always)
    static func unknownLengths(atDepth depth: Int) -> LengthSet {
        LengthSet(bits: (1 &<< UInt64(truncatingIfNeeded: shortestKnown(atDepth: depth))) &- 1)
    }

    /// Returns whether the filter of a node at `depth` knows terms of `length`.
    static func knows(length: Int, atDepth depth: Int) -> Bool {
        LengthSet(length).intersection(unknownLengths(atDepth: depth)).isEmpty
    }

    /// Adds a term whose path continues behind the child with `symbol` and then `next`; nil if it ends after `symbol`.
    mutating func insert(_ symbol: UInt8, _ next: UInt8?) {
        let (symbol, next) = (UInt64(symbol), next.map(UInt64.init) ?? Self.end)
        first |= 1 &<< Self.hash(symbol, next)
        second |= 1 &<< Self.otherHash(symbol, next)
    }

    /// Returns whether a known term may have a child in place of the first of these symbols, or before it.
    @inline(__always)
    func mayHoldEdit(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Bool {
        // The answer is mostly no, so everything is looked up without a branch.
        mayHold(second, third) | mayHold(first, second) != 0
    }

    /// 1 if a term may go on with these symbols, or end behind the first; else 0.
    @inline(__always)
    private func mayHold(_ symbol: UInt64, _ next: UInt64) -> UInt64 { has(symbol, next) | has(symbol, Self.end) }

    @inline(__always)
    private func has(_ symbol: UInt64, _ next: UInt64) -> UInt64 {
        (first &>> Self.hash(symbol, next)) & (second &>> Self.otherHash(symbol, next)) & 1
    }

    // The number of a bit: a shift takes the last six bits.
    @inline(__always)
    private static func hash(_ symbol: UInt64, _ next: UInt64) -> UInt64 { 11 &* symbol &+ 37 &* next }
    @inline(__always)
    private static func otherHash(_ symbol: UInt64, _ next: UInt64) -> UInt64 { 29 &* symbol &+ next }
}
