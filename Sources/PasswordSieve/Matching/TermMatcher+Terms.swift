/// Compares the terms of a group with a stretch, character by character (SPEC 5).
///
/// A small group is compared term by term, a large one 64 terms at a time.
extension TermMatcher {
    /// Returns true if the match is one: if a term of its group matches its stretch.
    @inline(__always)
    func holds(_ match: TermMatch, in password: FoldedCharacters, _ steps: inout StepCount) -> Bool {
        steps.add(match.stretch.count)
        guard !steps.isExceeded else { return false }
        guard !trie.terms[match.group].endsGroup else { return matches(match.group, match, in: password) }
        return anyMatches(match, in: password, &steps)
    }

    @inline(never)
    private func anyMatches(_ match: TermMatch, in password: FoldedCharacters, _ steps: inout StepCount) -> Bool {
        let blocks = blocks.blocks(ofGroup: match.group)
        steps.add(blocks.count * match.stretch.count)
        guard !steps.isExceeded else { return false }
        guard blocks.isEmpty else { return blocks.contains { terms(of: $0, match, in: password) != 0 } }
        let group = trie.group(from: match.group)
        steps.add(group.count &* StepCount.ofHit)
        return group.contains { matches($0, match, in: password) }
    }

    /// Calls `body` with each term of the match, in the order of code points, until it returns false.
    func forEachTerm(of match: TermMatch, in password: FoldedCharacters, _ body: (_ term: Int) -> Bool) {
        let blocks = blocks.blocks(ofGroup: match.group)
        guard !blocks.isEmpty else {
            for term in trie.group(from: match.group) where matches(term, match, in: password) {
                guard body(term) else { return }
            }
            return
        }
        for block in blocks {
            var terms = terms(of: block, match, in: password)
            while terms != 0 {
                guard body(firstTerm(of: block, blocks, match) + terms.trailingZeroBitCount) else { return }
                terms &= terms - 1
            }
        }
    }

    /// The term of the match that is shown (SPEC 7.3); nil if the match is none.
    ///
    /// - Complexity: O(*m* · *k* / 64) for *k* terms of *m* characters.
    func shownTerm(of match: TermMatch, in password: FoldedCharacters) -> Int? {
        let blocks = blocks.blocks(ofGroup: match.group)
        var shown: Int?
        guard !blocks.isEmpty, match.kind != .fuzzy else {
            forEachTerm(of: match, in: password) { term in
                if let best = shown, !trie.isShown(term, before: best, as: match.kind, at: match.stretch, of: password)
                {
                    return true
                }
                shown = term
                // Of fuzzy matches the first by code points is shown.
                return match.kind != .fuzzy
            }
            return shown
        }
        var best = (equalPlaces: -1, letters: 0)
        for number in blocks {
            let candidates = terms(of: number, match, in: password)
            guard candidates != 0 else { continue }
            let found = self.blocks.block(number).shown(
                of: candidates, numbered(password), match.stretch, isReversed: match.kind == .reversed)
            guard (found.equalPlaces, found.letters) > best else { continue }
            best = (found.equalPlaces, found.letters)
            shown = firstTerm(of: number, blocks, match) + found.term
        }
        return shown
    }

    /// The term that is shown for a stretch: of those of this list that match it in this way for `points` (SPEC 7.3); nil
    /// if there is none.
    func shownTerm(
        at stretch: Range<Int>, as kind: TermMatch.Kind, points: Int, in password: FoldedCharacters,
        _ symbols: ListSymbols, _ hits: inout TrieHits
    ) -> Int? {
        guard !hits.steps.isExceeded else { return nil }
        let (next, before) = (symbols.from(stretch.lowerBound), symbols.before(stretch.upperBound))
        let lengths = LengthSet(from: stretch.count - 1, through: stretch.count + 1)
            .intersection(bands.lengths(within: points))
        switch kind {
        case .exact where points == Self.pointsOfExact: TrieWalk(.forward, trie).findExact(next, &hits)
        case .reversed where findsReversed && points == Self.pointsOfExact && trie.backwardStarts.mayHold(next):
            TrieWalk(.backward, trie).findExact(next, &hits)
        case .fuzzy where !lengths.isEmpty:
            // Equal symbols may stand for different characters, so exact hits count too.
            TrieWalk(.forward, trie).find(next, lengths: lengths, exact: true, &hits)
            TrieWalk(.backward, trie).find(before, lengths: lengths, exact: false, &hits)
        default: return nil
        }
        var shown: Int?
        var blockCount = 0
        for index in 0..<hits.count {
            report(
                hits[index], from: stretch.lowerBound, as: kind, in: password, &hits.steps,
                wants: { $0 == stretch && $1 == points }
            ) { match, _ in
                var term = match.group
                if trie.terms[match.group].endsGroup {
                    blockCount += 1
                } else {
                    blockCount += self.blockCount(ofGroup: match.group)
                    guard let best = shownTerm(of: match, in: password) else { return }
                    term = best
                }
                guard term != shown else { return }
                if let best = shown, !trie.isShown(term, before: best, as: kind, at: stretch, of: password) { return }
                shown = term
            }
        }
        hits.steps.add(blockCount * stretch.count)
        hits.clear()
        return shown
    }

    /// The number of comparisons for each character of a stretch.
    func blockCount(ofGroup group: Int) -> Int { max(1, blocks.blocks(ofGroup: group).count) }

    private func firstTerm(of block: Int, _ blocks: Range<Int>, _ match: TermMatch) -> Int {
        match.group + (block - blocks.lowerBound) * TermBlock.capacity
    }

    /// The terms of a block that match.
    private func terms(of block: Int, _ match: TermMatch, in password: FoldedCharacters) -> UInt64 {
        let (block, password) = (blocks.block(block), numbered(password))
        return switch match.kind {
        case .exact: block.exact(password, match.stretch)
        case .reversed: block.reversed(password, match.stretch)
        case .fuzzy: block.fuzzy(password, match.stretch, ofLength: trie.length(match.group))
        }
    }

    private func numbered(_ password: FoldedCharacters) -> NumberedPassword {
        NumberedPassword(characters: password, numbers: blocks.numbers)
    }
}

// MARK: One term

extension TermMatcher {
    private func isLiteral(_ term: Int) -> Bool { literalWithoutLetters && trie.terms[term].isLetterless }

    @inline(__always)
    private func matches(_ term: Int, _ match: TermMatch, in password: FoldedCharacters) -> Bool {
        switch match.kind {
        case .exact: matchesExactly(term, password, match.stretch)
        case .reversed: matchesReversed(term, password, match.stretch)
        case .fuzzy: matchesFuzzily(term, password, match.stretch)
        }
    }

    /// SPEC 5.1 and 5.4.
    private func matchesExactly(_ term: Int, _ password: FoldedCharacters, _ stretch: Range<Int>) -> Bool {
        let text = trie.text(term)
        guard isLiteral(term) else { return oneEdit.matchesExactly(password, stretch, text) }
        for offset in 0..<text.count where password[stretch.lowerBound + offset] != text[offset] { return false }
        return text.count == stretch.count
    }

    /// SPEC 5.2 and 5.4.
    @inline(__always)
    private func matchesFuzzily(_ term: Int, _ password: FoldedCharacters, _ stretch: Range<Int>) -> Bool {
        !isLiteral(term) && oneEdit.matchesFuzzily(password, stretch, trie.text(term))
    }

    /// SPEC 5.3 and 5.4.
    private func matchesReversed(_ term: Int, _ password: FoldedCharacters, _ stretch: Range<Int>) -> Bool {
        guard !trie.terms[term].isPalindrome else { return false }
        let text = trie.text(term)
        let isLiteral = isLiteral(term)
        for offset in 0..<text.count {
            let (typed, character) = (password[stretch.upperBound - 1 - offset], text[offset])
            guard isLiteral ? typed == character : oneEdit.equivalence.match(typed, character) else { return false }
        }
        return true
    }
}

// MARK: The whole password

extension TermMatcher {
    /// Calls `body` with the terms of the group within one edit of the whole password, and with the number of edits, 0 or
    /// 1 (SPEC 8 and 5.4), until it returns false.
    func forEachTerm(
        ofGroup group: Int, nearWhole password: FoldedCharacters, _ body: (_ term: Int, _ edits: Int) -> Bool
    ) {
        let blocks = blocks.blocks(ofGroup: group)
        guard !blocks.isEmpty else {
            for term in trie.group(from: group) {
                if let edits = edits(from: term, to: password), !body(term, edits) { return }
            }
            return
        }
        let whole = 0..<password.count
        let length = trie.length(group)
        let match = TermMatch(stretch: whole, kind: .exact, group: group)
        for number in blocks {
            let exact = length == whole.count ? terms(of: number, match, in: password) : 0
            let near = self.blocks.block(number).near(numbered(password), whole, ofLength: length)
            var terms = exact | near
            while terms != 0 {
                let offset = terms.trailingZeroBitCount
                let edits = exact >> UInt64(offset) & 1 == 0 ? 1 : 0
                guard body(firstTerm(of: number, blocks, match) + offset, edits) else { return }
                terms &= terms - 1
            }
        }
    }

    /// The term of the group that is shown for a password that is banned as a whole, and its number of edits; nil if there
    /// is none. An equal term comes first, then the order of SPEC 7.3.
    func shownTerm(ofGroup group: Int, nearWhole password: FoldedCharacters) -> (term: Int, edits: Int)? {
        let whole = 0..<password.count
        if trie.length(group) == whole.count,
            let term = shownTerm(of: TermMatch(stretch: whole, kind: .exact, group: group), in: password)
        {
            return (term, 0)
        }
        var shown: Int?
        forEachTerm(ofGroup: group, nearWhole: password) { term, _ in
            shown = term
            return false
        }
        return shown.map { ($0, 1) }
    }

    /// The number of edits, 0 or 1, between the whole password and a term; nil if there are more.
    private func edits(from term: Int, to password: FoldedCharacters) -> Int? {
        let whole = 0..<password.count
        if trie.length(term) == whole.count, matchesExactly(term, password, whole) { return 0 }
        return !isLiteral(term) && oneEdit.isNear(password, whole, trie.text(term)) ? 1 : nil
    }
}
