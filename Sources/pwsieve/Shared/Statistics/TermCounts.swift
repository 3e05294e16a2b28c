internal import PasswordSieve

/// The number of candidates that each term was found in.
struct TermCounts: Sendable {
    /// A term, identified by its list and line.
    struct Term: Hashable, Sendable {
        let text: String
        let list: String
        let line: Int

        var isGlobal: Bool { list == TermList.globalName }

        static func == (one: Term, other: Term) -> Bool { one.line == other.line && one.list == other.list }

        func hash(into hasher: inout Hasher) { hasher.combine(line) }
    }

    struct Counts: Sendable {
        /// Candidates that hold it.
        fileprivate(set) var found = 0
        /// Banned candidates that hold it.
        fileprivate(set) var banned = 0
        /// The last candidate that it was found in.
        fileprivate var candidate = 0
    }

    private var byTerm: [Term: Counts] = [:]

    /// The number of candidates so far.
    private var candidate = 0

    /// Begins the next candidate.
    mutating func beginCandidate() { candidate += 1 }

    /// Counts a term of the candidate, once however often the candidate holds it.
    mutating func count(_ term: Term, isBanned: Bool) {
        let candidate = candidate
        func count(_ counts: inout Counts) {
            guard counts.candidate != candidate else { return }
            counts.candidate = candidate
            counts.found += 1
            if isBanned { counts.banned += 1 }
        }
        count(&byTerm[term, default: Counts()])
    }

    mutating func merge(_ other: TermCounts) {
        byTerm.merge(other.byTerm) { Counts(found: $0.found + $1.found, banned: $0.banned + $1.banned) }
    }

    /// The terms that banned candidates hold, those of most candidates first.
    var mostBanned: [(term: Term, counts: Counts)] {
        let terms = byTerm.filter { $0.value.banned > 0 }.sorted {
            ($1.value.banned, $1.value.found, $0.key.list, $0.key.line)
                < ($0.value.banned, $0.value.found, $1.key.list, $1.key.line)
        }
        return terms.map { (term: $0.key, counts: $0.value) }
    }

    /// The terms of `list` that were found in no candidate, not even in another list or spelling, by line; and the
    /// number of its different terms.
    func neverFound(of list: TermList, spellings: (String) -> [String]) -> (terms: [Term], of: Int) {
        let found = Set(byTerm.keys.flatMap { spellings($0.text) })
        var seen: Set<String> = []
        let terms = list.terms.sorted { $0.line < $1.line }.compactMap { term -> Term? in
            let spellings = spellings(term.text)
            guard seen.insert(spellings[0]).inserted, found.isDisjoint(with: spellings) else { return nil }
            return Term(text: term.text, list: list.name, line: term.line)
        }
        return (terms, seen.count)
    }
}

extension TermCounts.Term {
    init(_ term: BannedTerm) { self.init(text: term.text, list: term.list, line: term.line) }
}
