/// Finds the terms of one list in a folded password (SPEC 5).
///
/// Terms with the same symbols are one group, and a match is found once for all of them: see ``forEachTerm(of:in:_:)`` for
/// its terms.
///
/// SAFETY: points into a ``TermSearch`` that outlives it. A pointer, since copying the fields at each use would cost
/// more than the search of most places.
@safe struct TermMatcher: BitwiseCopyable {
    /// The list and the rules of a matcher.
    struct Fields: BitwiseCopyable, Sendable {
        let trie: TermTrie.View
        let blocks: TermBlocks.View
        let oneEdit: OneEdit
        let bands: FuzzyBands.View
        let findsReversed: Bool
        /// Letterless terms match equal characters only (SPEC 5.4).
        let literalWithoutLetters: Bool
    }

    private let fields: UnsafePointer<Fields>

    @unsafe init(_ fields: UnsafePointer<Fields>) { unsafe self.fields = fields }

    var trie: TermTrie.View { unsafe fields.pointee.trie }
    var blocks: TermBlocks.View { unsafe fields.pointee.blocks }
    var oneEdit: OneEdit { unsafe fields.pointee.oneEdit }
    var bands: FuzzyBands.View { unsafe fields.pointee.bands }
    var findsReversed: Bool { unsafe fields.pointee.findsReversed }
    var literalWithoutLetters: Bool { unsafe fields.pointee.literalWithoutLetters }

    /// The points of an exact or a reversed match.
    static let pointsOfExact = 1

    /// The length of a hit's terms.
    @inline(__always)
    func length(_ hit: TrieHit) -> Int {
        hit.length < .max ? Int(hit.length) : trie.length(Int(hit.term))
    }
}

// MARK: Matches from one place

extension TermMatcher {
    /// Calls `found` with each exact and reversed match that begins at `start`, and with the fuzzy ones that the
    /// forward trie finds, of terms of `lengths`. `first` is that of ``firstPlace(from:_:lengths:)``, if it is known.
    ///
    /// `wants` is asked first, with the end and the points, to spare the comparison of characters.
    @inline(__always)
    func forEachMatch(
        from start: Int, at first: TrieWalk.Place? = nil, in password: FoldedCharacters, _ symbols: ListSymbols,
        lengths: LengthSet, _ hits: inout TrieHits, wants: (_ end: Int, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        let next = symbols.from(start)
        if !(first?.isEnd ?? false) {
            TrieWalk(.forward, trie).find(next, from: first, lengths: lengths, exact: true, &hits)
        }
        hits.steps.add(hits.count &* StepCount.ofHit)
        // Exact matches first: they cost least, so that fewer fuzzy ones are wanted.
        for index in 0..<hits.count {
            report(
                hits[index], from: start, as: .exact, in: password, &hits.steps, wants: { wants($0.upperBound, $1) },
                found)
        }
        for index in 0..<hits.count {
            report(
                hits[index], from: start, as: .fuzzy, in: password, &hits.steps, wants: { wants($0.upperBound, $1) },
                found)
        }
        hits.clear()
        guard findsReversed, trie.backwardStarts.mayHold(next) else { return }
        TrieWalk(.backward, trie).findExact(next, &hits)
        for index in 0..<hits.count {
            report(
                hits[index], from: start, as: .reversed, in: password, &hits.steps, wants: { wants($0.upperBound, $1) },
                found)
        }
        hits.clear()
    }

    /// Calls `found` with each exact match that begins at `start`.
    @inline(__always)
    func forEachExactMatch(
        from start: Int, in password: FoldedCharacters, _ symbols: ListSymbols, _ hits: inout TrieHits,
        _ found: (TermMatch) -> Void
    ) {
        TrieWalk(.forward, trie).findExact(symbols.from(start), &hits)
        for index in 0..<hits.count {
            report(hits[index], from: start, as: .exact, in: password, &hits.steps, wants: { _, _ in true }) {
                match, _ in
                found(match)
            }
        }
        hits.clear()
    }

    /// Calls `found` with the fuzzy matches that end at `end` and that the backward trie finds. `wants` is asked first,
    /// with the start and the points.
    @inline(__always)
    func forEachMatch(
        to end: Int, in password: FoldedCharacters, _ symbols: ListSymbols, lengths: LengthSet,
        _ hits: inout TrieHits, wants: (_ start: Int, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        guard !lengths.isEmpty else { return }
        TrieWalk(.backward, trie).find(symbols.before(end), lengths: lengths, exact: false, &hits)
        hits.steps.add(hits.count &* StepCount.ofHit)
        for index in 0..<hits.count {
            let hit = hits[index]
            let start = end - length(hit) - Int(hit.lengthDifference)
            report(hit, from: start, as: .fuzzy, in: password, &hits.steps, wants: { wants($0.lowerBound, $1) }, found)
        }
        hits.clear()
    }

    /// Sets these bits of `ends` for each place from `first` on at which the backward trie may find a fuzzy match.
    @inline(__always)
    func findEnds(
        from first: Int, _ symbols: ListSymbols, lengths: LengthSet, as bits: UInt8, _ ends: inout SecretBuffer<UInt8>
    ) {
        let walk = TrieWalk(.backward, trie)
        let (start, count) = unsafe (ends.start, ends.count)
        let starts = trie.backwardStarts
        let isExactAtStart = lengths.intersection(StartFilter.editableLengths).isEmpty
        // A stretch has at most one character less than the term.
        var upToPlace: UInt64 = 4 &<< UInt64(truncatingIfNeeded: min(first, 61)) &- 1
        var before = symbols.before(first)
        var place = first
        while place < count {
            if !isExactAtStart || starts.mayHold(before),
                walk.mayFindEdited(before, lengths: LengthSet(bits: lengths.bits & upToPlace))
            {
                unsafe start[place] |= bits
            }
            upToPlace = upToPlace &<< 1 | 1
            before = before.advanced(by: -1)
            place &+= 1
        }
    }

    /// Calls `found` with the match of this kind that a hit from `start` on turns out to be. Finds nothing once the steps are
    /// used up.
    @inline(__always)
    func report(
        _ hit: TrieHit, from start: Int, as kind: TermMatch.Kind, in password: FoldedCharacters,
        _ steps: inout StepCount, wants: (_ stretch: Range<Int>, _ points: Int) -> Bool,
        _ found: (_ match: TermMatch, _ points: Int) -> Void
    ) {
        if kind != .fuzzy, hit.isEdited { return }
        let length = length(hit)
        let points = kind == .fuzzy ? bands.points(forTermOf: length) : Self.pointsOfExact
        let end = start + length + Int(hit.lengthDifference)
        guard points > 0, start >= 0, start < end, end <= password.count, wants(start..<end, points) else { return }
        let match = TermMatch(stretch: start..<end, kind: kind, group: Int(hit.term))
        if holds(match, in: password, &steps) { found(match, points) }
    }
}
