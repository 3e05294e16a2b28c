/// The terms of the forbidden lists, which no password may hold, ready to be found in one (SPEC 9.5).
///
/// Immutable, safe to share between threads.
final class ForbiddenTerms: Sendable {
    /// A forbidden term at a stretch of a password.
    struct Occurrence {
        let term: Int
        let stretch: Range<Int>
        /// The number of the list.
        let list: Int
    }

    /// The most terms that are looked at from one place, which takes a table that reads one character as many.
    private static let maximumAtOnePlace = 1 << 16

    private let search: TermSearch
    /// The numbers of the forbidden lists, in the order of SPEC 7.3.
    private let lists: [Int]

    /// The terms of those lists of `search` that have one of these names; nil without a name.
    init?(_ search: TermSearch, lists names: [String]) {
        guard !names.isEmpty else { return nil }
        let names = Set(names)
        self.search = search
        lists = search.tries.indices.filter { names.contains(search.tries[$0].list) }
    }

    /// Returns true if the password holds a forbidden term.
    ///
    /// - Complexity: a walk of each forbidden list's trie from each place, up to the first term.
    func areFound(
        in folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout TrieHits
    ) -> Bool {
        for list in lists where isFound(list, in: unsafe FoldedCharacters(folded), symbols[list], &hits) { return true }
        return false
    }

    /// Returns true if the password holds a term of the list.
    private func isFound(
        _ list: Int, in password: FoldedCharacters, _ symbols: ListSymbols, _ hits: inout TrieHits
    ) -> Bool {
        let matcher = search[list]
        var isFound = false
        for start in 0..<password.count where !isFound {
            matcher.forEachExactMatch(from: start, in: password, symbols, &hits) { _ in isFound = true }
        }
        return isFound
    }

    /// The first `limit` forbidden terms of the password by their first places, and every forbidden list that holds one
    /// of its terms.
    ///
    /// - Complexity: as ``areFound(in:_:_:)``, for all places.
    func terms(
        in folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout TrieHits, limit: Int
    ) -> (terms: [BannedTerm], lists: [String]) {
        var known: Set<[Int]> = []
        var terms: [BannedTerm] = []
        var found: Set<Int> = []
        forEachOccurrence(in: folded, symbols, &hits) { occurrence in
            let (term, list) = (occurrence.term, occurrence.list)
            found.insert(list)
            // A term with two spellings is shown once.
            let line = search.tries[list].view.terms[term].line
            if !isInEarlierList(term, of: list), known.insert([list, line]).inserted {
                terms.append(describe(term, of: list))
            }
            return terms.count < limit
        }
        // Beyond the limit only their lists matter.
        let holders =
            terms.count < limit
            ? lists.filter(found.contains)
            : lists.filter {
                found.contains($0) || isFound($0, in: unsafe FoldedCharacters(folded), symbols[$0], &hits)
            }
        return (terms, holders.map { search.tries[$0].list })
    }

    /// The first `limit` places of forbidden terms.
    ///
    /// - Complexity: as ``areFound(in:_:_:)``, for all places.
    func occurrences(
        in folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout TrieHits, limit: Int
    ) -> [(term: BannedTerm, stretch: Range<Int>)] {
        var occurrences: [(term: BannedTerm, stretch: Range<Int>)] = []
        forEachOccurrence(in: folded, symbols, &hits) { occurrence in
            if !isInEarlierList(occurrence.term, of: occurrence.list) {
                occurrences.append((describe(occurrence.term, of: occurrence.list), occurrence.stretch))
            }
            return occurrences.count < limit
        }
        return occurrences
    }

    /// Calls `body` with the forbidden terms from left to right, of those that begin at the same place in the order of
    /// SPEC 7.3, until it returns false.
    private func forEachOccurrence(
        in folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout TrieHits,
        _ body: (Occurrence) -> Bool
    ) {
        let password = unsafe FoldedCharacters(folded)
        var found: [Occurrence] = []
        for start in 0..<password.count {
            for list in lists {
                let matcher = search[list]
                matcher.forEachExactMatch(from: start, in: password, symbols[list], &hits) { match in
                    matcher.forEachTerm(of: match, in: password) { term in
                        found.append(Occurrence(term: term, stretch: match.stretch, list: list))
                        return found.count < Self.maximumAtOnePlace
                    }
                }
            }
            guard !found.isEmpty else { continue }
            hits.steps.add(found.count)
            found.sort { precedes($0, $1, in: password) }
            for occurrence in found where !body(occurrence) { return }
            found.removeAll(keepingCapacity: true)
        }
    }

    private func precedes(_ first: Occurrence, _ second: Occurrence, in password: FoldedCharacters) -> Bool {
        let (end, other) = (first.stretch.upperBound, second.stretch.upperBound)
        if end != other { return end > other }
        if first.list != second.list { return first.list < second.list }
        return search.tries[first.list].view.isShown(
            first.term, before: second.term, as: .exact, at: first.stretch, of: password)
    }

    // MARK: Describing a term

    /// A term with the forbidden lists that hold it.
    private func describe(_ term: Int, of list: Int) -> BannedTerm {
        let trie = search.tries[list]
        let (entry, text) = (trie.entry(term), trie.view.text(term))
        let holders = lists.map { search.tries[$0] }.filter { $0 === trie || $0.term(spelled: text) != nil }
        return BannedTerm(
            text: entry.text, list: trie.list, line: entry.line, lists: holders.map(\.list), edits: 0,
            isReversed: false)
    }

    /// Returns true if an earlier forbidden list holds the term too, which shows it then.
    private func isInEarlierList(_ term: Int, of list: Int) -> Bool {
        let text = search.tries[list].view.text(term)
        return lists.prefix { $0 < list }.contains { search.tries[$0].term(spelled: text) != nil }
    }
}
