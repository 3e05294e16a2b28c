import Testing

@testable import PasswordSieve

/// The symbols of a password for one list, in both directions.
struct PasswordSymbolsTests {
    @Test func bothDirectionsEndInPadding() throws {
        let trie = try TermTrieBuilder(
            list: TermList(name: "x", terms: ["contoso", "widget"]), options: .init(.recommended)
        ).build().view
        var buffer = SymbolBuffer()
        for password in ["", "c", "tegdiw", "contosoxwidget", "a password of another length"] {
            let characters = password.unicodeScalars.map(\.value)
            FoldedText.withCharacters(characters) { folded in
                let symbols = buffer.write(folded, listCount: 2) { _ in trie }
                for list in 0..<2 {
                    let (symbols, expected) = (symbols[list], characters.map { UInt64(trie.symbol($0)) })
                    let padding = [UInt64](repeating: UInt64(TermAlphabet.none), count: ListSymbols.padding)
                    let count = expected.count
                    #expect((0..<count + padding.count).map { symbols[$0] } == expected + padding)
                    let backwards = symbols.offset(before: count)
                    #expect(
                        (backwards..<backwards + count + padding.count).map { symbols[$0] }
                            == expected.reversed() + padding)
                    // Each place is reached from both sides.
                    for place in 0..<count {
                        #expect(symbols.from(place)[0] == expected[place])
                        #expect(symbols.before(place + 1)[0] == expected[place])
                    }
                }
            }
        }
    }
}
