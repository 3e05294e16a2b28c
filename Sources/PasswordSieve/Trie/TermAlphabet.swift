/// The characters that a list's terms are made of, numbered, so that a password is a row of small numbers to the list's
/// tries.
///
/// Characters that can match each other (SPEC 3), directly or through others, share one symbol: so a password has one
/// spelling in symbols, however many readings it has, and a search never branches. Because `l` and `i` share one too,
/// and because all characters beyond the most frequent share what symbols are left, what is found has to be compared
/// with the term itself.
struct TermAlphabet {
    /// The symbol of a character that no term holds.
    static let none: UInt8 = 62
    /// No symbol of a character: leads to a term that ends.
    static let end: UInt8 = 63
    /// How many of the most frequent characters have a symbol to themselves; the symbols up to `none` are shared.
    private static let ownSymbols: UInt8 = 46

    /// By character.
    let symbols: [UInt32: UInt8]

    init(of texts: some Sequence<[UInt32]>, _ readings: EquivalenceTable) {
        var representatives: [UInt32: UInt32] = [:]
        let classes = readings.classes()
        for members in classes {
            for member in members { representatives[member] = members[0] }
        }
        var counts: [UInt32: Int] = [:]
        var asciiCounts = [Int](repeating: 0, count: 0x80)
        for text in texts {
            for character in text {
                if character < 0x80 { asciiCounts[Int(character)] += 1 } else { counts[character, default: 0] += 1 }
            }
        }
        for character in UInt32(0)..<0x80 where asciiCounts[Int(character)] > 0 {
            counts[character] = asciiCounts[Int(character)]
        }
        var classCounts: [UInt32: Int] = [:]
        for (character, count) in counts { classCounts[representatives[character] ?? character, default: 0] += count }

        // Equal counts are ordered by code point: the same list always gives the same symbols.
        let byFrequency = classCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        var symbols: [UInt32: UInt8] = [:]
        for (rank, character) in byFrequency.enumerated() {
            let shared = Self.ownSymbols + UInt8(character % UInt32(Self.none - Self.ownSymbols))
            symbols[character] = rank < Int(Self.ownSymbols) ? UInt8(rank) : shared
        }
        for members in classes {
            guard let symbol = symbols[members[0]] else { continue }
            for member in members { symbols[member] = symbol }
        }
        self.symbols = symbols
    }
}
