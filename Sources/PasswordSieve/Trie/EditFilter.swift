/// The children of a node to which an edit may lead, by the two symbols that follow it: most attempts end without a
/// visit.
///
/// A hash table without keys. Each pair of symbols has a mask of 16 bits, perhaps shared with others, with a bit for each
/// group of children whose symbols have the same last four bits. It knows the terms that an edit may be spent on at the
/// node, but not short ones and those that end before a child.
struct EditFilter: BitwiseCopyable {
    private let nodes: TrieNodes
    private let firstWord: UInt64
    /// The number of masks less one.
    private let lastMask: UInt64

    @inline(__always)
    init(_ nodes: TrieNodes, firstWord: UInt64, wordCount: UInt64) {
        self.nodes = nodes
        self.firstWord = firstWord
        lastMask = wordCount &* Self.masksOfWord &- 1
    }

    /// Visiting fewer children is as fast as the filter.
    static let fewestChildren = 8
    /// The depth of the deepest node that has a filter.
    static let deepestNode = 30

    /// Stands for the symbols of a pair behind the last of a term.
    private static let end = UInt64(TermAlphabet.end)

    /// The length of the shortest term that filters know. Few policies allow typos in shorter ones, which are so many
    /// that they would fill it.
    static let shortestTerm = 5

    /// The lengths of the terms that no filter knows.
    static let unknownLengths = LengthSet(bits: 1 << UInt64(shortestTerm) - 1)

    private static let maskBits: UInt64 = 16
    private static let masksOfWord = 64 / maskBits
    /// The number of words at most, a power of two.
    private static let mostWords = 64

    /// A mask of the symbols of children behind which a known term may go on with these symbols, or end behind the
    /// first, if it `mayEndBehind` that.
    @inline(__always)
    func children(before symbol: UInt64, _ next: UInt64, mayEndBehind: Bool) -> UInt64 {
        var groups = mask(Self.hash(symbol, next))
        if mayEndBehind { groups |= mask(Self.hash(symbol, Self.end)) }
        return groups &* 0x0001_0001_0001_0001
    }

    /// A mask of the symbols of children with which a known term may end.
    @inline(__always)
    var last: UInt64 { mask(Self.hash(Self.end, Self.end)) &* 0x0001_0001_0001_0001 }

    @inline(__always)
    private func mask(_ hash: UInt64) -> UInt64 {
        let index = hash & lastMask
        return nodes[firstWord &+ index / Self.masksOfWord].word &>> (Self.maskBits &* (index % Self.masksOfWord))
            & 0xffff
    }

    @inline(__always)
    private static func hash(_ symbol: UInt64, _ next: UInt64) -> UInt64 { 11 &* symbol &+ 37 &* next }

    /// A path that an edit may lead to: the symbol of a child and the two that follow; those behind the last are
    /// ``TermAlphabet/end``.
    struct Path: Hashable {
        let child: UInt8
        let symbol: UInt8
        let next: UInt8
    }

    /// The words of a filter that knows these paths.
    static func words(_ paths: Set<Path>) -> [UInt64] {
        // Two words are beside the node's bits.
        var count = Int(TrieNode.inlineWords)
        while count < mostWords, 3 * count * Int(masksOfWord) < 2 * paths.count { count *= 2 }
        var words = [UInt64](repeating: 0, count: count)
        for path in paths {
            let hash = Int(hash(UInt64(path.symbol), UInt64(path.next))) % (count * Int(masksOfWord))
            let group = UInt64(path.child) % maskBits
            words[hash / Int(masksOfWord)] |= 1 << (maskBits * UInt64(hash % Int(masksOfWord)) + group)
        }
        return words
    }
}
