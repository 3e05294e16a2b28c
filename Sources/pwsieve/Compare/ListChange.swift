internal import PasswordSieve

/// The terms that a list gains and loses. Terms with the same folded spellings are the same (SPEC 4.2), so a term that is
/// respelled or moved does not count.
struct ListChange: Sendable {
    /// Ordered by line, each with its line in the list that has it.
    let added, removed: [TermList.Term]
    /// The terms that are in both lists.
    let common: [TermList.Term]
    /// The position of a term in ``added`` or ``removed``, by each of its spellings.
    private let addedSpellings, removedSpellings: [String: Int]

    init(from before: TermList, to after: TermList, spellings: (String) -> [String]) {
        let old = before.terms.map { (term: $0, text: spellings($0.text)) }
        let new = after.terms.map { (term: $0, text: spellings($0.text)) }
        let (oldTexts, newTexts) = (Set(old.map(\.text)), Set(new.map(\.text)))
        common = old.filter { newTexts.contains($0.text) }.map(\.term)
        (added, addedSpellings) = Self.distinct(new.filter { !oldTexts.contains($0.text) })
        (removed, removedSpellings) = Self.distinct(old.filter { !newTexts.contains($0.text) })
    }

    /// The positions of the added terms that a password is rejected for.
    func added(in verdict: Verdict) -> Set<Int> { Self.positions(in: verdict, addedSpellings) }

    /// The positions of the removed terms that a password was rejected for.
    func removed(in verdict: Verdict) -> Set<Int> { Self.positions(in: verdict, removedSpellings) }

    private static func positions(in verdict: Verdict, _ spellings: [String: Int]) -> Set<Int> {
        Set(verdict.rejectingTerms.compactMap { $0.list == TermList.customName ? spellings[$0.text] : nil })
    }

    /// The terms, each at the first of its lines, and their positions by spelling.
    private static func distinct(_ entries: [(term: TermList.Term, text: [String])]) -> ([TermList.Term], [String: Int])
    {
        var terms: [TermList.Term] = []
        var positions: [[String]: Int] = [:]
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
