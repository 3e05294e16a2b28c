/// The terms of all lists that a policy uses, ready to be found in a password (SPEC 5 and 8).
///
/// Immutable, safe to share between threads.
struct TermSearch: Sendable {
    /// In the order in which they explain a password (SPEC 7.3).
    let tries: [TermTrie]
    let bands: FuzzyBands.View
    /// The characters of the longest term of all lists.
    let longestTerm: Int
    private let matchers: Matchers

    init(_ tries: [TermTrie], _ policy: Policy) {
        self.tries = tries
        matchers = Matchers(tries, policy)
        bands = matchers.bands.view
        longestTerm = tries.map(\.view.longestTerm).max() ?? 0
    }

    var count: Int { tries.count }

    /// The matcher of the list with this number.
    subscript(list: Int) -> TermMatcher {
        @inline(__always) get { matchers[list] }
    }

    /// What the matchers point to.
    @safe private final class Matchers: @unchecked Sendable {
        let bands: FuzzyBands
        private let readings: EquivalenceTable
        private let fields: UnsafeMutablePointer<TermMatcher.Fields>

        init(_ tries: [TermTrie], _ policy: Policy) {
            bands = FuzzyBands(policy.fuzzy)
            readings = EquivalenceTable.of(policy.substitutions)
            unsafe fields = .allocate(capacity: max(tries.count, 1))
            for (list, trie) in tries.enumerated() {
                let matcher = TermMatcher.Fields(
                    view: trie.view, oneEdit: OneEdit(readings: readings.view), bands: bands.view,
                    findsReversed: policy.reversed, literalWithoutLetters: policy.literalWithoutLetters)
                unsafe (fields + list).initialize(to: matcher)
            }
        }

        deinit { unsafe fields.deallocate() }

        subscript(list: Int) -> TermMatcher {
            @inline(__always) get { unsafe TermMatcher(fields + list) }
        }
    }

    /// Writes the symbols of the password in `scratch` for each list, which all searches need.
    func spell(_ scratch: inout Scratch) {
        let password = unsafe PasswordCharacters(scratch.folded)
        let size = PasswordSymbols.size(password.count)
        scratch.symbols.removeAll()
        unsafe scratch.symbols.append(atMost: count * size) { room in
            guard let start = room.baseAddress else { return 0 }
            for list in 0..<count {
                unsafe PasswordSymbols.write(password, self[list].view, to: start + list * size)
            }
            return count * size
        }
    }

    /// The symbols of the password for the list with this number.
    @inline(__always)
    func symbols(_ list: Int, _ scratch: borrowing Scratch) -> PasswordSymbols {
        let count = scratch.folded.count
        return unsafe PasswordSymbols(scratch.symbols.start + list &* PasswordSymbols.size(count), count: count)
    }
}

// MARK: What is told of a term

extension TermSearch {
    /// The term that is shown for a password that is banned as a whole (SPEC 8), with every list that holds one: of the
    /// terms near it an equal one, else the one that 7.3 would show.
    func bannedWhole(_ scratch: inout Scratch) -> (term: BannedTerm, lists: [String])? {
        let password = unsafe PasswordCharacters(scratch.folded)
        var lists: [String] = []
        var shown: (near: TermMatcher.NearTerm, list: Int)?
        for list in 0..<count {
            let matcher = self[list]
            var first: TermMatcher.NearTerm?
            matcher.forEachTermNear(wholePassword: password, symbols(list, scratch), &scratch.candidates) { near in
                if let best = first {
                    guard near.edits <= best.edits else { return }
                    if near.edits == best.edits, !matcher.view.precedes(near.term, best.term) { return }
                }
                first = near
            }
            guard let first else { continue }
            lists.append(tries[list].list)
            if let best = shown, best.near.edits <= first.edits { continue }
            shown = (first, list)
        }
        return shown.map { near, list in (describe(near.term, of: list, edits: near.edits, isReversed: false), lists) }
    }

    /// Whether the password is banned as a whole (SPEC 8).
    func isBannedWhole(_ scratch: inout Scratch) -> Bool {
        let password = unsafe PasswordCharacters(scratch.folded)
        var isBanned = false
        for list in 0..<count {
            self[list].forEachTermNear(
                wholePassword: password, symbols(list, scratch), &scratch.candidates
            ) { _ in isBanned = true }
        }
        return isBanned
    }

    /// What is told of a term: how its list writes it, and all lists that hold it.
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
}
