/// The lower score that suffices for a passphrase (SPEC 7.2).
struct PassphraseRequirement: Sendable {
    /// The points that a passphrase needs.
    let points: Int
    private let from: Int
    private let unit: Policy.LengthUnit

    /// Nil if the policy has no such rule, or if it asks for as much as of other passwords.
    init?(_ policy: Policy, required: Int) {
        guard let rule = policy.passphrase, rule.minimumScore < required else { return nil }
        points = rule.minimumScore
        from = rule.from
        unit = policy.length.unit
    }

    /// Returns true if the password is long enough, as typed and folded.
    func isLongEnough(_ typed: borrowing TypedText, _ folded: borrowing FoldedText) -> Bool {
        unit.count(typed.characters) >= from && unit.count(folded.characters) >= from
    }
}

extension Segmenter {
    /// Returns true if the password is long enough for a passphrase, and not too long to score less than others need: a
    /// piece has at most one character more than the longest term.
    func mayBePassphrase(_ typed: borrowing TypedText, _ folded: borrowing FoldedText) -> Bool {
        guard let passphrases, passphrases.isLongEnough(typed, folded) else { return false }
        return folded.count <= (required - 1) * (search.longestTerm + 1)
    }

    /// The points that a password needs that is cut into pieces of `points`: those of a passphrase only if it is one and has
    /// fewer than others need.
    func needed(
        _ points: Int, _ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ scored: ScoredPassword,
        _ tokens: inout Tokens
    ) -> (points: Int, isPassphrase: Bool) {
        guard let passphrases, points < required, mayBePassphrase(typed, folded), isMadeOfTerms(scored, &tokens) else {
            return (required, false)
        }
        return (passphrases.points, true)
    }

    /// True if the pieces hold three or more different terms and no pattern. Two spellings of an entry are one term (SPEC
    /// 4.2), so entries are told apart by list and line.
    private func isMadeOfTerms(_ scored: ScoredPassword, _ tokens: inout Tokens) -> Bool {
        // A set would allocate.
        var different = InlineArray<3, SIMD2<Int>>(repeating: .zero)
        var count = 0
        precondition(different.count == Policy.PassphraseRule.differentTerms)
        for index in 0..<tokens.pieces.count {
            let piece = tokens.pieces[index]
            guard let shown = shownTerm(of: piece, scored, &tokens.hits) else {
                if piece.isCharacter { continue }
                return false
            }
            let entry = SIMD2(shown.list, search[shown.list].trie.terms[shown.term].line)
            guard count < different.count, !(0..<count).contains(where: { different[$0] == entry }) else { continue }
            different[count] = entry
            count += 1
        }
        return count == different.count
    }
}

extension Segmentation {
    /// The same of the segments: true if they hold three or more different terms and no pattern (SPEC 7.2).
    package var isMadeOfTerms: Bool {
        segments.allSatisfy { [.term, .character].contains($0.kind) }
            && Set(terms.lazy.map { [$0.list, String($0.line)] }).count >= Policy.PassphraseRule.differentTerms
    }
}
