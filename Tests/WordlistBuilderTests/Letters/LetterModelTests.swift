import Foundation
import Testing

@testable import WordlistBuilder

@Suite("The letter model")
struct LetterModelTests {
    private static let wordlists = URL(filePath: #filePath).appending(path: "../../../../wordlists").standardized

    @Test("The shipped model is what the shipped counts give")
    func shipped() throws {
        let file = Self.wordlists.appending(path: "letter-trigrams.tsv")
        let counts = try LetterCounts(String(contentsOf: file, encoding: .utf8), file: "letter-trigrams.tsv")
        let model = try Data(contentsOf: Self.wordlists.appending(path: "letter-trigrams.model"))
        #expect(LetterModel(counts).bytes == [UInt8](model))
        #expect(counts.version == Wordlist.version)
    }

    @Test("A header of 64 bytes names the version, and the cells follow")
    func header() {
        let bytes = LetterModel(LetterCounts(version: "2026-01-02")).bytes
        let header = String(decoding: bytes.prefix(64), as: UTF8.self)
        #expect(
            header == "PasswordSieve letter trigrams, version 2026-01-02" + String(repeating: " ", count: 14) + "\n")
        #expect(bytes.count == 64 + 27 * 27 * 27)
        // Without counts all letters are alike: log2(27) is 4.75 bits.
        #expect(bytes.dropFirst(64).allSatisfy { $0 == 76 })
    }

    @Test("A cell holds sixteenths of a bit, at most 255")
    func cells() {
        var counts = LetterCounts(version: "1")
        for _ in 0..<3 { counts.add("aaaa") }
        for _ in 0..<1_000 { counts.add("bcde") }
        let cells = Array(LetterModel(counts).bytes.dropFirst(64))
        // After aa: 6 times a, 3 times the blank. −log2(6.02 / 9.54) is 0.664, −log2(0.02 / 9.54) is 8.898.
        let afterAA = (1 * 27 + 1) * 27
        #expect(cells[afterAA + 1] == 11 && cells[afterAA] == 27 && cells[afterAA + 2] == 142)
        // After the two blanks before a word: −log2(1000.02 / 1003.54) is 0.005; what never occurs has 15.6 bits.
        #expect(cells[2] == 0 && cells[3] == 250)
    }
}
