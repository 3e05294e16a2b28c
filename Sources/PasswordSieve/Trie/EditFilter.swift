/// Tells of most nodes with many children that no term below goes on like the password behind an edit, without a look at
/// the children: a Bloom filter of the pairs of symbols that stand behind the children. In the place of a node.
///
/// It knows the terms that an edit is spent for at the node, but not those that end with the child or before.
struct EditFilter: BitwiseCopyable {
    /// A pair has a bit in each.
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// Nodes with fewer children are as quickly looked through.
    static let fewestChildren = 4
    /// The depth of the deepest node that has one.
    static let deepestNode = 30

    /// What stands in for the second symbol of a pair if there is none.
    private static let end = UInt64(TermAlphabet.end)

    /// The characters of the shortest term that a filter knows. Few policies allow a typo in shorter ones, which are so
    /// many that they would fill it.
    private static let shortestTerm = 5

    /// The filter of a node at `depth` knows the terms of this length and longer ones: shorter ones end with the child too.
    @inline(__always)
    static func shortestKnown(atDepth depth: Int) -> Int { max(depth &+ 2, shortestTerm) }

    /// The lengths of the terms that the filter of a node at `depth` does not know.
    @inline(__always)
    static func unknownLengths(atDepth depth: Int) -> UInt64 {
        (1 &<< UInt64(truncatingIfNeeded: shortestKnown(atDepth: depth))) &- 1
    }

    /// Whether the filter of a node at `depth` knows terms of `length`.
    static func knows(length: Int, atDepth depth: Int) -> Bool {
        LengthSet.bit(length) & unknownLengths(atDepth: depth) == 0
    }

    /// Adds a term that goes on behind the child with `symbol`, and then with `next`, nil if it ends.
    mutating func insert(_ symbol: UInt8, _ next: UInt8?) {
        let (symbol, next) = (UInt64(symbol), next.map(UInt64.init) ?? Self.end)
        first |= 1 &<< Self.hash(symbol, next)
        second |= 1 &<< Self.otherHash(symbol, next)
    }

    /// 1 if a term may go on with these symbols, or end behind the first, else 0.
    @inline(__always)
    func mayHold(_ symbol: UInt64, _ next: UInt64) -> UInt64 { has(symbol, next) | has(symbol, Self.end) }

    @inline(__always)
    private func has(_ symbol: UInt64, _ next: UInt64) -> UInt64 {
        (first &>> Self.hash(symbol, next)) & (second &>> Self.otherHash(symbol, next)) & 1
    }

    // The number of a bit, of which only the last six bits count.
    @inline(__always)
    private static func hash(_ symbol: UInt64, _ next: UInt64) -> UInt64 { 11 &* symbol &+ 37 &* next }
    @inline(__always)
    private static func otherHash(_ symbol: UInt64, _ next: UInt64) -> UInt64 { 29 &* symbol &+ next }
}
