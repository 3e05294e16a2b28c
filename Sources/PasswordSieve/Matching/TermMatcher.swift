/// Finds the terms of one list in a folded password (SPEC 5).
///
/// SAFETY: points into a ``TermSearch`` that outlives it. A pointer, since copying the fields at each use would cost
/// more than the search of most places.
@safe struct TermMatcher: BitwiseCopyable {
    /// The list and the rules of a matcher.
    struct Fields: BitwiseCopyable, Sendable {
        let trie: TermTrie.View
        let oneEdit: OneEdit
        let bands: FuzzyBands.View
        let findsReversed: Bool
        /// Letterless terms match equal characters only (SPEC 5.4).
        let literalWithoutLetters: Bool
    }

    private let fields: UnsafePointer<Fields>

    @unsafe init(_ fields: UnsafePointer<Fields>) { unsafe self.fields = fields }

    var trie: TermTrie.View { unsafe fields.pointee.trie }
    var oneEdit: OneEdit { unsafe fields.pointee.oneEdit }
    var bands: FuzzyBands.View { unsafe fields.pointee.bands }
    var findsReversed: Bool { unsafe fields.pointee.findsReversed }
    private var literalWithoutLetters: Bool { unsafe fields.pointee.literalWithoutLetters }

    /// The points of an exact or a reversed match.
    static let pointsOfExact = 1
}

// MARK: Matches from one place

extension TermMatcher {
    /// Calls `found` with each exact and reversed match that begins at `start`, and with the fuzzy ones that the
    /// forward trie finds, of terms of `lengths`.
    ///
    /// `wants` is asked first, with the end and the points, to spare the comparison of characters.
    @inline(__always)
    func forEachMatch(
        from start: Int, in password: FoldedCharacters, _ symbols: ListSymbols, lengths: LengthSet,
        _ hits: inout SecretBuffer<TrieHit>, wants: (_ end: Int, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        let next = symbols.from(start)
        TrieWalk(.forward, trie).find(next, lengths: lengths, exact: true, &hits)
        for index in 0..<hits.count {
            let hit = hits[index]
            let length = length(hit)
            let stretch = start..<start + length + Int(hit.lengthDifference)
            guard stretch.upperBound <= password.count, !stretch.isEmpty else { continue }
            let isExactWanted = hit.lengthDifference == 0 && wants(stretch.upperBound, Self.pointsOfExact)
            let points = bands.points(forTermOf: length)
            let isFuzzyWanted = points > 0 && wants(stretch.upperBound, points)
            guard isExactWanted || isFuzzyWanted else { continue }
            forEachTerm(hit) { term in
                guard let kind = kind(of: term, password, stretch, exactly: isExactWanted, fuzzily: isFuzzyWanted)
                else { return }
                found(
                    TermMatch(stretch: stretch, kind: kind, term: term),
                    kind == .fuzzy ? points : Self.pointsOfExact)
            }
        }
        hits.removeAll()
        guard findsReversed else { return }
        TrieWalk(.backward, trie).findExact(next, &hits)
        for index in 0..<hits.count {
            let stretch = start..<start + length(hits[index])
            guard stretch.upperBound <= password.count, wants(stretch.upperBound, Self.pointsOfExact) else { continue }
            forEachTerm(hits[index]) { term in
                if matchesReversed(term, password, stretch) {
                    found(TermMatch(stretch: stretch, kind: .reversed, term: term), Self.pointsOfExact)
                }
            }
        }
        hits.removeAll()
    }

    /// Calls `found` with each exact match that begins at `start`.
    @inline(__always)
    func forEachExactMatch(
        from start: Int, in password: FoldedCharacters, _ symbols: ListSymbols, _ hits: inout SecretBuffer<TrieHit>,
        _ found: (TermMatch) -> Void
    ) {
        TrieWalk(.forward, trie).findExact(symbols.from(start), &hits)
        for index in 0..<hits.count {
            let stretch = start..<start + length(hits[index])
            guard stretch.upperBound <= password.count else { continue }
            forEachTerm(hits[index]) { term in
                if matchesExactly(term, password, stretch) {
                    found(TermMatch(stretch: stretch, kind: .exact, term: term))
                }
            }
        }
        hits.removeAll()
    }

    /// Calls `found` with the fuzzy matches that end at `end` and that the backward trie finds. `wants` is asked first,
    /// with the start and the points.
    @inline(__always)
    func forEachMatch(
        to end: Int, in password: FoldedCharacters, _ symbols: ListSymbols, lengths: LengthSet,
        _ hits: inout SecretBuffer<TrieHit>, wants: (_ start: Int, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        guard !lengths.isEmpty else { return }
        TrieWalk(.backward, trie).find(symbols.before(end), lengths: lengths, exact: false, &hits)
        for index in 0..<hits.count {
            let hit = hits[index]
            let length = length(hit)
            let start = end - length - Int(hit.lengthDifference)
            let points = bands.points(forTermOf: length)
            guard start >= 0, start < end, points > 0, wants(start, points) else { continue }
            forEachTerm(hit) { term in
                if matchesFuzzily(term, password, start..<end) {
                    found(TermMatch(stretch: start..<end, kind: .fuzzy, term: term), points)
                }
            }
        }
        hits.removeAll()
    }

    /// Sets `ends` for each place from `first` on at which the backward trie may find a fuzzy match.
    @inline(__always)
    func findEnds(
        from first: Int, _ symbols: ListSymbols, lengths: LengthSet, _ ends: inout SecretBuffer<Bool>
    ) {
        let walk = TrieWalk(.backward, trie)
        let (start, count) = unsafe (ends.start, ends.count)
        var before = symbols.before(first)
        var place = first
        while place < count {
            if walk.mayFindEdited(before, lengths: lengths) { unsafe start[place] = true }
            before = before.advanced(by: -1)
            place &+= 1
        }
    }
}

// MARK: Comparing characters

extension TermMatcher {
    /// Calls `body` with each term of the hit's group.
    @inline(__always)
    func forEachTerm(_ hit: TrieHit, _ body: (_ term: Int) -> Void) {
        var term = Int(hit.term)
        while true {
            body(term)
            if trie.terms[term].endsGroup { return }
            term += 1
        }
    }

    /// The length of a hit's terms.
    @inline(__always)
    func length(_ hit: TrieHit) -> Int {
        hit.length < .max ? Int(hit.length) : trie.length(Int(hit.term))
    }

    private func isLiteral(_ term: Int) -> Bool { literalWithoutLetters && trie.terms[term].isLetterless }

    /// The kind of match between the stretch and the term; nil if there is none, or none that is wanted.
    @inline(__always)
    func kind(
        of term: Int, _ password: FoldedCharacters, _ stretch: Range<Int>, exactly: Bool, fuzzily: Bool
    ) -> TermMatch.Kind? {
        if exactly, matchesExactly(term, password, stretch) { return .exact }
        return fuzzily && matchesFuzzily(term, password, stretch) ? .fuzzy : nil
    }

    /// SPEC 5.1 and 5.4.
    private func matchesExactly(_ term: Int, _ password: FoldedCharacters, _ stretch: Range<Int>) -> Bool {
        let text = trie.text(term)
        guard isLiteral(term) else { return oneEdit.matchesExactly(password, stretch, text) }
        for offset in 0..<text.count where password[stretch.lowerBound + offset] != text[offset] { return false }
        return text.count == stretch.count
    }

    /// SPEC 5.2 and 5.4; the stretch is known not to match exactly.
    @inline(__always)
    private func matchesFuzzily(_ term: Int, _ password: FoldedCharacters, _ stretch: Range<Int>) -> Bool {
        !isLiteral(term) && oneEdit.matchesFuzzily(password, stretch, trie.text(term))
    }

    /// SPEC 5.3 and 5.4.
    func matchesReversed(_ term: Int, _ password: FoldedCharacters, _ stretch: Range<Int>) -> Bool {
        guard !trie.terms[term].isPalindrome else { return false }
        let text = trie.text(term)
        let isLiteral = isLiteral(term)
        for offset in 0..<text.count {
            let (typed, character) = (password[stretch.upperBound - 1 - offset], text[offset])
            guard isLiteral ? typed == character : oneEdit.equivalence.match(typed, character) else { return false }
        }
        return true
    }

    /// The number of edits, 0 or 1, between the whole password and a term; nil if there are more (SPEC 8 and 5.4).
    func edits(from term: Int, to password: FoldedCharacters) -> Int? {
        let whole = 0..<password.count
        if trie.length(term) == whole.count, matchesExactly(term, password, whole) { return 0 }
        return !isLiteral(term) && oneEdit.isNear(password, whole, trie.text(term)) ? 1 : nil
    }
}
