/// The different terms of a list, ordered by their symbols, and those with the same symbols by code points. The second
/// spelling of an entry (SPEC 4.2) is a term of its own.
///
/// It holds their order alone; a term is put together when it is asked for.
struct SortedTerms<Entries: RandomAccessCollection>
where Entries.Element == (text: String, line: Int), Entries.Index == Int {
    struct Term {
        /// The folded characters.
        let text: ArraySlice<UInt32>
        /// The entry that is shown for the term, as written: the first that folds to it, or else the first whose second
        /// spelling it is.
        let entry: Entries.Element
        /// The range of its symbols.
        let symbols: Range<Int>
        /// True if the term before has other symbols.
        let beginsGroup: Bool
    }

    private let written: Entries
    private let folded: FoldedTerms
    /// The numbers of the entries of which there is a second spelling. They follow the entries in `folded`.
    private let transliterated: [UInt32]
    /// The number of the terms that an entry folds to.
    private(set) var firstSpellingCount = 0
    /// The numbers of the spellings that are shown.
    private var order: [UInt32] = []
    /// True for each term that begins a group.
    private var beginnings: [Bool] = []
    /// The symbols of all characters.
    let symbols: [UInt8]

    /// The terms of `written`, entries as written in their list with their lines. `folded` has the characters of all, and
    /// then those of the second spellings of the entries `transliterated`.
    init(_ written: Entries, _ folded: FoldedTerms, transliterated: [UInt32], _ alphabet: TermAlphabet) {
        self.written = written
        self.folded = folded
        self.transliterated = transliterated
        let symbols = folded.characters.map { alphabet.symbols[$0] ?? TermAlphabet.none }
        self.symbols = symbols
        var sorted = (0..<UInt32(folded.count)).map { $0 }
        unsafe symbols.withUnsafeBufferPointer { symbols in
            sorted.sort { first, second in
                let (a, b) = (Int(first), Int(second))
                let order = unsafe SymbolOrder.compare(folded.range(a), folded.range(b), in: symbols)
                if order != 0 { return order < 0 }
                if folded[a] != folded[b] { return folded[a].lexicographicallyPrecedes(folded[b]) }
                return first < second
            }
        }
        for number in sorted {
            if let last = order.last, folded[Int(last)] == folded[Int(number)] { continue }
            beginnings.append(
                order.last.map {
                    !symbols[folded.range(Int($0))].elementsEqual(symbols[folded.range(Int(number))])
                } ?? true)
            if number < written.count { firstSpellingCount += 1 }
            order.append(number)
        }
    }

    /// The terms in their order.
    var terms: some RandomAccessCollection<Term> {
        order.indices.lazy.map { index in
            let number = Int(order[index])
            return Term(
                text: folded[number], entry: written[entry(number)], symbols: folded.range(number),
                beginsGroup: beginnings[index])
        }
    }

    /// The number of the entry that a spelling belongs to.
    private func entry(_ spelling: Int) -> Int {
        spelling < written.count ? spelling : Int(transliterated[spelling - written.count])
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
