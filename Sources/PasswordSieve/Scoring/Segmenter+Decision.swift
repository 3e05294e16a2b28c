/// The decision alone: whether a score rejects a password, without the score (SPEC 7.2).
extension Segmenter {
    /// Returns whether the password scores too little.
    ///
    /// - Complexity: as ``segment(_:_:_:into:)``, in practice half of it.
    func rejects(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ symbols: PasswordSymbols,
        _ tokens: inout Tokens
    ) -> Bool {
        // Single characters alone keep a short password below the required score; then only the segments tell.
        guard folded.count >= required else { return segment(typed, folded, symbols, into: &tokens).rejects }
        let scored = ScoredPassword(typed, folded, symbols)
        let found = findLeastTotal(of: scored, below: required, for: .decision, &tokens)
        guard
            found.points != nil
                || found.mayHaveBlock && isWithinBudgetWithBlocks(scored, &tokens)
        else { return false }
        // A passphrase needs fewer points, and only the pieces tell whether it is one. The total is that of a way to cut the
        // password, perhaps not the least.
        let points = found.points ?? Int(tokens.totals[folded.count])
        guard let passphrases, points >= passphrases.points, mayBePassphrase(typed, folded)
        else { return true }
        return score(typed, folded, symbols, into: &tokens).rejects
    }

    /// Returns whether tokens, blocks among them, bring the total below the required score. The table has a row for
    /// each place that is useful without blocks.
    ///
    /// A place inside a unit is reached with no more points than a block around it costs, so it is useful if the block
    /// is. A place that a block reaches comes to light when the totals are computed; then everything is found once
    /// more, with a row for each place.
    private func isWithinBudgetWithBlocks(_ scored: ScoredPassword, _ tokens: inout Tokens) -> Bool {
        let count = scored.characters.count
        let wholePatterns = WholePatterns(of: scored.characters, scored.letters, in: 0..<count, patterns)
        var rowsAreMissing = true
        while rowsAreMissing {
            findTokens(scored, into: &tokens, cap: required)
            rowsAreMissing = findBlocks(scored.characters, scored.letters, into: &tokens, cap: required)
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
            // One more pass is the last: the next place might come to light in each.
            if rowsAreMissing { tokens.table.addMissingRows() }
        }
        return false
    }
}
