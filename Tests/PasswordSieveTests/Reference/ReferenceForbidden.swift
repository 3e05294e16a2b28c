import PasswordSieve

/// A term of a forbidden list (SPEC 9.5).
struct ReferenceForbidden: CustomStringConvertible {
    /// The term as the first of these lists has it, and its line there.
    let entry: (text: String, line: Int)
    /// The forbidden lists that hold it, the best ranked first.
    let lists: [String]

    var description: String { "\(entry.text), line \(entry.line), of \(lists)" }

    /// Those that a verdict shows: each term once, though it has two spellings (SPEC 4.2), and at most 100.
    static func shown(_ found: [ReferenceForbidden]) -> [ReferenceForbidden] {
        var shown: Set<String> = []
        let terms = found.filter { shown.insert("\($0.lists[0]) \($0.entry.line)").inserted }
        return Array(terms.prefix(Violation.maximumForbiddenTerms))
    }
}

extension Reference {
    /// The forbidden terms that the password holds, each spelling once, by its first place; of terms that begin there in
    /// the order of 7.3: "the longer segment", the better list, "the term that equals the password in most places", "the
    /// one with more letters", the term "that sorts first by code points".
    func forbiddenTerms(in folded: [UInt32], among terms: [ReferenceTerm]) -> [ReferenceForbidden] {
        let password = matching.characters(of: folded)
        var found: [(start: Int, term: ReferenceTerm, lists: [ReferenceList])] = []
        for term in terms {
            let lists = term.lists.filter { policy.forbiddenLists.contains($0.name) }
            let start = (0..<folded.count).first { term.spelling.exactEnd(password, from: $0) != nil }
            if !lists.isEmpty, let start { found.append((start, term, lists)) }
        }
        let sorted = found.sorted { first, second in
            if first.start != second.start { return first.start < second.start }
            if first.term.text.count != second.term.text.count { return first.term.text.count > second.term.text.count }
            if first.lists[0].rank != second.lists[0].rank { return first.lists[0].rank < second.lists[0].rank }
            let equal = [first, second].map { found in
                zip(folded[found.start...], found.term.text).count { $0 == $1 }
            }
            if equal[0] != equal[1] { return equal[0] > equal[1] }
            let letters = [first, second].map { $0.term.text.count(where: ReferenceUnicode.isLetter) }
            if letters[0] != letters[1] { return letters[0] > letters[1] }
            return first.term.text.lexicographicallyPrecedes(second.term.text)
        }
        return sorted.map { _, term, lists in
            ReferenceForbidden(entry: term.entries[lists[0].name] ?? ("", 0), lists: lists.map(\.name))
        }
    }
}
