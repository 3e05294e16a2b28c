/// The terms of all lists that a policy uses, ready to be found in a password (SPEC 5 and 8).
///
/// Immutable, safe to share between threads.
struct TermSearch: Sendable {
    /// The lists in the order in which they explain a password (SPEC 7.3).
    let tries: [TermTrie]
    /// The number of lists.
    let count: Int
    let bands: FuzzyBands.View
    /// The length of the longest term of all lists, in characters.
    let longestTerm: Int
    private let matchers: FrozenArray<TermMatcher.Fields>
    // The owners of what the matchers point into.
    private let bandsOwner: FuzzyBands
    private let equivalence: EquivalenceTable

    init(_ tries: [TermTrie], _ policy: Policy) {
        let (bands, equivalence) = (FuzzyBands(policy.fuzzy), EquivalenceTable.of(policy.substitutions))
        self.tries = tries
        count = tries.count
        self.bands = bands.view
        longestTerm = tries.map(\.view.longestTerm).max() ?? 0
        bandsOwner = bands
        self.equivalence = equivalence
        matchers = FrozenArray(
            tries.map { trie in
                TermMatcher.Fields(
                    trie: trie.view, oneEdit: OneEdit(equivalence: equivalence.view), bands: bands.view,
                    findsReversed: policy.reversed, literalWithoutLetters: policy.literalWithoutLetters)
            })
    }

    /// The matcher of the list with this number.
    subscript(list: Int) -> TermMatcher {
        @inline(__always)
        get {
            precondition(list >= 0 && list < count)
            return unsafe TermMatcher(matchers.view.start + list)
        }
    }

    /// Writes the password in the symbols of each list, which all searches take.
    func symbols(of folded: borrowing FoldedText, into buffer: inout SymbolBuffer) -> PasswordSymbols {
        buffer.write(unsafe FoldedCharacters(folded), listCount: count) { self[$0].trie }
    }
}

// MARK: The whole password

extension TermSearch {
    /// A term within one edit of the whole password.
    private struct NearTerm {
        let term: Int
        let edits: Int
    }

    /// The term that is shown for a password that is banned as a whole (SPEC 8), and every list that holds such a term.
    /// An equal term comes first, then the order of SPEC 7.3.
    func bannedWhole(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout SecretBuffer<TrieHit>
    ) -> (term: BannedTerm, lists: [String])? {
        let password = unsafe FoldedCharacters(folded)
        let whole = 0..<password.count
        var lists: [String] = []
        var shown: (near: NearTerm, list: Int)?
        for list in 0..<count {
            let trie = self[list].trie
            var best: NearTerm?
            forEachTermNear(folded, symbols, list, &hits) { near in
                if let best {
                    guard near.edits <= best.edits else { return }
                    let kind = near.edits == 0 ? TermMatch.Kind.exact : .fuzzy
                    if near.edits == best.edits,
                        !trie.isShown(near.term, before: best.term, as: kind, at: whole, of: password)
                    {
                        return
                    }
                }
                best = near
            }
            guard let best else { continue }
            lists.append(tries[list].list)
            if let shown, shown.near.edits <= best.edits { continue }
            shown = (best, list)
        }
        return shown.map { near, list in (describe(near.term, of: list, edits: near.edits, isReversed: false), lists) }
    }

    /// Returns whether the password is banned as a whole (SPEC 8).
    func isBannedWhole(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout SecretBuffer<TrieHit>
    ) -> Bool {
        var isBanned = false
        for list in 0..<count { forEachTermNear(folded, symbols, list, &hits) { _ in isBanned = true } }
        return isBanned
    }

    /// The first `limit` terms of all lists within one edit of the whole password, equal ones first.
    func termsNearWhole(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ hits: inout SecretBuffer<TrieHit>, limit: Int
    ) -> [BannedTerm] {
        var near: Set<[Int]> = []
        for list in 0..<count {
            forEachTermNear(folded, symbols, list, &hits) { found in
                if !isInEarlierList(found.term, of: list) { near.insert([found.edits, list, found.term]) }
            }
        }
        // A term's number follows from its symbols, so the order is stable.
        let sorted = near.sorted { $0.lexicographicallyPrecedes($1) }
        // A term with two spellings is shown once, as the nearer of them.
        var shown: Set<[Int]> = []
        let terms = sorted.filter { shown.insert([$0[1], tries[$0[1]].view.terms[$0[2]].line]).inserted }
        return terms.prefix(limit).map { describe($0[2], of: $0[1], edits: $0[0], isReversed: false) }
    }

    /// Calls `found` with the terms of a list within Levenshtein distance 1 of the whole password; letterless terms
    /// only if they are equal to it (SPEC 8 and 5.4). A term may come twice.
    @inline(__always)
    private func forEachTermNear(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, _ list: Int,
        _ hits: inout SecretBuffer<TrieHit>, _ found: (NearTerm) -> Void
    ) {
        let (matcher, symbols) = (self[list], symbols[list])
        let password = unsafe FoldedCharacters(folded)
        let count = password.count
        guard count <= matcher.trie.longestTerm + 1 else { return }
        let lengths = LengthSet(from: max(0, count - 1), through: count + 1)
        TrieWalk(.forward, matcher.trie).find(symbols.from(0), lengths: lengths, exact: true, &hits)
        TrieWalk(.backward, matcher.trie).find(symbols.before(count), lengths: lengths, exact: true, &hits)
        for index in 0..<hits.count {
            matcher.forEachTerm(hits[index]) { term in
                if let edits = matcher.edits(from: term, to: password) { found(NearTerm(term: term, edits: edits)) }
            }
        }
        hits.removeAll()
    }
}

// MARK: Describing a term

extension TermSearch {
    /// A term as its list writes it, with all lists that hold it.
    func describe(_ term: Int, of list: Int, edits: Int, isReversed: Bool) -> BannedTerm {
        let trie = tries[list]
        let entry = trie.entry(term)
        let text = trie.view.text(term)
        var lists: [String] = []
        lists.reserveCapacity(count)
        for other in tries where other === trie || other.term(spelled: text) != nil { lists.append(other.list) }
        return BannedTerm(
            text: entry.text, list: trie.list, line: entry.line, lists: lists, edits: edits,
            isReversed: isReversed)
    }

    /// Returns whether an earlier list holds the term too, which shows it then.
    func isInEarlierList(_ term: Int, of list: Int) -> Bool {
        let text = tries[list].view.text(term)
        return tries[..<list].contains { $0.term(spelled: text) != nil }
    }
}
