extension [TermMatcher] {
    /// What is told of `term`, which `matcher` found: how its list writes it, and all lists that hold it.
    func describe(_ term: TermTrie.Term, of matcher: TermMatcher, edits: Int) -> BannedTerm {
        let trie = matcher.trie
        let entry = trie.entry(term)
        let holders = lazy.map(\.trie).filter { $0.term(spelled: trie.text(term)) != nil }
        return BannedTerm(
            text: entry.text, list: trie.list, line: entry.line, lists: holders.map(\.list), edits: edits)
    }

    /// The term that is shown for a password that is banned as a whole (SPEC 8), with every list that holds one: of the
    /// terms near it an equal one, else the one that 7.3 would show.
    func bannedWhole(_ password: borrowing FoldedText) -> (term: BannedTerm, lists: [String])? {
        var walk = TrieWalk()
        var lists: [String] = []
        var shown: (term: TermTrie.Term, matcher: TermMatcher, edits: Int)?
        for matcher in self {
            let trie = matcher.trie
            let near = matcher.termsNear(wholePassword: password, &walk)
            if !near.isEmpty { lists.append(trie.list) }
            for candidate in near {
                if let best = shown {
                    guard candidate.edits <= best.edits else { continue }
                    if candidate.edits == best.edits {
                        // An earlier list goes first.
                        guard trie === best.matcher.trie,
                            trie.text(candidate.term).lexicographicallyPrecedes(trie.text(best.term))
                        else { continue }
                    }
                }
                shown = (candidate.term, matcher, candidate.edits)
            }
        }
        return shown.map { (describe($0.term, of: $0.matcher, edits: $0.edits), lists) }
    }
}
