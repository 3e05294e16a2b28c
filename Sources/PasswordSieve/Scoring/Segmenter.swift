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
        findAllTokens(typed, folded, symbols, into: &tokens)
        let letters = unsafe TypedLetters(typed, folded)
        let patterns = cut(0..<folded.count, unsafe FoldedCharacters(folded), letters, &tokens)
        let needed = needed(typed, folded, tokens)
        return Segmentation(
            segments: segments(of: patterns, from: 0, folded, letters, &tokens), required: needed.points,
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
        let mayBePassphrase = mayBePassphrase(typed, folded)
        findAllTokens(typed, folded, symbols, into: &tokens, explains: mayBePassphrase)
        let letters = unsafe TypedLetters(typed, folded)
        let password = unsafe FoldedCharacters(folded)
        var required = required
        if mayBePassphrase {
            _ = cut(0..<folded.count, password, letters, &tokens)
            required = needed(typed, folded, tokens).points
            tokens.pieces.removeAll()
        } else {
            _ = findLeastTotals(0..<folded.count, password, letters, &tokens)
        }
        let points = Int(tokens.totals[0])
        return Score(points: points, required: required, rejects: points < required)
    }

    /// Finds every token but those of ``WholePatterns``, and the match that is shown for each stretch if it `explains`
    /// them.
    func findAllTokens(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ symbols: PasswordSymbols,
        into tokens: inout Tokens, explains: Bool = true
    ) {
        let password = unsafe FoldedCharacters(folded)
        tokens.reset(count: password.count)
        tokens.table.addRows(0..<password.count)
        findTokens(password, symbols, into: &tokens, cap: .max, explains: explains)
        findBlocks(password, unsafe TypedLetters(typed, folded), into: &tokens, cap: .max)
    }

    /// Finds the tokens other than blocks and those of ``WholePatterns`` that begin at a place with a row and cost less than `cap`. If it
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
                if explains { tokens.matches.insert(match, of: list, points: points, matcher.trie, password) }
            }
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
