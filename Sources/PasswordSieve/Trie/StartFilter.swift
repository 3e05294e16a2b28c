/// The first three symbols of the terms of a trie: most walks are over before they begin.
///
/// A Bloom filter with one hash, which may hold more than was put in.
struct StartFilter: BitwiseCopyable {
    private let words: FrozenView<UInt64>
    /// Leaves the number of a bit of a hash.
    private let shift: UInt64

    /// A filter in these words, whose number is a power of two.
    init(_ words: FrozenView<UInt64>) {
        self.words = words
        shift = UInt64(58 - words.count.trailingZeroBitCount)
    }

    /// The number of words at most, as many as there are triples of symbols by 64.
    private static let mostWords = 1 << 12

    /// Returns whether a filter may have so many words.
    static func isSize(_ count: UInt64) -> Bool { count.nonzeroBitCount == 1 && count <= mostWords }

    /// The lengths of the terms of which an edit may be spent on the first three symbols, in a backward trie.
    static let editableLengths = LengthSet(from: 0, through: TrieDirection.backward.longestEditableTerm(atDepth: 2))

    /// The bits for each triple at least, so that few others hit them.
    private static let bitsOfTriple = 16

    /// The words of a filter for these rows of symbols.
    static func words<Rows: Sequence>(_ rows: Rows) -> [UInt64] where Rows.Element: Collection<UInt8> {
        var triples: Set<UInt64> = []
        for row in rows {
            // A shorter term ends there, and the password may go on with anything.
            func symbols(_ place: Int) -> ClosedRange<UInt64> {
                guard let symbol = row.dropFirst(place).first else { return 0...63 }
                return UInt64(symbol)...UInt64(symbol)
            }
            for second in symbols(1) {
                for third in symbols(2) { triples.insert(triple(symbols(0).lowerBound, second, third)) }
            }
        }
        var count = 1
        while count < mostWords, 64 * count < bitsOfTriple * triples.count { count *= 2 }
        var words = [UInt64](repeating: 0, count: count)
        for triple in triples {
            let bit = hash(triple) >> UInt64(58 - count.trailingZeroBitCount)
            words[Int(bit / 64)] |= 1 << (bit % 64)
        }
        return words
    }

    /// Returns false if no term begins with the next three symbols, or is as long as the symbols that it begins with.
    @inline(__always)
    func mayHold(_ symbols: SymbolCursor) -> Bool {
        let bit = Self.hash(Self.triple(symbols[0], symbols[1], symbols[2])) &>> shift
        return unsafe words[unchecked: Int(truncatingIfNeeded: bit / 64)] &>> (bit % 64) & 1 != 0
    }

    @inline(__always)
    private static func triple(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        first | second &<< TrieNode.symbolBits | third &<< (2 &* TrieNode.symbolBits)
    }

    @inline(__always)
    private static func hash(_ triple: UInt64) -> UInt64 { triple &* 0x9e37_79b9_7f4a_7c15 }
}
