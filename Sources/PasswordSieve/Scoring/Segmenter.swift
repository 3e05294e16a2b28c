/// Scores a folded password and cuts it into segments (SPEC 7).
///
/// Let best(i) be the least total for the characters from i on, with best(n) = 0. The character at i costs 1 and so does
/// an exact match:
///
///     best(i) = 1 + min { best(j) : j = i + 1, or a match is at i..<j }
///
/// The score is best(0). It is filled in from the right, so that every best(j) is known when best(i) asks for it.
///
/// Immutable, safe to share between threads.
struct Segmenter: Sendable {
    /// What a match and a single character cost.
    static let pointsOfMatch = 1
    static let pointsOfCharacter = 1

    /// In the order in which they explain a password (SPEC 7.3).
    private let matchers: [TermMatcher]
    private let required: Int

    init(_ matchers: [TermMatcher], required: Int) {
        self.matchers = matchers
        self.required = required
    }

    /// The segmentation that is shown for `password`.
    ///
    /// - Complexity: O(*n*) times what a matcher takes from one start.
    func segment(_ password: borrowing FoldedText) -> Segmentation {
        var walk = TrieWalk()
        let best = leastTotals(password, &walk)
        var segments: [Segment] = []
        var start = 0
        while start < password.count {
            // The leftmost difference decides: the longest match that keeps the total least, else a character.
            var end = start
            forEachEnd(in: password, from: start, &walk) { candidate in
                if Self.pointsOfMatch + best[candidate] == best[start] { end = max(end, candidate) }
            }
            if end > start {
                segments.append(termSegment(start..<end, of: password, &walk))
                start = end
            } else {
                segments.append(
                    Segment(
                        kind: .character, range: password.origin(start), points: Self.pointsOfCharacter, term: nil))
                start += 1
            }
        }
        return Segmentation(segments: segments, required: required)
    }

    /// best(0)...best(n).
    private func leastTotals(_ password: borrowing FoldedText, _ walk: inout TrieWalk) -> SecretBuffer<Int> {
        let count = password.count
        var best = SecretBuffer<Int>(minimumCapacity: count + 1)
        best.append(0, repeated: count + 1)
        for start in stride(from: count - 1, through: 0, by: -1) {
            var least = Self.pointsOfCharacter + best[start + 1]
            forEachEnd(in: password, from: start, &walk) { end in
                least = min(least, Self.pointsOfMatch + best[end])
            }
            best[start] = least
        }
        return best
    }

    private func forEachEnd(
        in password: borrowing FoldedText, from start: Int, _ walk: inout TrieWalk, _ body: (Int) -> Void
    ) {
        for matcher in matchers { matcher.forEachEnd(in: password, from: start, &walk, body) }
    }

    private func termSegment(
        _ stretch: Range<Int>, of password: borrowing FoldedText, _ walk: inout TrieWalk
    ) -> Segment {
        for matcher in matchers {
            guard let term = matcher.term(matching: stretch, of: password, &walk) else { continue }
            return Segment(
                kind: .term, range: password.origin(stretch), points: Self.pointsOfMatch,
                term: matchers.describe(term, of: matcher, edits: 0))
        }
        preconditionFailure("a match has a term")
    }
}
