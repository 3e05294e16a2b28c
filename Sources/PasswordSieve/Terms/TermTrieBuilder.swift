/// Folds the terms of a list and lays them out as a ``TermTrie``.
struct TermTrieBuilder {
    let list: TermList
    let folder: Folder

    /// - Throws: ``TermListError`` if the list breaks SPEC 4.2 or 4.3.
    /// - Complexity: O(*n* log *n*) in the characters of all terms.
    func build() throws(TermListError) -> TermTrie {
        try list.checkLimits()
        let folded = list.terms.map { folder.fold($0.text.unicodeScalars) }
        try list.refuse(zip(list.terms, folded).filter(\.1.isEmpty).map(\.0), .foldsToNothing)

        let entries = distinct(folded)
        let alphabet = TermAlphabet(of: entries.map(\.text))
        let symbols = entries.map { $0.text.map { alphabet.symbol($0) ?? TermAlphabet.shared } }
        var characters: [UInt32] = []
        let terms = zip(entries, symbols).map { entry, symbols in
            let start = UInt32(characters.count)
            characters += entry.text
            return TermTrie.Term(
                characters: start..<UInt32(characters.count),
                entry: UInt32(entry.index),
                isLetterless: !entry.text.contains(where: ICU.isLetterOrMark),
                needsComparison: symbols.contains(TermAlphabet.shared),
                isPalindrome: entry.text == entry.text.reversed())
        }
        return TermTrie(
            list: list, alphabet: alphabet, terms: terms, characters: characters, forward: BitmapTrie(symbols),
            backward: BitmapTrie(symbols.map { $0.reversed() }))
    }

    private struct Entry {
        let text: [UInt32]
        let index: Int
    }

    /// Terms in the order of their code points; of equal terms the entry written first.
    private func distinct(_ folded: [[UInt32]]) -> [Entry] {
        let entries = folded.enumerated().map { Entry(text: $0.element, index: $0.offset) }
        let sorted = entries.sorted { first, second in
            first.text == second.text
                ? first.index < second.index : first.text.lexicographicallyPrecedes(second.text)
        }
        return sorted.reduce(into: []) { if $0.last?.text != $1.text { $0.append($1) } }
    }
}
