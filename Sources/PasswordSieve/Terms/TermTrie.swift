/// The terms of one list, folded, as a trie that never changes (SPEC 5).
///
/// The nodes lie in one array in breadth-first order. A node has one bit for each symbol that can come next, and its
/// children lie side by side in the order of their symbols: a child's place is the number of bits below its own. So
/// the symbols that a password's character may stand for are one mask, and the children to visit are
/// `node.children & mask`.
///
/// Immutable, safe to share between threads.
final class TermTrie: Sendable {
    struct Node: Sendable {
        /// One bit for each symbol that leads to a child.
        var children: UInt64
        /// The child with the lowest symbol.
        var firstChild: UInt32
        /// The terms that end here, as a range of `terms`. More than one only if they differ in characters that share a
        /// symbol.
        var terms: Range<UInt32>
    }

    /// A folded term.
    struct Term: Sendable {
        /// The place of its characters in `characters`.
        var characters: Range<UInt32>
        /// The entry of the list that is shown for it: the first that folds to it.
        var entry: UInt32
        /// Neither a letter nor a mark is in it (SPEC 5.4).
        var isLetterless: Bool
        /// Some of its characters share a symbol with others.
        var needsComparison: Bool
    }

    static let root = 0

    /// The name of the list.
    let list: String
    /// The list's entries, as written. Not the list itself, which keeps this trie.
    private let entries: [TermList.Term]
    let alphabet: TermAlphabet
    let nodes: [Node]
    let terms: [Term]
    let characters: [UInt32]
    /// The number of characters of the longest term.
    let longestTerm: Int
    /// Stands for the list's meaning: equal for lists with the same folded terms, whatever their order and duplicates.
    let fingerprint: UInt64

    init(list: TermList, alphabet: TermAlphabet, nodes: [Node], terms: [Term], characters: [UInt32]) {
        self.list = list.name
        entries = list.terms
        self.alphabet = alphabet
        self.nodes = nodes
        self.terms = terms
        self.characters = characters
        longestTerm = terms.map(\.characters.count).max() ?? 0
        fingerprint = Self.fingerprint(characters, terms)
    }

    /// FNV-1a over the terms, which a builder puts in one order. It tells versions of a list apart and is no protection
    /// against forgery.
    private static func fingerprint(_ characters: [UInt32], _ terms: [Term]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ value: UInt32) {
            for shift in stride(from: 0, to: 32, by: 8) {
                hash = (hash ^ UInt64(value >> shift & 0xff)) &* 0x100_0000_01b3
            }
        }
        for term in terms {
            for index in term.characters { add(characters[Int(index)]) }
            // No character: ends the term.
            add(.max)
        }
        return hash
    }

    /// The folded characters of `term`.
    func text(_ term: Term) -> ArraySlice<UInt32> {
        characters[Int(term.characters.lowerBound)..<Int(term.characters.upperBound)]
    }

    /// The entry of the list that is shown for `term`.
    func entry(_ term: Term) -> TermList.Term { entries[Int(term.entry)] }

    /// The child of `node` that `symbol` leads to.
    func child(of node: Int, symbol: UInt8) -> Int? {
        let node = nodes[node]
        let bit: UInt64 = 1 << symbol
        guard node.children & bit != 0 else { return nil }
        return Int(node.firstChild) + (node.children & (bit - 1)).nonzeroBitCount
    }

    /// The term that is spelled exactly like `text`, no substitutions.
    ///
    /// - Complexity: O(*n*) in the characters of `text`.
    func term(spelled text: ArraySlice<UInt32>) -> Term? {
        var node = Self.root
        for character in text {
            guard let symbol = alphabet.symbol(character), let next = child(of: node, symbol: symbol) else {
                return nil
            }
            node = next
        }
        return nodes[node].terms.lazy.map { self.terms[Int($0)] }.first { self.text($0) == text }
    }
}
