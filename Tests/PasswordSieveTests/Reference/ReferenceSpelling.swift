/// The spelling of a folded term or name, which is not empty, and its matches (SPEC 5 and 8).
struct ReferenceSpelling {
    let characters: [ReferenceCharacter]
    /// SPEC 5.4 holds for it.
    let isLiteral: Bool

    var count: Int { characters.count }

    /// SPEC 5.3: nil for a palindrome. That is a text equal to its reverse; one that only matches it, such as `l1`,
    /// is none, and doubling it has no effect.
    var reversed: ReferenceSpelling? {
        let backwards = Array(characters.reversed())
        guard backwards.map(\.value) != characters.map(\.value) else { return nil }
        return ReferenceSpelling(characters: backwards, isLiteral: isLiteral)
    }
}

// MARK: - SPEC 5

extension ReferenceSpelling {
    /// SPEC 5.1: "|w| = |t| and w[k] matches t[k] (section 3) for all k"; w is a stretch of `text`.
    func matchesExactly(_ text: [ReferenceCharacter], _ w: Range<Int>) -> Bool {
        w.count == count && countOfLeadingMatches(text, w) == count
    }

    /// SPEC 5.2: w does not match exactly, and becomes this term "by exactly one of" three edits; a literal term
    /// matches "never fuzzily" (SPEC 5.4).
    ///
    /// After its first p characters w is edited. So the edit is possible if the characters before it match from the
    /// left, and those after it from the right.
    func matchesByOneEdit(_ text: [ReferenceCharacter], _ w: Range<Int>) -> Bool {
        guard !isLiteral, !w.isEmpty, abs(w.count - count) <= 1 else { return false }
        let leading = countOfLeadingMatches(text, w)
        let trailing = countOfTrailingMatches(text, w)
        switch w.count - count {
        case 0:
            // (a) "one character of w does not match its counterpart"
            return leading + trailing == count - 1
        case -1:
            // (b) "adding one character of t at any place, both ends included"
            return leading + trailing >= w.count
        default:
            // (c) "dropping one character of w, unless w without its first or w without its last character matches t
            // exactly"
            return leading + trailing >= count && leading < count && trailing < count
        }
    }

    /// The number of characters from the first of w on that match those from the first of this term on.
    private func countOfLeadingMatches(_ text: [ReferenceCharacter], _ w: Range<Int>) -> Int {
        let most = min(w.count, count)
        var matching = 0
        while matching < most,
            text[w.lowerBound + matching].matches(characters[matching], literally: isLiteral)
        {
            matching += 1
        }
        return matching
    }

    /// The number of characters from the last of w to the left that match those from the last of this term.
    private func countOfTrailingMatches(_ text: [ReferenceCharacter], _ w: Range<Int>) -> Int {
        let most = min(w.count, count)
        var matching = 0
        while matching < most,
            text[w.upperBound - 1 - matching].matches(characters[count - 1 - matching], literally: isLiteral)
        {
            matching += 1
        }
        return matching
    }

    // MARK: Stretches

    /// The end of the stretch from `start` on that matches exactly; there is at most one, since |w| = |t|.
    func exactEnd(_ text: [ReferenceCharacter], from start: Int) -> Int? {
        let end = start + count
        guard end <= text.count, matchesExactly(text, start..<end) else { return nil }
        return end
    }

    /// The ends of the stretches from `start` on that match fuzzily.
    func fuzzyEnds(_ text: [ReferenceCharacter], from start: Int) -> [Int] {
        [start + count - 1, start + count, start + count + 1].filter { end in
            start < end && end <= text.count && matchesByOneEdit(text, start..<end)
        }
    }

    /// True if some stretch of `text` matches exactly.
    func isContained(in text: [ReferenceCharacter]) -> Bool {
        (0..<text.count).contains { exactEnd(text, from: $0) != nil }
    }

    /// True if some stretch of `text` matches fuzzily.
    func isContainedByOneEdit(in text: [ReferenceCharacter]) -> Bool {
        (0..<text.count).contains { !fuzzyEnds(text, from: $0).isEmpty }
    }
}

// MARK: - SPEC 8

extension ReferenceSpelling {
    /// "The whole folded password within Levenshtein distance 1 of a term (edges included, matching by section 3)";
    /// "forwards only". "5.4 holds": a literal term "matches equal characters only, without section 3, and never
    /// fuzzily".
    ///
    /// The empty password is within distance 1 of a term of one character, as SPEC 8 has it.
    func isWithinOneEdit(of password: [ReferenceCharacter]) -> Bool {
        if isLiteral { return matchesExactly(password, 0..<password.count) }
        // The distance is never less than the difference of the lengths; this saves filling most matrices.
        if abs(password.count - count) > 1 { return false }
        return distance(password) <= 1
    }

    /// Levenshtein's distance, where two characters are the same if they match by SPEC 3. The matrix is filled row by
    /// row: `row[j]` is the distance between the first characters of `password` and the first j of this term.
    private func distance(_ password: [ReferenceCharacter]) -> Int {
        var row = Array(0...count)
        for i in 0..<password.count {
            var next = [i + 1]
            for j in 0..<count {
                let change = password[i].matches(characters[j], literally: isLiteral) ? 0 : 1
                next.append(min(row[j + 1] + 1, next[j] + 1, row[j] + change))
            }
            row = next
        }
        return row[count]
    }
}
