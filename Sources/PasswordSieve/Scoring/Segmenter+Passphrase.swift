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

    /// The points that a password needs which is cut into pieces: those of a passphrase only if it is one and has fewer
    /// than others need.
    func needed(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText, _ tokens: borrowing Tokens
    ) -> (points: Int, isPassphrase: Bool) {
        guard let passphrases, Int(tokens.totals[0]) < required, mayBePassphrase(typed, folded), isMadeOfTerms(tokens)
        else { return (required, false) }
        return (passphrases.points, true)
    }

    /// True if the pieces hold three or more different terms and no pattern.
    private func isMadeOfTerms(_ tokens: borrowing Tokens) -> Bool {
        var different = 0
        for index in 0..<tokens.pieces.count {
            let piece = tokens.pieces[index]
            guard let entry = entry(of: piece, tokens) else {
                if piece.isCharacter { continue }
                return false
            }
            let isNew = (0..<index).allSatisfy { earlier in
                self.entry(of: tokens.pieces[earlier], tokens).map { $0 != entry } ?? true
            }
            if isNew { different += 1 }
        }
        return different >= Policy.PassphraseRule.differentTerms
    }

    /// The list and the line of the term that is shown for a piece; nil if it is no term. Two spellings of an entry are
    /// one term (SPEC 4.2).
    private func entry(of piece: Tokens.Piece, _ tokens: borrowing Tokens) -> (list: Int32, line: Int)? {
        guard let match = tokens.matches[piece.start..<piece.end], Int(match.points) == piece.points else { return nil }
        return (match.list, search[Int(match.list)].trie.terms[Int(match.term)].line)
    }
}

extension Segmentation {
    /// The same of the segments: true if they hold three or more different terms and no pattern (SPEC 7.2).
    package var isMadeOfTerms: Bool {
        segments.allSatisfy { [.term, .character].contains($0.kind) }
            && Set(terms.lazy.map { [$0.list, String($0.line)] }).count >= Policy.PassphraseRule.differentTerms
    }
}
