internal import PasswordSieve

/// The terms that a list gains and loses. Terms that are equal once they are folded are one (SPEC 4.2), so a term that is
/// respelled or moved is neither.
struct ListChange: Sendable {
    /// By line. The line is that of the list that has the term.
    let added, removed: [TermList.Term]
    /// The terms of both lists.
    let common: [TermList.Term]
    /// Each spelling of an added or removed term, with its position among these.
    let addedSpellings, removedSpellings: [String: Int]

    init(from before: TermList, to after: TermList, folded: (String) -> String) {
        let old = before.terms.map { (term: $0, text: folded($0.text)) }
        let new = after.terms.map { (term: $0, text: folded($0.text)) }
        let (oldTexts, newTexts) = (Set(old.map(\.text)), Set(new.map(\.text)))
        common = old.filter { newTexts.contains($0.text) }.map(\.term)
        (added, addedSpellings) = Self.distinct(new.filter { !oldTexts.contains($0.text) })
        (removed, removedSpellings) = Self.distinct(old.filter { !newTexts.contains($0.text) })
    }

    /// Each different term at the first of its lines, and the spellings of all.
    private static func distinct(_ entries: [(term: TermList.Term, text: String)]) -> ([TermList.Term], [String: Int]) {
        var terms: [TermList.Term] = []
        var positions: [String: Int] = [:]
        var spellings: [String: Int] = [:]
        for (term, text) in entries.sorted(by: { $0.term.line < $1.term.line }) {
            if positions[text] == nil {
                positions[text] = terms.count
                terms.append(term)
            }
            spellings[term.text] = positions[text]
        }
        return (terms, spellings)
    }
}
