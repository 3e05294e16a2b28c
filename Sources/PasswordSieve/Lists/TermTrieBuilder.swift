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
        var folded = written.reduce(into: FoldedTerms()) { $0.append(folder.fold($1.text.unicodeScalars)) }
        try list.refuse(written.indices.filter { folded[$0].isEmpty }.map { written[$0] }, .foldsToNothing)
        var transliterated: [UInt32] = []
        if options.transliterations {
            for (number, term) in written.enumerated() {
                guard let spelling = folder.foldSecondSpelling(of: term.text) else { continue }
                folded.append(spelling)
                transliterated.append(UInt32(number))
            }
        }

        let alphabet = TermAlphabet(of: folded.characters, EquivalenceTable.of(options.substitutions))
        let terms = SortedTerms(
            written.lazy.map { (text: $0.text, line: $0.line) }, folded, transliterated: transliterated, alphabet)
        let writer = CompiledListWriter(
            consume terms, alphabet, options, entryCount: written.count, hasLines: list.hasLines)
        return TermTrie(list: list.name, storage: writer.storage())
    }
}

extension TermTrie {
    /// The entry of the list that is shown for a term.
    func entry(_ term: Int) -> TermList.Term {
        TermList.Term(text: view.written(term), line: view.terms[term].line)
    }

    /// The entries that are shown, in the order in which they were written; one that has two spellings once.
    var entries: [TermList.Term] {
        var entries: [TermList.Term] = []
        for entry in (0..<view.termCount).map(entry).sorted(by: { $0.line < $1.line })
        where entry.line != entries.last?.line {
            entries.append(entry)
        }
        return entries
    }
}
