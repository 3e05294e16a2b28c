/// Terms that the whole password is, or becomes by one edit (SPEC 8).
extension TermMatcher {
    struct NearTerm: BitwiseCopyable {
        let term: Int
        let edits: Int
    }

    /// Calls `found` with the terms within Levenshtein distance 1 of the whole password, matching by readings;
    /// letterless terms only if they are equal to it (SPEC 8 and 5.4). A term may come twice.
    @inline(__always)
    func forEachTermNear(
        wholePassword password: PasswordCharacters, _ symbols: PasswordSymbols, _ candidates: inout Candidates,
        _ found: (NearTerm) -> Void
    ) {
        let count = password.count
        guard count <= view.longestTerm + 1 else { return }
        let lengths = LengthSet.range(max(0, count - 1), count + 1)
        unsafe TrieWalk(forward: view).find(symbols.from(0), lengths: lengths, exact: true, &candidates)
        unsafe TrieWalk(backward: view).find(symbols.before(count), lengths: lengths, exact: true, &candidates)
        for index in 0..<candidates.count {
            forEachTerm(candidates[index].term) { term in
                let whole = 0..<count
                if view.length(term) == count, matchesExactly(term, password, whole) {
                    found(NearTerm(term: term, edits: 0))
                } else if !isLiteral(term), oneEdit.isNear(password, whole, view.text(term)) {
                    found(NearTerm(term: term, edits: 1))
                }
            }
        }
        candidates.removeAll()
    }
}
