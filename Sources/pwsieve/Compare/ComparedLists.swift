internal import PasswordSieve

/// Two lists that are compared: the terms in which they differ, and the effect of each.
struct ComparedLists: Sendable {
    let change: ListChange
    let effects: TermEffectChecker

    /// The positions of the added terms that a password is rejected for.
    func added(in verdict: Verdict) -> Set<Int> { Self.positions(in: verdict, change.addedSpellings) }

    /// The positions of the removed terms that a password was rejected for.
    func removed(in verdict: Verdict) -> Set<Int> { Self.positions(in: verdict, change.removedSpellings) }

    private static func positions(in verdict: Verdict, _ spellings: [String: Int]) -> Set<Int> {
        Set(verdict.rejectingTerms.compactMap { $0.list == TermList.customName ? spellings[$0.text] : nil })
    }
}
