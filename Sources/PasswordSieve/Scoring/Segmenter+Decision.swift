/// The decision alone: whether a score rejects a password, without the score (SPEC 7.2).
///
/// Least totals are computed from the left, as far as they are below the required score. Few places are reached with so
/// few points, so little has to be searched: a token is useful only if it begins at such a place and fits the rest of
/// the budget.
extension Segmenter {
    /// Returns whether the password scores too little.
    ///
    /// - Complexity: as ``segment(_:_:into:)``, in practice a quarter of it.
    func rejects(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ symbols: PasswordSymbols,
        _ tokens: inout Tokens
    ) -> Bool {
        // Single characters alone keep a short password below the required score; then only the segments tell.
        guard folded.count >= required else { return segment(typed, folded, symbols, into: &tokens).rejects }
        let password = unsafe FoldedCharacters(folded)
        let letters = unsafe TypedLetters(typed, folded)
        var mayHaveBlock = false
        guard
            isWithinBudget(password, letters, symbols, &tokens, &mayHaveBlock)
                || mayHaveBlock && isWithinBudgetWithBlocks(password, letters, symbols, &tokens)
        else { return false }
        // A passphrase needs fewer points, and only the pieces tell whether it is one. The total is that of a way to cut the
        // password, perhaps not the least.
        guard let passphrases, Int(tokens.totals[folded.count]) >= passphrases.points, mayBePassphrase(typed, folded)
        else { return true }
        return score(typed, folded, symbols, into: &tokens).rejects
    }

    /// Returns whether tokens, blocks among them, bring the total below the required score. The table has a row for
    /// each place that is useful without blocks.
    ///
    /// A place inside a unit is reached with no more points than a block around it costs, so it is useful if the block
    /// is. A place that a block reaches comes to light when the totals are computed; then everything is found once
    /// more, with a row for that place.
    private func isWithinBudgetWithBlocks(
        _ password: FoldedCharacters, _ typed: TypedLetters, _ symbols: PasswordSymbols, _ tokens: inout Tokens
    ) -> Bool {
        let count = password.count
        let wholePatterns = WholePatterns(of: password, typed, in: 0..<count, patterns)
        var rowsAreMissing = true
        while rowsAreMissing {
            findTokens(password, symbols, into: &tokens, cap: required, explains: false)
            rowsAreMissing = findBlocks(password, typed, into: &tokens, cap: required)
            tokens.totals.removeAll()
            tokens.totals.append(TokenTable.none, repeated: count + 1)
            tokens.totals[0] = 0
            for place in 0..<count where Int(tokens.totals[place]) < required - 1 {
                if !tokens.table.hasRow(place) {
                    tokens.table.addRows(place..<place + 1)
                    rowsAreMissing = true
                }
                tokens.table.relax(from: place, upTo: count, &tokens.totals, offset: 0)
                if let points = wholePatterns.ends.points(ofLength: count - place) {
                    tokens.totals[count] = min(tokens.totals[count], tokens.totals[place] + Int16(points))
                }
                if let end = wholePatterns.endOfWord(from: place) {
                    tokens.totals[end] = min(tokens.totals[end], tokens.totals[place] + Int16(WordMatcher.points))
                }
            }
            if Int(tokens.totals[count]) < required { return true }
        }
        return false
    }

    /// Returns whether tokens other than blocks bring the total below the required score. Sets `mayHaveBlock` if blocks
    /// could; then the table has a row for each useful place.
    private func isWithinBudget(
        _ password: FoldedCharacters, _ typed: TypedLetters, _ symbols: PasswordSymbols, _ tokens: inout Tokens,
        _ mayHaveBlock: inout Bool
    ) -> Bool {
        let count = password.count
        tokens.totals.removeAll()
        tokens.totals.append(Int16(truncatingIfNeeded: required), repeated: BudgetedTotals.size(count))
        var totals = unsafe BudgetedTotals(tokens.totals.start, count: count, required: required)
        let endPatterns = patterns.endPatterns(of: password, in: 0..<count)
        let words = count <= WordMatcher.longestWhole ? patterns.words : nil
        findEnds(password, symbols, &tokens)
        let mayEnd = unsafe tokens.ends.start
        for place in 0...count {
            // A stretch has at most one character more than the longest term, and begins at a useful place.
            if unsafe mayEnd[place], place - totals.lastUsed <= search.longestTerm + 1 {
                findMatches(to: place, password, symbols, totals, &tokens.hits)
            }
            let total = totals[place]
            guard total < required - 1, place < count else { continue }
            totals.use(place)
            totals.reach(place + 1, total + Self.pointsOfCharacter)
            findMatches(from: place, password, symbols, totals, &tokens.hits)
            findPatterns(from: place, password, totals)
            if let points = endPatterns.points(ofLength: count - place) { totals.reach(count, total + points) }
            if let words, total + WordMatcher.points < required {
                findWord(from: place, words, password, typed, totals)
            }
            if totals[count] < required { return true }
        }
        if totals[count] < required { return true }
        // A block costs two points or more.
        mayHaveBlock = hasBlocks && totals.anyInUse { totals[$0] + 2 < required && password.hasBlock(from: $0) }
        if mayHaveBlock {
            tokens.table.reset(count: count)
            totals.forEachInUse { tokens.table.addRows($0..<$0 + 1) }
        }
        return false
    }

    /// Marks the places at which a fuzzy match may end. Most walks are so short that it pays to make them all at once.
    private func findEnds(_ password: FoldedCharacters, _ symbols: PasswordSymbols, _ tokens: inout Tokens) {
        tokens.ends.removeAll()
        tokens.ends.append(false, repeated: password.count + 1)
        let first = search.bands.shortestTerm - 1
        guard first <= password.count else { return }
        let lengths = search.bands.lengths(within: required)
        for list in 0..<search.count {
            search[list].findEnds(from: first, symbols[list], lengths: lengths, &tokens.ends)
        }
    }

    /// Reaches the ends of patterns that begin at `place`.
    @inline(never)
    private func findPatterns(from place: Int, _ password: FoldedCharacters, _ totals: BudgetedTotals) {
        let total = totals[place] + PatternMatcher.points
        patterns.forEachPattern(in: password, from: place) { _, ends in
            for end in ends { totals.reach(end, total) }
        }
    }

    /// Reaches the end of the word that begins at `place`. The letter model is asked only if that would be useful.
    private func findWord(
        from place: Int, _ words: WordMatcher, _ password: FoldedCharacters, _ typed: TypedLetters,
        _ totals: BudgetedTotals
    ) {
        let total = totals[place] + WordMatcher.points
        guard let end = words.endOfRun(from: place, in: password, of: 0..<password.count),
            totals.isUseful(total, at: end), words.isWord(place..<end, in: password, typed)
        else { return }
        totals.reach(end, total)
    }

    /// Reaches the ends of matches that begin at `place`.
    private func findMatches(
        from place: Int, _ password: FoldedCharacters, _ symbols: PasswordSymbols, _ totals: BudgetedTotals,
        _ hits: inout SecretBuffer<TrieHit>
    ) {
        let total = totals[place]
        let lengths = totals.lengths(startingAt: place, search.bands)
        for list in 0..<search.count {
            search[list].forEachMatch(
                from: place, in: password, symbols[list], lengths: lengths, &hits,
                wants: { end, points in totals.isUseful(total + points, at: end) }
            ) { match, points in totals.reach(match.stretch.upperBound, total + points) }
        }
    }

    /// Reaches `place` by fuzzy matches that end there.
    @inline(never)
    private func findMatches(
        to place: Int, _ password: FoldedCharacters, _ symbols: PasswordSymbols, _ totals: BudgetedTotals,
        _ hits: inout SecretBuffer<TrieHit>
    ) {
        let lengths = totals.lengths(endingAt: place, search.bands)
        guard !lengths.isEmpty else { return }
        for list in 0..<search.count {
            search[list].forEachMatch(
                to: place, in: password, symbols[list], lengths: lengths, &hits,
                wants: { start, points in totals.isUseful(totals[start] + points, at: place) }
            ) { match, points in totals.reach(place, totals[match.stretch.lowerBound] + points) }
        }
    }
}

extension FoldedCharacters {
    /// Returns whether two characters or more are repeated from `start` on.
    fileprivate func hasBlock(from start: Int) -> Bool {
        guard start + 4 <= count else { return false }
        let first = pair(start)
        // A unit ends where it begins again.
        for other in start + 2...(start + count) / 2 where pair(other) == first {
            let unit = other - start
            if (2..<unit).allSatisfy({ self[start + $0] == self[other + $0] }) { return true }
        }
        return false
    }
}
