import Testing

@testable import PasswordSieve

struct TermTrieTests {
    private static let options = CompiledList.Options(.recommended)
    private static let folder = TextFolder(options: options.folding)

    private func trie(_ terms: [String]) throws -> TermTrie {
        try TermTrieBuilder(list: TermList(name: "x", terms: terms), options: Self.options).build()
    }

    /// Checks what the walk relies on beyond the validation of a compiled file; returns the smaller number of filters
    /// of the two tries.
    @discardableResult
    private func check(_ trie: TermTrie) throws -> Int {
        var fewestFilters = Int.max
        let view = trie.view
        let copy = unsafe trie.withBytes { bytes in
            unsafe ListStorage(count: bytes.count) { unsafe $0.copyMemory(from: bytes) }
        }
        try CompiledList.validate(copy)
        for isForward in [true, false] {
            let nodes = isForward ? view.forward : view.backward
            var terms = 0
            var filters = 0
            /// Walks everything below a node, and returns the symbols of the terms that may be found with an edit.
            func walk(_ node: TrieNode, depth: Int) -> [[UInt8]] {
                var rows: [[UInt8]] = []
                if node.isLeaf {
                    for term in view.group(from: Int(node.term)) {
                        terms += 1
                        let length = view.length(term)
                        #expect(length >= depth)
                        #expect(node.length == TrieNode.length(length))
                        let symbols = view.text(term).map(view.symbol)
                        if !view.terms[term].isLetterless {
                            rows.append(isForward ? symbols : symbols.reversed())
                        }
                        #expect(node.tailCount == min(length - depth, TrieNode.tailCapacity))
                    }
                } else {
                    let bits = nodes.bits(of: node)
                    for symbol in UInt64(0)..<64 where bits >> symbol & 1 != 0 {
                        let isEnd = symbol == UInt64(TermAlphabet.end)
                        rows += walk(nodes.child(of: node, by: symbol), depth: isEnd ? depth : depth + 1)
                        #expect(node.nextSymbols & TrieNode.summary(symbol) != 0)
                    }
                    if node.hasFilter {
                        let filter = nodes.filter(of: node)
                        filters += 1
                        for row in rows where row.count <= 2 * depth + (isForward ? 1 : 0) {
                            guard row.count > depth, row.count >= EditFilter.shortestTerm else { continue }
                            // Behind a term that ends, the password may go on with anything.
                            func symbol(_ place: Int) -> UInt64 {
                                UInt64(place < row.count ? row[place] : TermAlphabet.none)
                            }
                            let children =
                                row.count == depth + 1
                                ? filter.last
                                : filter.children(
                                    before: symbol(depth + 1), symbol(depth + 2), mayEndBehind: row.count == depth + 2)
                            #expect(children >> symbol(depth) & 1 != 0)
                        }
                    }
                }
                let lengths = rows.map(\.count)
                // Up to these a node tells lengths apart.
                let known = node.isLeaf ? 127 : 31
                #expect(node.shortest == lengths.min().map { min($0, known) } ?? (node.isLeaf ? .max : known))
                #expect(node.longest == lengths.max().map { $0 < known ? $0 : .max } ?? 0)
                return rows
            }
            _ = walk(nodes.root, depth: 0)
            #expect(terms == view.termCount)
            fewestFilters = min(fewestFilters, filters)
        }
        let lengths = (0..<view.termCount).map(view.length)
        #expect(view.longestTerm == lengths.max() ?? 0)
        return fewestFilters
    }

    @Test func holdsWhatWasPutIn() throws {
        for seed in 0..<300 {
            var random = RandomText(seed: seed)
            let terms = random.terms(0...60, Self.folder.options)
            let trie = try trie(terms)
            try check(trie)
            let folded = Set(terms.map { Self.folder.fold($0.unicodeScalars) })
            #expect(trie.termCount == folded.count)
            let spellings = folded.union(terms.compactMap(Self.folder.foldSecondSpelling))
            #expect(trie.view.termCount == spellings.count)
            for text in spellings { #expect(trie.term(spelled: text) != nil, "seed \(seed)") }
            let other = Self.folder.fold(random.text(1...8).unicodeScalars)
            #expect((trie.term(spelled: other) != nil) == spellings.contains(other), "seed \(seed)")
        }
    }

    @Test func filtersKnowAllThatAnEditLeadsTo() throws {
        for seed in 0..<5 {
            var random = RandomText(seed: seed, wide: true)
            try check(try trie(random.terms(1_000...1_000, Self.folder.options)))
            // Of two letters but for one, so that nodes have many children far from the root, where edits are spent.
            var generator = SeededGenerator(seed: seed)
            let terms = (0..<5_000).map { _ in
                var term = (0..<Int.random(in: 4...9, using: &generator)).map { _ in generator.pick(Array("ab")) }
                let place = term.indices.randomElement(using: &generator) ?? 0
                term[place] = generator.pick(Array("abcdfhjkmnpqruvwxy"))
                return String(term)
            }
            #expect(try check(try trie(terms)) > 20)
        }
    }

    @Test func equalTermsAreOneAndShowTheFirstSpelling() throws {
        let trie = try trie(["Contoso", "CONTOSO", "cöntoso", "widget"])
        #expect(trie.termCount == 2)
        #expect(trie.term(spelled: Self.folder.fold("contoso".unicodeScalars)).map(trie.entry)?.text == "Contoso")
    }

    @Test func fingerprintIsOfTheTermsAlone() throws {
        let fingerprint = try trie(["contoso", "widget", "日本"]).fingerprint
        #expect(try trie(["widget", "日本", "Contoso", "WIDGET", "contoso"]).fingerprint == fingerprint)
        #expect(try trie(["contoso", "widget"]).fingerprint != fingerprint)
        // The border between terms counts.
        #expect(try trie(["ab", "c"]).fingerprint != trie(["a", "bc"]).fingerprint)
    }

    @Test func letterlessTermsAreKnown() throws {
        let trie = try trie(["2018", "a1", "!!", "\u{301}1", "日1"])
        let letterless = (0..<trie.termCount).filter { trie.view.terms[$0].isLetterless }.map {
            trie.entry($0).text
        }
        #expect(letterless.sorted() == ["!!", "2018"])
    }

    @Test func emptyListHasNoTerm() throws {
        let trie = try trie([])
        try check(trie)
        #expect(trie.term(spelled: []) == nil)
    }

    /// The list keeps its tries; if they kept the list, neither would ever go.
    @Test func listsAndTriesGoWithTheirLastUser() throws {
        weak var trie: TermTrie?
        do {
            let list = TermList(name: "x", terms: ["contoso"])
            trie = try list.trie(Self.options)
            #expect(trie != nil)
        }
        #expect(trie == nil)
    }

    /// Copies of a list share what is built from it.
    @Test func triesAreBuiltOnce() throws {
        let list = TermList(name: "x", terms: ["contoso"])
        let copy = list
        #expect(try list.trie(Self.options) === copy.trie(Self.options))
        let plain = CompiledList.Options(.entra)
        #expect(try list.trie(Self.options) !== list.trie(plain))
    }
}
