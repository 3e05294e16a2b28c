/// One edit between a stretch of a password and a term or name (SPEC 5.2 and 8).
struct OneEdit: BitwiseCopyable {
    let readings: EquivalenceTable.View

    /// Whether the two match character by character (SPEC 5.1).
    @inline(__always)
    func matchesExactly(_ password: PasswordCharacters, _ stretch: Range<Int>, _ term: TermText) -> Bool {
        stretch.count == term.count && prefix(password, stretch, term) == term.count
    }

    /// SPEC 5.2: the stretch does not match the term and becomes it by one edit. A character too many at an end scores
    /// for itself, so it is none.
    func matchesFuzzily(_ password: PasswordCharacters, _ stretch: Range<Int>, _ term: TermText) -> Bool {
        let surplus = stretch.count - term.count
        guard surplus >= -1, surplus <= 1 else { return false }
        let prefix = prefix(password, stretch, term)
        switch surplus {
        case -1:
            return endsAlike(password, stretch, term, stretch.count - prefix)
        case 0:
            return prefix < term.count && endsAlike(password, stretch, term, term.count - 1 - prefix)
        default:
            return prefix < term.count && endsAlike(password, stretch, term, term.count - prefix)
                && !endsAlike(password, stretch, term, term.count)
        }
    }

    /// SPEC 8: within Levenshtein distance 1, ends included.
    func isNear(_ password: PasswordCharacters, _ stretch: Range<Int>, _ term: TermText) -> Bool {
        let (shorter, longer) = (min(stretch.count, term.count), max(stretch.count, term.count))
        guard longer - shorter <= 1 else { return false }
        let prefix = prefix(password, stretch, term)
        return endsAlike(password, stretch, term, longer - 1 - prefix)
    }

    /// How many characters match from the start on.
    @inline(__always)
    private func prefix(_ password: PasswordCharacters, _ stretch: Range<Int>, _ term: TermText) -> Int {
        let limit = min(stretch.count, term.count)
        var count = 0
        while count < limit, readings.match(password[stretch.lowerBound + count], term[count]) { count += 1 }
        return count
    }

    /// Whether the last `count` characters match.
    @inline(__always)
    private func endsAlike(
        _ password: PasswordCharacters, _ stretch: Range<Int>, _ term: TermText, _ count: Int
    ) -> Bool {
        var offset = 1
        while offset <= count {
            guard readings.match(password[stretch.upperBound - offset], term[term.count - offset]) else { return false }
            offset += 1
        }
        return true
    }
}
