import Testing

@testable import WordlistBuilder

@Suite("Words of wordfreq")
struct WordFrequenciesTests {
    /// MessagePack: a string of fewer than 32 bytes.
    private func text(_ text: String) -> [UInt8] { [0xa0 | UInt8(text.utf8.count)] + text.utf8 }

    @Test("The strings of arrays are words, those of the header are not")
    func words() throws {
        let header = [0x82] + text("format") + text("cB") + text("version") + [0x01]
        let long = String(repeating: "w", count: 40)
        let steps =
            [0x92] + text("the") + text("of") + [0x90] + [0xdc, 0x00, 0x02] + text("été") + [0xd9, 40] + long.utf8
        #expect(try WordFrequencies(messagePack: [0x94] + header + steps).words == ["the", "of", "été", long])
    }

    @Test("Damaged data is an error", arguments: [[0xa3, 0x61], [0xd9], [0x91], [0xdc, 0x00], [0xc7]])
    func damage(_ bytes: [UInt8]) {
        #expect(throws: BuildFailure.self) { try WordFrequencies(messagePack: bytes) }
    }
}
