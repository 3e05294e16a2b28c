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
        let terms = SortedTerms(written.map { (text: $0.text, line: $0.line) }, folded, alphabet)
        let writer = CompiledListWriter(terms, alphabet, options, entryCount: written.count, hasLines: list.hasLines)
        return TermTrie(list: list.name, storage: writer.storage())
    }
}

extension TermTrie {
    /// The entry of the list that is shown for a term.
    func entry(_ term: Int) -> TermList.Term {
        TermList.Term(text: view.written(term), line: view.terms[term].line)
    }

    /// The entries that are shown, in the order in which they were written.
    var entries: [TermList.Term] { (0..<termCount).map(entry).sorted { $0.line < $1.line } }
}
