/// Compares a stretch of a password with a term or a name, exactly or within one edit (SPEC 5.1, 5.2, 8).
struct OneEdit: BitwiseCopyable {
    let equivalence: EquivalenceTable.View

    /// Returns whether the two match character by character (SPEC 5.1).
    @inline(__always)
    func matchesExactly(_ password: FoldedCharacters, _ stretch: Range<Int>, _ term: TermText) -> Bool {
        stretch.count == term.count && matchingPrefix(password, stretch, term) == term.count
    }

    /// Returns whether the stretch does not match the term but becomes it by one edit (SPEC 5.2). An extra character at
    /// an end scores for itself, so it is no edit.
    func matchesFuzzily(_ password: FoldedCharacters, _ stretch: Range<Int>, _ term: TermText) -> Bool {
        let lengthDifference = stretch.count - term.count
        guard lengthDifference >= -1, lengthDifference <= 1 else { return false }
        let prefix = matchingPrefix(password, stretch, term)
        switch lengthDifference {
        case -1:
            return suffixMatches(password, stretch, term, stretch.count - prefix)
        case 0:
            return prefix < term.count && suffixMatches(password, stretch, term, term.count - 1 - prefix)
        default:
            return prefix < term.count && suffixMatches(password, stretch, term, term.count - prefix)
                && !suffixMatches(password, stretch, term, term.count)
        }
    }

    /// Returns whether the two are within Levenshtein distance 1, ends included (SPEC 8).
    func isNear(_ password: FoldedCharacters, _ stretch: Range<Int>, _ term: TermText) -> Bool {
        let (shorter, longer) = (min(stretch.count, term.count), max(stretch.count, term.count))
        guard longer - shorter <= 1 else { return false }
        let prefix = matchingPrefix(password, stretch, term)
        return suffixMatches(password, stretch, term, longer - 1 - prefix)
    }

    /// The number of characters that match from the start on.
    @inline(__always)
    private func matchingPrefix(_ password: FoldedCharacters, _ stretch: Range<Int>, _ term: TermText) -> Int {
        let limit = min(stretch.count, term.count)
        var count = 0
        while count < limit, equivalence.match(password[stretch.lowerBound + count], term[count]) { count += 1 }
        return count
    }

    /// Returns whether the last `count` characters match.
    @inline(__always)
    private func suffixMatches(
        _ password: FoldedCharacters, _ stretch: Range<Int>, _ term: TermText, _ count: Int
    ) -> Bool {
        var offset = 1
        while offset <= count {
            guard equivalence.match(password[stretch.upperBound - offset], term[term.count - offset]) else {
                return false
            }
            offset += 1
        }
        return true
    }
}
