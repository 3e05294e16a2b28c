import Testing

@testable import PasswordSieve

/// A filter of starts holds the start of every term, and few others.
struct StartFilterTests {
    private func view(_ terms: [String]) throws -> TermTrie {
        try TermTrieBuilder(list: TermList(name: "x", terms: terms), options: CompiledList.Options(.recommended))
            .build()
    }

    /// Returns whether the filter of a trie may hold what a password begins with, read from its end.
    private func mayHold(_ trie: TermTrie, before password: String) -> Bool {
        var buffers = CheckBuffers()
        _ = buffers.typed.read(password.utf8Span)
        let folder = TextFolder(options: CompiledList.Options(.recommended).folding)
        _ = folder.fold(buffers.typed, into: &buffers.folded, using: &buffers.folding)
        let folded = unsafe FoldedCharacters(buffers.folded)
        let symbols = buffers.symbols.write(folded, listCount: 1) { _ in trie.view }
        return trie.view.backwardStarts.mayHold(symbols[0].before(folded.count))
    }

    @Test func holdsTheStartOfEachTerm() throws {
        for seed in 0..<100 {
            var random = RandomText(seed: seed)
            let terms = random.terms(1...60, CompiledList.Options(.recommended).folding)
            let trie = try view(terms)
            for term in terms where term.unicodeScalars.count <= 256 {
                #expect(mayHold(trie, before: term), "seed \(seed): \(term)")
                // A mark at the start of the term would go with the letter before.
                guard term.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
                #expect(mayHold(trie, before: "x" + term), "seed \(seed): \(term)")
            }
        }
    }

    /// A term of one symbol or two may stand behind anything.
    @Test func holdsShortTermsBehindAnything() throws {
        let trie = try view(["q", "xy", "contoso"])
        for password in ["q", "contoq", "zzq", "xy", "axy", "cxy"] {
            #expect(mayHold(trie, before: password), "\(password)")
        }
    }

    @Test func holdsFewOthers() throws {
        let letters = Array("abcdefhjkmnpqruvwxyz")
        var generator = SeededGenerator(seed: 1)
        func word() -> String { String((0..<7).map { _ in generator.pick(letters) }) }
        let trie = try view((0..<500).map { _ in word() })
        let held = (0..<1_000).count { _ in mayHold(trie, before: word()) }
        // One in 16 by chance, and as many because the term begins so.
        #expect(held < 250)
    }

    @Test func sizesArePowersOfTwo() {
        for count: UInt64 in [1, 2, 64, 4_096] { #expect(StartFilter.isSize(count)) }
        for count: UInt64 in [0, 3, 4_095, 8_192, .max] { #expect(!StartFilter.isSize(count)) }
    }
}
