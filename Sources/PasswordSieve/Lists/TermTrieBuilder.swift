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
        var folded = written.map { folder.fold($0.text.unicodeScalars) }
        try list.refuse(zip(written, folded).filter(\.1.isEmpty).map(\.0), .foldsToNothing)
        var entries: [SortedTerms.Entry] = written.map { (text: $0.text, line: $0.line) }
        if options.transliterations {
            for term in written {
                guard let spelling = folder.foldSecondSpelling(of: term.text) else { continue }
                folded.append(spelling)
                entries.append((text: term.text, line: term.line))
            }
        }

        let alphabet = TermAlphabet(of: folded, EquivalenceTable.of(options.substitutions))
        let terms = SortedTerms(entries, folded, firstSpellings: written.count, alphabet)
        let writer = CompiledListWriter(terms, alphabet, options, entryCount: written.count, hasLines: list.hasLines)
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
