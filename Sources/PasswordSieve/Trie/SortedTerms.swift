/// The different terms of a list, ordered by their symbols, and those with the same symbols by code points. The second
/// spelling of an entry (SPEC 4.2) is a term of its own.
struct SortedTerms {
    struct Term {
        /// The folded characters.
        var text: [UInt32]
        /// The entry that is shown for the term, as written: the first that folds to it, or else the first whose second
        /// spelling it is.
        var entry: Entry
        /// The range of its symbols.
        var symbols: Range<Int>
        /// True if the term before has other symbols.
        var beginsGroup: Bool
    }

    /// A term as written in its list, and its line.
    typealias Entry = (text: String, line: Int)

    private(set) var terms: [Term] = []
    /// The number of the terms that an entry folds to.
    private(set) var firstSpellingCount = 0
    /// The symbols of all terms.
    private(set) var symbols: [UInt8] = []

    /// The terms of `written`, folded. Those from `firstSpellings` on are second spellings of entries before.
    init(_ written: [Entry], _ folded: [[UInt32]], firstSpellings: Int, _ alphabet: TermAlphabet) {
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
            if index < firstSpellings { firstSpellingCount += 1 }
            let beginsGroup = terms.last.map { !symbols[$0.symbols].elementsEqual(symbols[places[index]]) } ?? true
            terms.append(
                Term(
                    text: folded[index], entry: written[index], symbols: places[index], beginsGroup: beginsGroup))
        }
    }
}

/// The order of rows of symbols.
enum SymbolOrder {
    /// Negative, zero or positive as `first` comes before, equals or comes after `second`, both ranges of `symbols`. A
    /// row comes before its extensions.
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
