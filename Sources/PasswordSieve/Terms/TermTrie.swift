/// The terms of one list, folded, in the form in which they are searched (SPEC 5).
///
/// Immutable, safe to share between threads.
final class TermTrie: Sendable {
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
        /// Spelled backwards it is the same.
        var isPalindrome: Bool
    }

    /// The name of the list.
    let list: String
    /// The list's entries, as written. Not the list itself, which keeps this trie.
    private let entries: [TermList.Term]
    let alphabet: TermAlphabet
    /// By code points.
    let terms: [Term]
    let characters: [UInt32]
    /// The terms as they are spelled; the numbers of its sequences are those of `terms`.
    let forward: BitmapTrie
    /// The terms from their last character to their first.
    let backward: BitmapTrie
    /// The number of characters of the longest term.
    let longestTerm: Int
    /// Stands for the list's meaning: equal for lists with the same folded terms, whatever their order and duplicates.
    let fingerprint: UInt64

    init(
        list: TermList, alphabet: TermAlphabet, terms: [Term], characters: [UInt32], forward: BitmapTrie,
        backward: BitmapTrie
    ) {
        self.list = list.name
        entries = list.terms
        self.alphabet = alphabet
        self.terms = terms
        self.characters = characters
        self.forward = forward
        self.backward = backward
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

    /// The term that is spelled exactly like `text`, no substitutions.
    ///
    /// - Complexity: O(*m* log *n*) for *n* terms and *m* characters of `text`.
    func term(spelled text: ArraySlice<UInt32>) -> Term? {
        var range = 0..<terms.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if self.text(terms[middle]).lexicographicallyPrecedes(text) {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        guard range.lowerBound < terms.count, self.text(terms[range.lowerBound]) == text else { return nil }
        return terms[range.lowerBound]
    }
}
