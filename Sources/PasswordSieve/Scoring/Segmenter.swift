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
    /// The points that a password needs.
    let required: Int

    init(_ search: TermSearch, policy: Policy, required: Int) {
        self.search = search
        self.required = required
        patterns = PatternMatcher(policy.patterns)
        hasBlocks = policy.patterns.contains(.block)
    }

    /// The segmentation that is shown for a password.
    ///
    /// - Complexity: O(*n*) times the cost of a matcher from one start; O(*n*³) for a password that repeats itself
    ///   throughout, eight places at a time.
    func segment(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, into tokens: inout Tokens
    ) -> Segmentation {
        findAllTokens(folded, symbols, into: &tokens)
        return Segmentation(segments: segments(of: 0..<folded.count, folded, &tokens), required: required)
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
    func score(_ folded: borrowing FoldedText, _ symbols: PasswordSymbols, into tokens: inout Tokens) -> Score {
        // Single characters alone keep a short password below the required score; then only the segments tell.
        guard folded.count >= required else {
            let segmentation = segment(folded, symbols, into: &tokens)
            return Score(points: segmentation.score, required: required, rejects: segmentation.rejects)
        }
        findAllTokens(folded, symbols, into: &tokens, explains: false)
        findLeastTotals(0..<folded.count, unsafe FoldedCharacters(folded), &tokens)
        let points = Int(tokens.totals[0])
        return Score(points: points, required: required, rejects: points < required)
    }

    /// Finds every token but tails, and the match that is shown for each stretch if it `explains` them.
    func findAllTokens(
        _ folded: borrowing FoldedText, _ symbols: PasswordSymbols, into tokens: inout Tokens, explains: Bool = true
    ) {
        let password = unsafe FoldedCharacters(folded)
        tokens.reset(count: password.count)
        tokens.table.addRows(0..<password.count)
        findTokens(password, symbols, into: &tokens, cap: .max, explains: explains)
        findBlocks(password, into: &tokens, cap: .max)
    }

    /// Finds the tokens other than blocks and tails that begin at a place with a row and cost less than `cap`. If it
    /// `explains` them, it also records the matches that are shown, so that equally cheap ones are compared.
    func findTokens(
        _ password: FoldedCharacters, _ symbols: PasswordSymbols, into tokens: inout Tokens, cap: Int, explains: Bool
    ) {
        let margin = explains ? 1 : 0
        let fuzzyLengths = search.bands.lengths(within: cap)
        for list in 0..<search.count {
            let matcher = search[list]
            matcher.forEachMatch(
                in: password, upTo: tokens.table.lastRow, symbols[list], lengths: fuzzyLengths, &tokens.walks,
                wants: { tokens.table[$0] + margin > $1 }
            ) { match, points in
                tokens.table.insert(match.stretch, points: points)
                if explains { tokens.matches.insert(match, of: list, points: points, matcher.trie) }
            }
        }
        patterns.forEachPattern(in: password, where: { tokens.table.hasRow($0) }) { _, start, ends in
            for end in ends { tokens.table.insert(start..<end, points: PatternMatcher.points) }
        }
    }

    /// Computes best(i) for each i of `whole`, which is scored as if it were the whole password: `totals` has best(i)
    /// at i less the start of `whole`. The tokens are found.
    func findLeastTotals(_ whole: Range<Int>, _ password: FoldedCharacters, _ tokens: inout Tokens) {
        tokens.totals.removeAll()
        tokens.totals.append(0, repeated: whole.count + 1)
        let longestTail = patterns.longestTail(of: password, in: whole)
        for start in whole.reversed() {
            var best = tokens.table.least(
                from: start, upTo: whole.upperBound, tokens.totals, offset: whole.lowerBound)
            if let points = PatternMatcher.points(ofTail: whole.upperBound - start, longest: longestTail) {
                best = min(best, Int16(points))
            }
            tokens.totals[start - whole.lowerBound] = best
        }
    }
}

extension Segmentation {
    /// True if the score rejects the password: it is too low, and not because the password is short (SPEC 7.2).
    var rejects: Bool { score < required && hasToken }
}
