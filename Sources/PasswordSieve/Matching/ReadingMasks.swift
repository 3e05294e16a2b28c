/// For each character of a password the symbols of one trie that it matches, as a mask (SPEC 3).
struct ReadingMasks: Sendable {
    /// By reading: the symbols of the terms' characters that can be read so.
    private let symbols: [UInt32: UInt64]
    /// The masks of ASCII characters, which need no look-up.
    private let ascii: [UInt64]
    private let readings: Readings

    init(_ alphabet: TermAlphabet, _ readings: Readings) {
        var symbols: [UInt32: UInt64] = [:]
        for (character, symbol) in alphabet.all {
            for reading in readings.all(of: character) { symbols[reading, default: 0] |= 1 << symbol }
        }
        self.symbols = symbols
        self.readings = readings
        ascii = (0..<0x80).map { Self.mask($0, symbols, readings) }
    }

    /// The symbols whose characters match `character`; of the shared symbol, some of its characters do.
    func mask(_ character: UInt32) -> UInt64 {
        character < 0x80 ? ascii[Int(character)] : Self.mask(character, symbols, readings)
    }

    private static func mask(_ character: UInt32, _ symbols: [UInt32: UInt64], _ readings: Readings) -> UInt64 {
        readings.all(of: character).reduce(0) { $0 | symbols[$1, default: 0] }
    }
}
