/// One edit between a stretch of a password and a term or name (SPEC 5.2 and 8).
struct OneEdit {
    let readings: Readings

    /// Whether the two match character by character.
    func matchesExactly(
        _ password: borrowing FoldedText, _ stretch: Range<Int>, _ term: ArraySlice<UInt32>
    ) -> Bool {
        stretch.count == term.count && prefix(password, stretch, term) == term.count
    }

    /// SPEC 5.2: the stretch does not match the term and becomes it by one edit. A character too many at an end scores
    /// for itself, so it is none.
    func matchesFuzzily(
        _ password: borrowing FoldedText, _ stretch: Range<Int>, _ term: ArraySlice<UInt32>
    ) -> Bool {
        guard abs(stretch.count - term.count) <= 1 else { return false }
        let prefix = prefix(password, stretch, term)
        let suffix = suffix(password, stretch, term)
        if stretch.count == term.count {
            return prefix + suffix == term.count - 1
        }
        if stretch.count < term.count {
            return prefix + suffix >= stretch.count
        }
        return prefix + suffix >= term.count && prefix < term.count && suffix < term.count
    }

    /// SPEC 8: within Levenshtein distance 1, ends included.
    func isNear(_ password: borrowing FoldedText, _ stretch: Range<Int>, _ term: ArraySlice<UInt32>) -> Bool {
        let (shorter, longer) = (min(stretch.count, term.count), max(stretch.count, term.count))
        guard longer - shorter <= 1 else { return false }
        return prefix(password, stretch, term) + suffix(password, stretch, term) >= longer - 1
    }

    /// How many characters match from the start on.
    private func prefix(
        _ password: borrowing FoldedText, _ stretch: Range<Int>, _ term: ArraySlice<UInt32>
    ) -> Int {
        let limit = min(stretch.count, term.count)
        var count = 0
        while count < limit, readings.match(password[stretch.lowerBound + count], term[term.startIndex + count]) {
            count += 1
        }
        return count
    }

    /// How many characters match from the end on.
    private func suffix(
        _ password: borrowing FoldedText, _ stretch: Range<Int>, _ term: ArraySlice<UInt32>
    ) -> Int {
        let limit = min(stretch.count, term.count)
        var count = 0
        while count < limit,
            readings.match(password[stretch.upperBound - 1 - count], term[term.endIndex - 1 - count])
        {
            count += 1
        }
        return count
    }
}
