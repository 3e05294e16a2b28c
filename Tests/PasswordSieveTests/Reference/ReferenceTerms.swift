import PasswordSieve

/// A term in one of its spellings as it is judged: folded, with the lists that hold it (SPEC 4.2, 4.4).
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
    /// The entry of each list that is shown, as written, and its place, from 1.
    var entries: [String: (text: String, line: Int)] = [:]

    /// "A term of several lists ranks by the first of them" (SPEC 7.3).
    var firstList: ReferenceList { lists[0] }

    /// The entry of the first list.
    var shown: (text: String, line: Int) { entries[firstList.name] ?? ("", 0) }
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
    /// folding are one term" (SPEC 4.2). "It is the same term (list, line, text as written) in another spelling, with a
    /// length and a band of its own."
    ///
    /// SPEC does not say which entry of a list is shown for a spelling that several have. Decided: the first that folds
    /// to it, or else the first whose second spelling it is.
    static func all(
        in lists: [(name: String, terms: [String])], _ policy: Policy, _ matching: ReferenceMatching
    ) -> [ReferenceTerm] {
        var terms: [[UInt32]: ReferenceTerm] = [:]
        for list in ReferenceList.ranked(lists.map(\.name)) {
            let entries = lists.filter { $0.name == list.name }.flatMap(\.terms).enumerated().map { index, term in
                let written = term.unicodeScalars.map(\.value)
                return (
                    shown: (text: term, line: index + 1),
                    spellings: ReferenceTransliteration.spellings(
                        of: written, transliterations: policy.transliterations
                    ).map { ReferenceFolding.fold($0, policy.folding) }
                )
            }
            for spelling in 0...1 {
                for entry in entries where spelling < entry.spellings.count {
                    let text = entry.spellings[spelling]
                    precondition(!text.isEmpty, "A term of the list \(list.name) is empty when folded (SPEC 4.2).")
                    var known = terms[text] ?? ReferenceTerm(text, policy, matching)
                    if !known.lists.contains(list) {
                        known.lists.append(list)
                        known.entries[list.name] = entry.shown
                    }
                    terms[text] = known
                }
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
