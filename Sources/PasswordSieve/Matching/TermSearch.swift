/// The terms of all lists that a policy uses, ready to be found in a password (SPEC 5 and 8).
///
/// Immutable, safe to share between threads.
struct TermSearch: Sendable {
    private let lists: SearchedLists
    /// The lists in the order in which they explain a password (SPEC 7.3).
    var tries: [TermTrie] { lists.tries }
    /// The number of lists.
    let count: Int
    let bands: FuzzyBands.View
    /// The length of the longest term of all lists, in characters.
    let longestTerm: Int
    /// The length of the shortest stretch that may match a term, in characters.
    let shortestStretch: Int
    private let matchers: FrozenArray<TermMatcher.Fields>
    // The owners of what the matchers point into.
    private let bandsOwner: FuzzyBands
    private let equivalence: EquivalenceTable

    init(_ tries: [TermTrie], _ policy: Policy) {
        let (bands, equivalence) = (FuzzyBands(policy.fuzzy), EquivalenceTable.of(policy.substitutions))
        lists = SearchedLists(tries)
        count = tries.count
        self.bands = bands.view
        longestTerm = tries.map(\.view.longestTerm).max() ?? 0
        shortestStretch = min(tries.map(\.view.shortestTerm).min() ?? .max, bands.view.shortestTerm - 1)
        bandsOwner = bands
        self.equivalence = equivalence
        matchers = FrozenArray(
            tries.map { trie in
                let blocks = trie.blocks(equivalence.view, literalWithoutLetters: policy.literalWithoutLetters)
                return TermMatcher.Fields(
                    trie: trie.view, blocks: blocks.view, oneEdit: OneEdit(equivalence: equivalence.view),
                    bands: bands.view,
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

// MARK: A stretch

extension TermSearch {
    /// A term of a list that is shown for a stretch of a password.
    struct ShownTerm {
        let list: Int
        let term: Int
        let kind: TermMatch.Kind
    }

    /// The term that is shown for a stretch: of those that match it for `points` the first in the order of SPEC 7.3. Nil if
    /// there is none.
    ///
    /// - Complexity: four walks for each list, and as ``TermMatcher/shownTerm(of:in:)`` for each group that is found.
    func shownTerm(
        at stretch: Range<Int>, points: Int, in password: FoldedCharacters, _ symbols: PasswordSymbols,
        _ hits: inout TrieHits
    ) -> ShownTerm? {
        guard stretch.count >= shortestStretch else { return nil }
        for kind in TermMatch.Kind.inOrder {
            for list in 0..<count {
                let term = self[list].shownTerm(
                    at: stretch, as: kind, points: points, in: password, symbols[list], &hits)
                if let term { return ShownTerm(list: list, term: term, kind: kind) }
            }
        }
        return nil
    }
}

// MARK: Describing a term

extension TermSearch {
    /// The term with this number in a list, as it was found.
    func describe(_ term: Int, of list: Int, as kind: TermMatch.Kind) -> BannedTerm {
        BannedTerm(term, of: list, in: lists, isEdited: kind == .fuzzy, isReversed: kind == .reversed)
    }

    /// Returns whether an earlier list holds the term too, which shows it then.
    func isInEarlierList(_ term: Int, of list: Int) -> Bool {
        let text = tries[list].view.text(term)
        return tries[..<list].contains { $0.term(spelled: text) != nil }
    }
}
