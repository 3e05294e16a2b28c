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
    private var bands: FuzzyBands.View {
        @inline(__always) get { unsafe fields.pointee.bands }
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
            forEachTerm(candidate.term) { term, record in
                let stretch = start..<start + Int(record.length) + candidate.surplus
                guard stretch.upperBound <= password.count, !stretch.isEmpty else { return }
                if candidate.surplus == 0, wants(stretch.upperBound, Self.pointsOfExact),
                    matchesExactly(record, password, stretch)
                {
                    found(TermMatch(stretch, .exact, term), Self.pointsOfExact)
                    return
                }
                if let points = fuzzyPoints(record), wants(stretch.upperBound, points),
                    oneEdit.matchesFuzzily(password, stretch, view.text(record))
                {
                    found(TermMatch(stretch, .fuzzy, term), points)
                }
            }
        }
        candidates.removeAll()
        guard unsafe fields.pointee.findsReversed else { return }
        unsafe TrieWalk(backward: view).findExact(next, &candidates)
        for index in 0..<candidates.count {
            forEachTerm(candidates[index].term) { term, record in
                let stretch = start..<start + Int(record.length)
                if stretch.upperBound <= password.count, wants(stretch.upperBound, Self.pointsOfExact),
                    matchesReversed(record, password, stretch)
                {
                    found(TermMatch(stretch, .reversed, term), Self.pointsOfExact)
                }
            }
        }
        candidates.removeAll()
    }

    /// Sets `ends` for each place from `first` to `last` at which ``forEachMatch(to:in:_:lengths:_:wants:_:)`` could find
    /// anything.
    @unsafe func findEnds(
        from first: Int, upTo last: Int, _ symbols: PasswordSymbols, _ ends: UnsafeMutablePointer<Bool>
    ) {
        let walk = TrieWalk(backward: view)
        var before = unsafe symbols.backwards(from: first)
        var place = first
        while place <= last {
            if unsafe walk.mayFindEdited(before) { unsafe ends[place] = true }
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
        let before = unsafe symbols.backwards(from: end)
        unsafe TrieWalk(backward: view).find(before, lengths: lengths, exact: false, &candidates)
        for index in 0..<candidates.count {
            let candidate = candidates[index]
            forEachTerm(candidate.term) { term, record in
                let start = end - Int(record.length) - candidate.surplus
                if start >= 0, start < end, let points = fuzzyPoints(record), wants(start, points),
                    oneEdit.matchesFuzzily(password, start..<end, view.text(record))
                {
                    found(TermMatch(start..<end, .fuzzy, term), points)
                }
            }
        }
        candidates.removeAll()
    }

    /// The terms that have the same symbols as `first`.
    @inline(__always)
    func forEachTerm(_ first: Int, _ body: (_ term: Int, _ record: TermRecord) -> Void) {
        var term = first
        while true {
            let record = unsafe view.terms[term]
            body(term, record)
            if record.endsGroup { return }
            term += 1
        }
    }

    /// What a fuzzy match of the term costs; nil if it has none.
    @inline(__always)
    private func fuzzyPoints(_ term: TermRecord) -> Int? {
        let points = bands.points(forTermOf: Int(term.length))
        return points == 0 || isLiteral(term) ? nil : points
    }

    func isLiteral(_ term: TermRecord) -> Bool { literalWithoutLetters && term.isLetterless }

    /// SPEC 5.1 and 5.4.
    func matchesExactly(_ term: TermRecord, _ password: PasswordCharacters, _ stretch: Range<Int>) -> Bool {
        let text = view.text(term)
        guard isLiteral(term) else { return oneEdit.matchesExactly(password, stretch, text) }
        for offset in 0..<text.count where password[stretch.lowerBound + offset] != text[offset] { return false }
        return text.count == stretch.count
    }

    /// SPEC 5.3 and 5.4.
    private func matchesReversed(_ term: TermRecord, _ password: PasswordCharacters, _ stretch: Range<Int>) -> Bool {
        guard !term.isPalindrome else { return false }
        let text = view.text(term)
        let isLiteral = isLiteral(term)
        for offset in 0..<text.count {
            let (typed, character) = (password[stretch.upperBound - 1 - offset], text[offset])
            guard isLiteral ? typed == character : oneEdit.readings.match(typed, character) else { return false }
        }
        return true
    }
}
