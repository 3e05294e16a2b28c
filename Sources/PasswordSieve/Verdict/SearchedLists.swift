/// The lists that passwords are judged with. A verdict looks up the terms that it names only when it is asked for them.
///
/// Immutable, safe to share between threads.
final class SearchedLists: Sendable {
    /// The lists in the order in which they explain a password (SPEC 7.3).
    let tries: [TermTrie]
    /// By list: an array of its name, which all terms share that no other list holds.
    private let names: [[String]]

    init(_ tries: [TermTrie]) {
        self.tries = tries
        names = tries.map { [$0.list] }
    }

    /// The names of all lists that hold a term of this list, in the order of SPEC 7.3.
    func lists(holding term: Int, of list: Int) -> [String] {
        guard tries.count > 1 else { return names[list] }
        let text = tries[list].view.text(term)
        let holders = tries.indices.filter { $0 == list || tries[$0].term(spelled: text) != nil }
        return holders.count > 1 ? holders.map { tries[$0].list } : names[list]
    }
}
