/// The order in which terms of one list explain the same stretch of a password (SPEC 7.3).
extension TermTrie.View {
    /// Returns true if `first` is shown before `second`, two terms that match `stretch` in the same way: of exact and of
    /// reversed matches the term that equals the password in most places, then the one with more letters, so that
    /// `p@ssw0rd` is explained by `password` and not by `p4ssword`; then the one that sorts first by code points.
    ///
    /// - Complexity: O(*m*) for terms of *m* characters.
    func isShown(
        _ first: Int, before second: Int, as kind: TermMatch.Kind, at stretch: Range<Int>, of password: FoldedCharacters
    ) -> Bool {
        if kind != .fuzzy {
            let (one, other) = (text(first), text(second))
            let (equal, otherEqual) = (
                one.equalPlaces(stretch, of: password, isReversed: kind == .reversed),
                other.equalPlaces(stretch, of: password, isReversed: kind == .reversed)
            )
            if equal != otherEqual { return equal > otherEqual }
            let (letters, otherLetters) = (one.letterCount, other.letterCount)
            if letters != otherLetters { return letters > otherLetters }
        }
        return precedes(first, second)
    }
}

extension TermText {
    /// The number of places at which the term, as long as `stretch`, has the password's own character.
    fileprivate func equalPlaces(_ stretch: Range<Int>, of password: FoldedCharacters, isReversed: Bool) -> Int {
        (0..<count).count { self[$0] == password[isReversed ? stretch.upperBound - 1 - $0 : stretch.lowerBound + $0] }
    }

    fileprivate var letterCount: Int { count { $0 < 0x80 ? ASCII.isLetter($0) : ICU.isLetter($0) } }
}
