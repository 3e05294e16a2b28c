/// The characters of a list's terms, numbered, so that a set of characters is one 64-bit word.
///
/// The 63 most frequent characters have a symbol each; all others share one, and are told apart by comparing with the
/// term's text.
struct TermAlphabet: Sendable {
    /// The symbol that all characters beyond the most frequent share.
    static let shared: UInt8 = 63

    private let symbols: [UInt32: UInt8]

    init(of texts: some Sequence<[UInt32]>) {
        var counts: [UInt32: Int] = [:]
        for text in texts {
            for character in text { counts[character, default: 0] += 1 }
        }
        // Equal counts are ordered by code point: the same list always gives the same trie.
        let byFrequency = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        symbols = Dictionary(uniqueKeysWithValues: zip(byFrequency, (0...).lazy.map { min($0, Self.shared) }))
    }

    /// All characters that terms hold, with their symbols.
    var all: some Sequence<(character: UInt32, symbol: UInt8)> {
        symbols.lazy.map { (character: $0.key, symbol: $0.value) }
    }

    /// The symbol of a character that a term holds.
    func symbol(_ character: UInt32) -> UInt8? { symbols[character] }
}
