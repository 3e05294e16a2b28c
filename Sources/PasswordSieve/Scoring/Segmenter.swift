/// Scores a folded password and cuts it into segments (SPEC 7).
///
/// Let best(i) be the least total for the characters from i on, with best(n) = 0:
///
///     best(i) = min { points + best(j) : a token or a single character is at i..<j }
///
/// The score is best(0). It is filled in from the right, so that every best(j) is known when best(i) asks for it.
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

    /// The segmentation that is shown for the password in `scratch`, whose symbols are written.
    ///
    /// - Complexity: O(*n*) times what a matcher takes from one start; O(*n*³) for a password that repeats itself
    ///   throughout, eight places at a time.
    func segment(_ scratch: inout Scratch) -> Segmentation {
        let whole = 0..<scratch.folded.count
        scratch.tokens.reset(count: whole.count)
        scratch.tokens.addRows(whole)
        scratch.matches.reset(count: whole.count)
        findTokens(&scratch, cap: .max, explains: true)
        findBlocks(&scratch, cap: .max)
        return Segmentation(segments: segments(of: whole, &scratch), required: required)
    }

    /// Adds the tokens other than blocks that begin at a place that has a row, and cost less than `cap`. If it `explains`
    /// them, adds the matches that are shown too, for which those that cost no less than others have to be looked at.
    func findTokens(_ scratch: inout Scratch, cap: Int, explains: Bool) {
        let password = unsafe PasswordCharacters(scratch.folded)
        let margin = explains ? 1 : 0
        let fuzzyLengths = search.bands.lengths(within: cap)
        for list in 0..<search.count {
            let matcher = search[list]
            matcher.forEachMatch(
                in: password, upTo: scratch.tokens.lastRow, search.symbols(list, scratch), lengths: fuzzyLengths,
                &scratch.sweep, wants: { scratch.tokens[$0] + margin > $1 }
            ) { match, points in
                scratch.tokens.insert(match.stretch, points: points)
                if explains { scratch.matches.insert(match, of: list, points: points, matcher.view) }
            }
        }
        patterns.forEachPattern(in: password, where: { scratch.tokens.hasRow($0) }) { _, start, ends in
            for end in ends { scratch.tokens.insert(start..<end, points: PatternMatcher.points) }
        }
    }

    /// Finds the places where a fuzzy match could end that is found from there. Most walks are so short that it pays to
    /// take them all at once.
    func findEnds(lengths: UInt64, _ scratch: inout Scratch) {
        let count = scratch.folded.count
        scratch.ends.removeAll()
        scratch.ends.append(false, repeated: count + 1)
        let first = search.bands.shortestTerm - 1
        guard first <= count else { return }
        for list in 0..<search.count {
            unsafe search[list].findEnds(
                from: first, upTo: count, search.symbols(list, scratch), lengths: lengths, scratch.ends.start)
        }
    }

    /// best(i) for each i of `whole`, which is judged as if it were the whole password: `totals` has best(i) at i less
    /// the start of `whole`.
    func findLeastTotals(_ whole: Range<Int>, _ scratch: inout Scratch) {
        let password = unsafe PasswordCharacters(scratch.folded)
        scratch.totals.removeAll()
        scratch.totals.append(0, repeated: whole.count + 1)
        let longestTail = patterns.longestTail(of: password, in: whole)
        for start in whole.reversed() {
            var best = scratch.tokens.least(
                from: start, upTo: whole.upperBound, scratch.totals, offset: whole.lowerBound)
            if let points = PatternMatcher.points(ofTail: whole.upperBound - start, longest: longestTail) {
                best = min(best, Int16(points))
            }
            scratch.totals[start - whole.lowerBound] = best
        }
    }
}
