/// The symbols of a list's characters, numbers from 1 to 60 by frequency.
///
/// Characters that are connected by readings (SPEC 3) share a symbol. So a password has one spelling in symbols,
/// however many readings it has, and a search does not branch. But `l` and `i` share one without matching, and rare
/// characters share the symbols that are left: a hit has to be compared with the term itself.
struct TermAlphabet {
    /// The end of a term; no character has it.
    static let end: UInt8 = 0
    /// Its bit among those of a node.
    static let endBit: UInt64 = 1
    /// The bits of all symbols that a node may have a child for.
    static let allBits: UInt64 = 1 << 61 - 1
    /// The symbols of the characters of terms.
    static let ofCharacters: ClosedRange<UInt8> = 1...60
    /// The symbol of a character that occurs in no term.
    static let none: UInt8 = 63
    /// The number of the most frequent characters that have a symbol of their own; the last symbols are shared.
    private static let ownSymbols: UInt8 = 44

    /// The symbol of each character.
    let symbols: [UInt32: UInt8]

    init(of characters: [UInt32], _ equivalence: EquivalenceTable) {
        var representatives: [UInt32: UInt32] = [:]
        let classes = equivalence.classes()
        for members in classes {
            for member in members { representatives[member] = members[0] }
        }
        var counts: [UInt32: Int] = [:]
        var asciiCounts = [Int](repeating: 0, count: 0x80)
        for character in characters {
            if character < 0x80 { asciiCounts[Int(character)] += 1 } else { counts[character, default: 0] += 1 }
        }
        for character in UInt32(0)..<0x80 where asciiCounts[Int(character)] > 0 {
            counts[character] = asciiCounts[Int(character)]
        }
        var classCounts: [UInt32: Int] = [:]
        for (character, count) in counts { classCounts[representatives[character] ?? character, default: 0] += count }

        // Ties are ordered by code point, so that the same list always gives the same symbols.
        let byFrequency = classCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        var symbols: [UInt32: UInt8] = [:]
        for (rank, character) in byFrequency.enumerated() {
            let sharedCount = UInt32(Self.ofCharacters.count) - UInt32(Self.ownSymbols)
            let number = rank < Int(Self.ownSymbols) ? UInt8(rank) : Self.ownSymbols + UInt8(character % sharedCount)
            symbols[character] = Self.ofCharacters.lowerBound + number
        }
        for members in classes {
            guard let symbol = symbols[members[0]] else { continue }
            for member in members { symbols[member] = symbol }
        }
        self.symbols = symbols
    }
}
