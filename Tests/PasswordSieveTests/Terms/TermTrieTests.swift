import Testing

@testable import PasswordSieve

struct TermTrieTests {
    private static let folder = Folder(options: .init(marks: true, lookAlikes: true))

    private func trie(_ terms: [String]) throws -> TermTrie {
        try TermTrieBuilder(list: TermList(name: "x", terms: terms), folder: Self.folder).build()
    }

    /// The invariants that the walk relies on.
    private func check(_ trie: TermTrie) {
        for bitmaps in [trie.forward, trie.backward] {
            var seenTerms = 0
            var nextChild = UInt32(1)
            for node in bitmaps.nodes {
                // Breadth first: each node's children come behind those of the nodes before it.
                #expect(node.firstChild == nextChild)
                nextChild += UInt32(node.children.nonzeroBitCount)
                seenTerms += node.ends.count
                for index in 0..<node.children.nonzeroBitCount {
                    let child = bitmaps.nodes[Int(node.firstChild) + index]
                    #expect(node.lengths.contains(child.lengths.lowerBound))
                    #expect(node.lengths.contains(child.lengths.upperBound))
                }
            }
            #expect(Int(nextChild) == bitmaps.nodes.count)
            #expect(seenTerms == trie.terms.count)
        }
        #expect(trie.longestTerm == trie.terms.map { trie.text($0).count }.max() ?? 0)
    }

    @Test func holdsWhatWasPutIn() throws {
        for seed in 0..<300 {
            var random = RandomText(seed: seed)
            let terms = random.terms(0...60, Self.folder.options)
            let trie = try trie(terms)
            check(trie)
            let folded = Set(terms.map { Self.folder.fold($0.unicodeScalars) })
            #expect(trie.terms.count == folded.count)
            for text in folded { #expect(trie.term(spelled: text[...]) != nil, "seed \(seed)") }
            let other = Self.folder.fold(random.text(1...8).unicodeScalars)
            #expect((trie.term(spelled: other[...]) != nil) == folded.contains(other), "seed \(seed)")
        }
    }

    @Test func equalTermsAreOneAndShowTheFirstSpelling() throws {
        let trie = try trie(["Contoso", "CONTOSO", "cöntoso", "widget"])
        #expect(trie.terms.count == 2)
        #expect(trie.term(spelled: Self.folder.fold("contoso".unicodeScalars)[...]).map(trie.entry)?.text == "Contoso")
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
        let letterless = trie.terms.filter(\.isLetterless).map { trie.entry($0).text }
        #expect(letterless.sorted() == ["!!", "2018"])
    }

    @Test func emptyListHasNoTerm() throws {
        let trie = try trie([])
        check(trie)
        #expect(trie.term(spelled: []) == nil)
    }

    /// The list keeps its tries; if they kept the list, neither would ever go.
    @Test func listsAndTriesGoWithTheirLastUser() throws {
        weak var trie: TermTrie?
        do {
            let list = TermList(name: "x", terms: ["contoso"])
            trie = try list.trie(Self.folder)
            #expect(trie != nil)
        }
        #expect(trie == nil)
    }

    /// Copies of a list share what is built from it.
    @Test func triesAreBuiltOnce() throws {
        let list = TermList(name: "x", terms: ["contoso"])
        let copy = list
        #expect(try list.trie(Self.folder) === copy.trie(Self.folder))
        let plain = Folder(options: .init(marks: false, lookAlikes: false))
        #expect(try list.trie(Self.folder) !== list.trie(plain))
    }
}
