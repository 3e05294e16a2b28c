import PasswordSieve

/// A term as it is judged: folded, with the lists that hold it (SPEC 4.2, 4.4).
struct ReferenceTerm {
    /// The folded term.
    let text: [UInt32]
    let spelling: ReferenceSpelling
    /// The term backwards; nil if the policy does not reverse terms, and for a palindrome (SPEC 5.3).
    let reversed: ReferenceSpelling?
    /// The points of a fuzzy match; nil if there is none (SPEC 5.2).
    let fuzzyPoints: Int?
    /// The lists that hold it, the best ranked first.
    var lists: [ReferenceList]

    /// "A term of several lists ranks by the first of them" (SPEC 7.3).
    var firstList: ReferenceList { lists[0] }
}

/// A list's name and its rank.
struct ReferenceList: Equatable {
    let name: String
    let rank: Int
}

extension ReferenceTerm {
    private init(_ text: [UInt32], _ policy: Policy, _ matching: ReferenceMatching) {
        self.text = text
        spelling = matching.spelling(of: text)
        reversed = policy.reversed ? spelling.reversed : nil
        fuzzyPoints = Self.fuzzyPoints(text, policy)
        lists = []
    }

    /// "the longest minimum that fits rules" (SPEC 5.2), of the folded term's length. No two bands of a policy have the
    /// same minimum.
    private static func fuzzyPoints(_ text: [UInt32], _ policy: Policy) -> Int? {
        policy.fuzzy
            .filter { $0.minimumTermLength <= text.count }
            .max { $0.minimumTermLength < $1.minimumTermLength }?
            .points
    }

    /// All terms of all lists. "A term is folded like a password; an empty folded term is an error; terms equal after
    /// folding are one term" (SPEC 4.2).
    static func all(
        in lists: [(name: String, terms: [String])], _ policy: Policy, _ matching: ReferenceMatching
    ) -> [ReferenceTerm] {
        var terms: [[UInt32]: ReferenceTerm] = [:]
        for list in ReferenceList.ranked(lists.map(\.name)) {
            for term in lists.filter({ $0.name == list.name }).flatMap(\.terms) {
                let text = ReferenceFolding.fold(term.unicodeScalars.map(\.value), policy.folding)
                precondition(!text.isEmpty, "A term of the list \(list.name) is empty when folded (SPEC 4.2).")
                var known = terms[text] ?? ReferenceTerm(text, policy, matching)
                if !known.lists.contains(list) { known.lists.append(list) }
                terms[text] = known
            }
        }
        return Array(terms.values)
    }
}

extension ReferenceList {
    /// "custom lists, other named lists by name, global" (SPEC 7.3). Names are ordered by their code points.
    static func ranked(_ names: [String]) -> [ReferenceList] {
        let others = Set(names).subtracting(["custom", "global"]).sorted { first, second in
            first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
        }
        return (["custom"] + others + ["global"]).enumerated().map { ReferenceList(name: $1, rank: $0) }
    }
}
