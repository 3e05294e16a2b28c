/// A password by the numbers of its characters in the blocks of a list.
struct NumberedPassword {
    let characters: FoldedCharacters
    let numbers: CharacterNumbers.View

    /// The number for the terms that match the character at `place`.
    @inline(__always)
    subscript(place: Int) -> UInt32 { numbers[characters[place]].matching }
}

/// Compares 64 terms with a stretch of a password at once: each set of terms is a word of bits, and the sets go from
/// character to character as the states of an automaton do.
extension TermBlock {
    /// The terms that the stretch matches (SPEC 5.1 and 5.4).
    func exact(_ password: NumberedPassword, _ stretch: Range<Int>) -> UInt64 {
        var exact = terms
        var place = 0
        while place < stretch.count, exact != 0 {
            exact &= terms(at: place, password[stretch.lowerBound + place])
            place += 1
        }
        return exact
    }

    /// The terms that the stretch matches backwards (SPEC 5.3 and 5.4).
    func reversed(_ password: NumberedPassword, _ stretch: Range<Int>) -> UInt64 {
        var exact = terms & ~palindromes
        var place = 0
        while place < stretch.count, exact != 0 {
            exact &= terms(at: place, password[stretch.upperBound - 1 - place])
            place += 1
        }
        return exact
    }

    /// The terms, of `length` characters, that the stretch does not match but becomes by one edit (SPEC 5.2).
    func fuzzy(_ password: NumberedPassword, _ stretch: Range<Int>, ofLength length: Int) -> UInt64 {
        let found = oneEdit(password, stretch, ofLength: length)
        return stretch.count > length ? found.edited & ~found.withoutFirst & ~found.exact : found.edited
    }

    /// The terms, of `length` characters, within Levenshtein distance 1 of the stretch, and not equal to it (SPEC 8).
    func near(_ password: NumberedPassword, _ stretch: Range<Int>, ofLength length: Int) -> UInt64 {
        let found = oneEdit(password, stretch, ofLength: length)
        return stretch.count > length ? found.edited | found.exact : found.edited
    }

    private struct OneEditResult {
        /// The terms that are reached by one edit. Of a longer stretch: that is not at its end.
        var edited: UInt64 = 0
        /// The terms that the stretch begins with.
        var exact: UInt64 = 0
        /// Those that a longer stretch ends with.
        var withoutFirst: UInt64 = 0
    }

    /// Goes along the terms with two sets: those that match without an edit so far, and those with one.
    private func oneEdit(_ password: NumberedPassword, _ stretch: Range<Int>, ofLength length: Int) -> OneEditResult {
        var result = OneEditResult(edited: 0, exact: terms & ~literal, withoutFirst: terms & ~literal)
        let start = stretch.lowerBound
        var place = 0
        switch stretch.count - length {
        case 0:
            while place < length, result.exact | result.edited != 0 {
                let same = terms(at: place, password[start + place])
                result.edited = result.edited & same | result.exact & ~same
                result.exact &= same
                place += 1
            }
        case 1:
            var next = password[start]
            while place < length, result.exact | result.edited != 0 {
                // The edit drops the character before the next one.
                let second = password[start + place + 1]
                let onward = terms(at: place, second)
                result.edited = (result.edited | result.exact) & onward
                result.withoutFirst &= onward
                result.exact &= terms(at: place, next)
                next = second
                place += 1
            }
            if place < length { result.withoutFirst = 0 }
        case -1:
            var last = CharacterNumbers.none
            while place < length, result.exact | result.edited != 0 {
                // The edit adds the term's character at this place.
                let next = place < length - 1 ? password[start + place] : CharacterNumbers.none
                result.edited = result.edited & terms(at: place, last) | result.exact
                result.exact &= terms(at: place, next)
                last = next
                place += 1
            }
        default: return OneEditResult()
        }
        return result
    }
}

// MARK: The term that is shown

extension TermBlock {
    /// The first of `candidates`, which match the stretch, in the order of SPEC 7.3, with what it is compared by: the
    /// places at which it equals the password, and its letters.
    func shown(
        of candidates: UInt64, _ password: NumberedPassword, _ stretch: Range<Int>, isReversed: Bool
    ) -> (term: Int, equalPlaces: Int, letters: Int) {
        var equal = TermCounter()
        var letters = TermCounter()
        for place in 0..<stretch.count {
            let typed = password.characters[
                isReversed ? stretch.upperBound - 1 - place : stretch.lowerBound + place]
            equal.add(terms(at: place, password.numbers[typed].equal))
            letters.add(self.letters(at: place))
        }
        let nearest = equal.most(of: candidates)
        let shown = letters.most(of: nearest.terms)
        // The terms of a group are sorted by code points.
        return (shown.terms.trailingZeroBitCount, nearest.count, shown.count)
    }
}

/// A number for each of 64 terms. Bit *k* of all numbers is kept in one word, so that all are counted at once.
private struct TermCounter {
    /// As many as a match has characters.
    private static let planeCount = FoldedText.maximumCount.bitWidth - FoldedText.maximumCount.leadingZeroBitCount
    private var planes = [UInt64](repeating: 0, count: planeCount)

    /// Adds one to the number of each of `terms`.
    mutating func add(_ terms: UInt64) {
        var carry = terms
        var plane = 0
        while carry != 0 {
            (planes[plane], carry) = (planes[plane] ^ carry, planes[plane] & carry)
            plane += 1
        }
    }

    /// Those of `candidates` whose number is the largest, and that number.
    func most(of candidates: UInt64) -> (terms: UInt64, count: Int) {
        var (terms, count) = (candidates, 0)
        for plane in planes.reversed() {
            count *= 2
            guard terms & plane != 0 else { continue }
            terms &= plane
            count += 1
        }
        return (terms, count)
    }
}
