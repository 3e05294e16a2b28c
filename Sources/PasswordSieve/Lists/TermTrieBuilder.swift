/// A builder that folds the terms of a list and lays them out as a ``TermTrie``.
struct TermTrieBuilder {
    let list: TermList
    let options: CompiledList.Options

    /// - Throws: ``TermListError`` if the list breaks SPEC 4.2 or 4.3, or holds more than 4 GiB of text.
    /// - Complexity: O(*n* log *n*) in the characters of all terms.
    func build() throws(TermListError) -> TermTrie {
        try list.checkLimits()
        let written = list.terms
        let folder = TextFolder(options: options.folding)
        let folded = written.map { folder.fold($0.text.unicodeScalars) }
        try list.refuse(zip(written, folded).filter(\.1.isEmpty).map(\.0), .foldsToNothing)

        let alphabet = TermAlphabet(of: folded, EquivalenceTable.of(options.substitutions))
        let terms = SortedTerms(written, folded, alphabet)
        let image = CompiledListWriter(terms, alphabet, options, entryCount: written.count, hasLines: list.hasLines)
        return TermTrie(list: list.name, storage: image.storage())
    }
}

/// The different terms of a list in the order of their symbols, and of terms with the same symbols by code points.
struct SortedTerms {
    struct Term {
        var text: [UInt32]
        /// The entry that is shown for it: the first that folds to it.
        var entry: TermList.Term
        /// The place of its symbols.
        var symbols: Range<Int>
        /// The term before has other symbols.
        var beginsGroup: Bool
    }

    private(set) var terms: [Term] = []
    /// The symbols of all terms.
    private(set) var symbols: [UInt8] = []

    init(_ written: [TermList.Term], _ folded: [[UInt32]], _ alphabet: TermAlphabet) {
        var places: [Range<Int>] = []
        for text in folded {
            let start = symbols.count
            for character in text { symbols.append(alphabet.symbols[character] ?? TermAlphabet.none) }
            places.append(start..<symbols.count)
        }
        let sorted = unsafe symbols.withUnsafeBufferPointer { symbols in
            written.indices.sorted { first, second in
                let order = unsafe SymbolOrder.compare(places[first], places[second], in: symbols)
                if order != 0 { return order < 0 }
                if folded[first] != folded[second] { return folded[first].lexicographicallyPrecedes(folded[second]) }
                return first < second
            }
        }
        for index in sorted {
            guard terms.last?.text != folded[index] else { continue }
            let beginsGroup = terms.last.map { !symbols[$0.symbols].elementsEqual(symbols[places[index]]) } ?? true
            terms.append(
                Term(
                    text: folded[index], entry: written[index], symbols: places[index], beginsGroup: beginsGroup))
        }
    }
}

/// The order of rows of symbols.
enum SymbolOrder {
    /// Below, at or above zero as `first` comes before, is or comes after `second`, both stretches of `symbols`; a row
    /// comes before its extensions.
    static func compare(_ first: Range<Int>, _ second: Range<Int>, in symbols: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = 0
        while offset < min(first.count, second.count) {
            let order = unsafe Int(symbols[first.lowerBound + offset]) - Int(symbols[second.lowerBound + offset])
            if order != 0 { return order }
            offset += 1
        }
        return first.count - second.count
    }
}
