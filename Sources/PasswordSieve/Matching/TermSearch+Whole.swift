/// Terms within one edit of the whole password (SPEC 8).
extension TermSearch {
    /// The term that is shown for a password that is banned as a whole, and every list that holds such a term. An equal
    /// term comes first, then the order of SPEC 7.3.
    func bannedWhole(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout TrieHits
    ) -> (term: BannedTerm, lists: [String])? {
        let password = unsafe FoldedCharacters(folded)
        var lists: [String] = []
        var shown: (term: Int, edits: Int, list: Int)?
        for list in 0..<count {
            let trie = self[list].trie
            var best: (term: Int, edits: Int)?
            forEachGroupNear(folded, symbols, list, &hits) { group in
                guard let near = self[list].shownTerm(ofGroup: group, nearWhole: password) else { return true }
                // An equal term is in one group only.
                if let known = best, (known.edits, 0) < (near.edits, trie.precedes(near.term, known.term) ? 0 : 1) {
                    return true
                }
                best = near
                return true
            }
            guard let best else { continue }
            lists.append(tries[list].list)
            if let shown, shown.edits <= best.edits { continue }
            shown = (best.term, best.edits, list)
        }
        return shown.map { (describe($0.term, of: $0.list, as: $0.edits == 0 ? .exact : .fuzzy), lists) }
    }

    /// Returns whether the password is banned as a whole.
    func isBannedWhole(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout TrieHits
    ) -> Bool {
        let password = unsafe FoldedCharacters(folded)
        var isBanned = false
        for list in 0..<count where !isBanned {
            forEachGroupNear(folded, symbols, list, &hits) { group in
                self[list].forEachTerm(ofGroup: group, nearWhole: password) { _, _ in
                    isBanned = true
                    return false
                }
                return !isBanned
            }
        }
        return isBanned
    }

    /// The first `limit` terms of all lists within one edit of the whole password, equal ones first.
    func termsNearWhole(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout TrieHits, limit: Int
    ) -> [BannedTerm] {
        let password = unsafe FoldedCharacters(folded)
        // By list, and by the number of edits.
        var near: [[Set<Int>]] = []
        for list in 0..<count {
            var terms: [Set<Int>] = [[], []]
            forEachGroupNear(folded, symbols, list, &hits) { group in
                self[list].forEachTerm(ofGroup: group, nearWhole: password) { term, edits in
                    terms[edits].insert(term)
                    return true
                }
                return true
            }
            near.append(terms)
        }
        var shown: [BannedTerm] = []
        // A term with two spellings is shown once, as the nearer of them.
        var lines: Set<[Int]> = []
        for edits in 0...1 {
            for list in 0..<count {
                // A term's number follows from its symbols, so the order is stable.
                for term in near[list][edits].sorted() where !isInEarlierList(term, of: list) {
                    guard shown.count < limit else { return shown }
                    guard lines.insert([list, tries[list].view.terms[term].line]).inserted else { continue }
                    shown.append(describe(term, of: list, as: edits == 0 ? .exact : .fuzzy))
                }
            }
        }
        return shown
    }

    /// Calls `body` with the groups of a list that may hold a term within one edit of the whole password, until it returns
    /// false. A group may come twice.
    @inline(__always)
    private func forEachGroupNear(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ list: Int,
        _ hits: inout TrieHits, _ body: (_ group: Int) -> Bool
    ) {
        let (trie, symbols) = (self[list].trie, symbols[list])
        let count = folded.count
        guard count <= trie.longestTerm + 1 else { return }
        let lengths = LengthSet(from: max(0, count - 1), through: count + 1)
        TrieWalk(.forward, trie).find(symbols.from(0), lengths: lengths, exact: true, &hits)
        TrieWalk(.backward, trie).find(symbols.before(count), lengths: lengths, exact: true, &hits)
        for index in 0..<hits.count {
            // Most hits are of terms that are much shorter.
            guard abs(self[list].length(hits[index]) - count) <= 1 else { continue }
            let group = Int(hits[index].term)
            hits.steps.add(self[list].blockCount(ofGroup: group) * count)
            guard !hits.steps.isExceeded, body(group) else { break }
        }
        hits.clear()
    }
}
