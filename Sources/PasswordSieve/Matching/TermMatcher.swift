/// Finds the terms of one list in a folded password (SPEC 5).
///
/// No more than a pointer, so that it costs nothing to hand around: whoever uses it keeps the ``TermSearch`` alive that
/// it comes from.
@safe struct TermMatcher: BitwiseCopyable {
    /// What a matcher looks at. Who makes it keeps what it points to.
    struct Fields: BitwiseCopyable {
        let view: TermTrie.View
        let oneEdit: OneEdit
        let bands: FuzzyBands.View
        let findsReversed: Bool
        /// Letterless terms match equal characters only (SPEC 5.4).
        let literalWithoutLetters: Bool
    }

    private let fields: UnsafePointer<Fields>

    @unsafe init(_ fields: UnsafePointer<Fields>) { unsafe self.fields = fields }

    var view: TermTrie.View {
        @inline(__always) get { unsafe fields.pointee.view }
    }
    var oneEdit: OneEdit {
        @inline(__always) get { unsafe fields.pointee.oneEdit }
    }
    var bands: FuzzyBands.View {
        @inline(__always) get { unsafe fields.pointee.bands }
    }
    var findsReversed: Bool {
        @inline(__always) get { unsafe fields.pointee.findsReversed }
    }
    private var literalWithoutLetters: Bool {
        @inline(__always) get { unsafe fields.pointee.literalWithoutLetters }
    }

    typealias Candidates = SecretBuffer<TrieWalk.Candidate>

    /// What an exact or a reversed match costs.
    static let pointsOfExact = 1
}

// MARK: Matches

extension TermMatcher {
    /// Calls `found` with each match that begins at `start` and is not fuzzy, and with those fuzzy ones that are found
    /// from their start on, of terms of `lengths`. Asks `wants` first, with the end and the points, to spare itself the
    /// comparison.
    @inline(__always)
    func forEachMatch(
        from start: Int, in password: PasswordCharacters, _ symbols: PasswordSymbols, lengths: UInt64,
        _ candidates: inout Candidates, wants: (_ end: Int, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        let next = unsafe symbols.from(start)
        unsafe TrieWalk(forward: view).find(next, lengths: lengths, exact: true, &candidates)
        for index in 0..<candidates.count {
            let candidate = candidates[index]
            let length = length(candidate)
            let stretch = start..<start + length + Int(candidate.surplus)
            guard stretch.upperBound <= password.count, !stretch.isEmpty else { continue }
            let isExactWanted = candidate.surplus == 0 && wants(stretch.upperBound, Self.pointsOfExact)
            let points = bands.points(forTermOf: length)
            let isFuzzyWanted = points > 0 && wants(stretch.upperBound, points)
            guard isExactWanted || isFuzzyWanted else { continue }
            forEachTerm(candidate.term) { term in
                guard let kind = kind(of: term, password, stretch, exactly: isExactWanted, fuzzily: isFuzzyWanted)
                else {
                    return
                }
                found(TermMatch(stretch, kind, term), kind == .fuzzy ? points : Self.pointsOfExact)
            }
        }
        candidates.removeAll()
        guard findsReversed else { return }
        unsafe TrieWalk(backward: view).findExact(next, &candidates)
        for index in 0..<candidates.count {
            let stretch = start..<start + length(candidates[index])
            guard stretch.upperBound <= password.count, wants(stretch.upperBound, Self.pointsOfExact) else { continue }
            forEachTerm(candidates[index].term) { term in
                if matchesReversed(term, password, stretch) {
                    found(TermMatch(stretch, .reversed, term), Self.pointsOfExact)
                }
            }
        }
        candidates.removeAll()
    }

    /// Sets `ends` for each place from `first` to `last` at which ``forEachMatch(to:in:_:lengths:_:wants:_:)`` could find
    /// anything.
    @unsafe func findEnds(
        from first: Int, upTo last: Int, _ symbols: PasswordSymbols, lengths: UInt64,
        _ ends: UnsafeMutablePointer<Bool>
    ) {
        let walk = TrieWalk(backward: view)
        var before = unsafe symbols.before(first)
        var place = first
        while place <= last {
            if unsafe walk.mayFindEdited(before, lengths: lengths) { unsafe ends[place] = true }
            unsafe before -= 1
            place &+= 1
        }
    }

    /// Calls `found` with those fuzzy matches that end at `end` and are found from there. Asks `wants` first, with the
    /// start and the points.
    @inline(__always)
    func forEachMatch(
        to end: Int, in password: PasswordCharacters, _ symbols: PasswordSymbols, lengths: UInt64,
        _ candidates: inout Candidates, wants: (_ start: Int, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        guard lengths != 0 else { return }
        let before = unsafe symbols.before(end)
        unsafe TrieWalk(backward: view).find(before, lengths: lengths, exact: false, &candidates)
        for index in 0..<candidates.count {
            let candidate = candidates[index]
            let length = length(candidate)
            let start = end - length - Int(candidate.surplus)
            let points = bands.points(forTermOf: length)
            guard start >= 0, start < end, points > 0, wants(start, points) else { continue }
            forEachTerm(candidate.term) { term in
                if matchesFuzzily(term, password, start..<end) {
                    found(TermMatch(start..<end, .fuzzy, term), points)
                }
            }
        }
        candidates.removeAll()
    }

    /// The terms that have the same symbols as `first`.
    @inline(__always)
    func forEachTerm(_ first: UInt32, _ body: (_ term: Int) -> Void) {
        var term = Int(first)
        while true {
            body(term)
            if unsafe view.terms[term].endsGroup { return }
            term += 1
        }
    }

    /// The length of a candidate's terms.
    @inline(__always)
    func length(_ candidate: TrieWalk.Candidate) -> Int {
        candidate.length < .max ? Int(candidate.length) : view.length(Int(candidate.term))
    }

    func isLiteral(_ term: Int) -> Bool { unsafe literalWithoutLetters && view.terms[term].isLetterless }

    /// How the stretch matches the term; nil if it does not, or not in a way that is wanted.
    @inline(__always)
    func kind(
        of term: Int, _ password: PasswordCharacters, _ stretch: Range<Int>, exactly: Bool, fuzzily: Bool
    ) -> TermMatch.Kind? {
        if exactly, matchesExactly(term, password, stretch) { return .exact }
        return fuzzily && matchesFuzzily(term, password, stretch) ? .fuzzy : nil
    }

    /// SPEC 5.1 and 5.4.
    func matchesExactly(_ term: Int, _ password: PasswordCharacters, _ stretch: Range<Int>) -> Bool {
        let text = view.text(term)
        guard isLiteral(term) else { return oneEdit.matchesExactly(password, stretch, text) }
        for offset in 0..<text.count where password[stretch.lowerBound + offset] != text[offset] { return false }
        return text.count == stretch.count
    }

    /// SPEC 5.2 and 5.4. The stretch does not match exactly.
    @inline(__always)
    func matchesFuzzily(_ term: Int, _ password: PasswordCharacters, _ stretch: Range<Int>) -> Bool {
        !isLiteral(term) && oneEdit.matchesFuzzily(password, stretch, view.text(term))
    }

    /// SPEC 5.3 and 5.4.
    func matchesReversed(_ term: Int, _ password: PasswordCharacters, _ stretch: Range<Int>) -> Bool {
        guard unsafe !view.terms[term].isPalindrome else { return false }
        let text = view.text(term)
        let isLiteral = isLiteral(term)
        for offset in 0..<text.count {
            let (typed, character) = (password[stretch.upperBound - 1 - offset], text[offset])
            guard isLiteral ? typed == character : oneEdit.readings.match(typed, character) else { return false }
        }
        return true
    }
}
