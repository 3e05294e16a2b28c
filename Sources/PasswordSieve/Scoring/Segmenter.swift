/// Scores a folded password and cuts it into segments of least cost (SPEC 7).
///
/// Let best(i) be the least total for the characters from i on, with best(n) = 0:
///
///     best(i) = min { points + best(j) : a token or a single character is at i..<j }
///
/// The score is best(0). It is computed from the right, so that every best(j) is known when best(i) needs it.
///
/// Immutable, safe to share between threads.
final class Segmenter: Sendable {
    static let pointsOfCharacter = 1

    let search: TermSearch
    let patterns: PatternMatcher
    let hasBlocks: Bool
    /// The points that a password needs if it is no passphrase.
    let required: Int
    let passphrases: PassphraseRequirement?
    /// The fewest points of a password that is not too short and scores enough.
    var leastAccepted: Int { passphrases?.points ?? required }

    init(_ search: TermSearch, policy: Policy, required: Int) {
        self.search = search
        self.required = required
        patterns = PatternMatcher(policy.patterns, policy.wordBits)
        hasBlocks = policy.patterns.contains(.block)
        passphrases = PassphraseRequirement(policy, required: required)
    }

    /// The segmentation that is shown for a password.
    ///
    /// - Complexity: O(*n*) times the cost of a matcher from one start; O(*n*³) for a password that repeats itself
    ///   throughout, eight places at a time.
    func segment(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ symbols: PasswordSymbols,
        into tokens: inout Tokens
    ) -> Segmentation {
        let scored = ScoredPassword(typed, folded, symbols)
        let points = cut(scored, &tokens)
        let needed = needed(points, typed, folded, scored, &tokens)
        return Segmentation(
            segments: segments(of: 0..<folded.count, from: 0, scored, &tokens), required: needed.points,
            isPassphrase: needed.isPassphrase)
    }

    /// A score without the segments that attain it.
    struct Score {
        let points: Int
        let required: Int
        /// True if the password is rejected for it (SPEC 7.2).
        let rejects: Bool

        var missing: Int { max(0, required - points) }
    }

    /// The score alone, which costs less than a segmentation.
    func score(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ symbols: PasswordSymbols,
        into tokens: inout Tokens
    ) -> Score {
        // Single characters alone keep a short password below the required score; then only the segments tell.
        guard folded.count >= required else {
            let segmentation = segment(typed, folded, symbols, into: &tokens)
            return Score(
                points: segmentation.score, required: segmentation.required, rejects: segmentation.rejects)
        }
        let scored = ScoredPassword(typed, folded, symbols)
        let points: Int
        var required = required
        if mayBePassphrase(typed, folded) {
            points = cut(scored, &tokens)
            required = needed(points, typed, folded, scored, &tokens).points
            tokens.pieces.removeAll()
        } else {
            points = leastTotal(of: scored, &tokens)
        }
        return Score(points: points, required: required, rejects: points < required)
    }

    /// Cuts the password into the pieces that are shown, and returns their points.
    ///
    /// Blocks are found by the totals from each place on, and so need all tokens. Without them the totals from the left do.
    private func cut(_ scored: ScoredPassword, _ tokens: inout Tokens) -> Int {
        let count = scored.characters.count
        let found = findLeastTotal(of: scored, below: count + 1, for: .segmentation, &tokens)
        if let points = found.points, !found.mayHaveBlock {
            cutAlongSteps(count, &tokens)
            return points
        }
        findAllTokens(scored, into: &tokens)
        return cut(0..<count, scored.characters, scored.letters, &tokens)
    }

    private func leastTotal(of scored: ScoredPassword, _ tokens: inout Tokens) -> Int {
        let count = scored.characters.count
        let found = findLeastTotal(of: scored, below: count + 1, for: .score, &tokens)
        if let points = found.points, !found.mayHaveBlock { return points }
        findAllTokens(scored, into: &tokens)
        _ = findLeastTotals(0..<count, scored.characters, scored.letters, &tokens)
        return Int(tokens.totals[0])
    }

    /// Finds every token but those of ``WholePatterns``.
    func findAllTokens(_ scored: ScoredPassword, into tokens: inout Tokens) {
        tokens.table.reset(count: scored.characters.count)
        tokens.table.addRows(0..<scored.characters.count)
        findTokens(scored, into: &tokens, cap: .max)
        findBlocks(scored.characters, scored.letters, into: &tokens, cap: .max)
    }

    /// Finds the tokens other than blocks and those of ``WholePatterns`` that begin at a place with a row and cost less than
    /// `cap`.
    func findTokens(_ scored: ScoredPassword, into tokens: inout Tokens, cap: Int) {
        let password = scored.characters
        let fuzzyLengths = search.bands.lengths(within: cap)
        for list in 0..<search.count where !tokens.isSearchExceeded {
            search[list].forEachMatch(
                in: password, upTo: tokens.table.lastRow, scored.symbols[list], lengths: fuzzyLengths, &tokens.walks,
                wants: { tokens.table[$0] > $1 }
            ) { match, points in tokens.table.insert(match.stretch, points: points) }
        }
        patterns.forEachPattern(in: password, where: { tokens.table.hasRow($0) }) { _, start, ends in
            for end in ends { tokens.table.insert(start..<end, points: PatternMatcher.points) }
        }
    }

    /// Computes best(i) for each i of `whole`, which is scored as if it were the whole password: `totals` has best(i)
    /// at i less the start of `whole`. The tokens are found. Returns the other patterns of `whole`.
    func findLeastTotals(
        _ whole: Range<Int>, _ password: FoldedCharacters, _ typed: TypedLetters, _ tokens: inout Tokens
    ) -> WholePatterns {
        tokens.totals.removeAll()
        tokens.totals.append(0, repeated: whole.count + 1)
        let wholePatterns = WholePatterns(of: password, typed, in: whole, patterns)
        for start in whole.reversed() {
            var best = tokens.table.least(
                from: start, upTo: whole.upperBound, tokens.totals, offset: whole.lowerBound)
            if let points = wholePatterns.ends.points(ofLength: whole.upperBound - start) {
                best = min(best, Int16(points))
            }
            if let end = wholePatterns.endOfWord(from: start) {
                best = min(best, tokens.totals[end - whole.lowerBound] + Int16(WordMatcher.points))
            }
            tokens.totals[start - whole.lowerBound] = best
        }
        return wholePatterns
    }
}

extension Segmentation {
    /// True if the score rejects the password: it is too low, and not because the password is short (SPEC 7.2).
    var rejects: Bool { score < required && hasToken }
}
