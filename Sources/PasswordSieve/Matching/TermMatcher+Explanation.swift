/// What is told of the terms that several lists hold.
extension [TermMatcher] {
    /// The term that is shown for a stretch where there is a match of `points`: exact, then reversed, then fuzzy; then
    /// by list; then by code points (SPEC 7.3).
    func shownTerm(
        at stretch: Range<Int>, points: Int, of password: borrowing FoldedText, _ walk: inout TrieWalk
    ) -> BannedTerm? {
        var shown: (match: TermMatch, matcher: TermMatcher)?
        for matcher in self {
            func look(at match: TermMatch) {
                guard match.start == stretch.lowerBound, match.end == stretch.upperBound,
                    matcher.points(match) == points
                else { return }
                if let best = shown {
                    guard match.kind.rawValue <= best.match.kind.rawValue else { return }
                    // An earlier list goes first, and terms are numbered by code points.
                    if match.kind == best.match.kind {
                        guard matcher.trie === best.matcher.trie, match.term < best.match.term else { return }
                    }
                }
                shown = (match, matcher)
            }
            matcher.forEachMatch(around: stretch, of: password, &walk, look)
        }
        return shown.map { match, matcher in
            describe(
                matcher.trie.terms[match.term], of: matcher, edits: match.kind == .fuzzy ? 1 : 0,
                isReversed: match.kind == .reversed)
        }
    }

    /// The term that is shown for a password that is banned as a whole (SPEC 8), with every list that holds one: of the
    /// terms near it an equal one, else the one that 7.3 would show.
    func bannedWhole(_ password: borrowing FoldedText) -> (term: BannedTerm, lists: [String])? {
        var walk = TrieWalk()
        var lists: [String] = []
        var shown: (near: TermMatcher.NearTerm, matcher: TermMatcher)?
        for matcher in self {
            let near = matcher.termsNear(wholePassword: password, &walk)
            guard let first = near.first(where: { $0.edits == 0 }) ?? near.first else { continue }
            lists.append(matcher.trie.list)
            if let best = shown, best.near.edits <= first.edits { continue }
            shown = (first, matcher)
        }
        return shown.map { near, matcher in
            (describe(matcher.trie.terms[near.term], of: matcher, edits: near.edits, isReversed: false), lists)
        }
    }

    /// What is told of `term`, which `matcher` found: how its list writes it, and all lists that hold it.
    private func describe(_ term: TermTrie.Term, of matcher: TermMatcher, edits: Int, isReversed: Bool) -> BannedTerm {
        let trie = matcher.trie
        let entry = trie.entry(term)
        let holders = lazy.map(\.trie).filter { $0 === trie || $0.term(spelled: trie.text(term)) != nil }
        return BannedTerm(
            text: entry.text, list: trie.list, line: entry.line, lists: holders.map(\.list), edits: edits,
            isReversed: isReversed)
    }
}
