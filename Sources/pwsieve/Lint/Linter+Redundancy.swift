internal import PasswordSieve

/// Terms that others make redundant.
extension Linter {
    /// The terms and patterns that explain the whole of a term for one point, with whether they match every password
    /// that the term matches.
    private struct Explanations {
        var terms: [(term: BannedTerm, isSafe: Bool)] = []
        var patterns: [(kind: Policy.PatternKind, isSafe: Bool)] = []
        /// The term of the global list, an unedited one of another list first.
        var global: BannedTerm?
    }

    /// Finds terms that are redundant, since something else that stays explains the whole of them for one point.
    ///
    /// Of two terms that explain each other, the shorter one stays, and of equal lengths the earlier one. So terms are
    /// taken from the longest and last on, and a term that makes another one redundant stays from then on.
    func findRedundantTerms(_ list: inout LintedList, _ checker: PasswordChecker) {
        let order = list.unique.indices.sorted { first, second in
            let (a, b) = (list.entries[list.unique[first]], list.entries[list.unique[second]])
            let lengths = (a.folded.unicodeScalars.count, b.folded.unicodeScalars.count)
            return lengths.0 == lengths.1 ? first > second : lengths.0 > lengths.1
        }
        var isNeeded = Array(repeating: false, count: order.count)
        var isRedundant = isNeeded
        for position in order {
            let index = list.unique[position]
            let entry = list.entries[index]
            let found = explanations(of: entry.text, at: position, isRedundant, checker)
            let (name, place) = (quoted(entry.text), list.placeWord)
            func termAndPlace(_ term: BannedTerm) -> String {
                "\(quoted(term.text)) (\(place) \(list.entries[list.unique[term.line - 1]].line))"
            }
            if !isNeeded[position], let safe = found.terms.first(where: \.isSafe)?.term {
                list.add(
                    .equivalent, entry.line,
                    "\(name) matches the same passwords as \(termAndPlace(safe)); remove the \(place)",
                    change: "removed: \(termAndPlace(safe)) matches the same")
                (isRedundant[position], isNeeded[safe.line - 1]) = (true, true)
                list.entries[index].isRemoved = true
            } else if !isNeeded[position], let pattern = found.patterns.first(where: \.isSafe)?.kind.rawValue {
                list.add(
                    .coveredByPattern, entry.line,
                    "the pattern \"\(pattern)\" already finds \(name) for one point; remove the \(place)",
                    change: "removed: the pattern \"\(pattern)\" finds it")
                isRedundant[position] = true
                list.entries[index].isRemoved = true
            } else if let pattern = found.patterns.first?.kind.rawValue {
                list.add(
                    .coveredByPattern, entry.line,
                    "the pattern \"\(pattern)\" already finds \(name) for one point; remove the \(place) if its "
                        + "substitutions, typos and reversal do not matter")
            } else if !isNeeded[position], let other = found.terms.first?.term {
                let manner = other.isReversed ? "backwards" : other.edits > 0 ? "with one edit" : "by substitutions"
                list.add(
                    .coveredByTerm, entry.line,
                    "\(termAndPlace(other)) matches all of \(name) \(manner); remove the \(place) if the typos that "
                        + "only \(name) matches do not matter")
                (isRedundant[position], isNeeded[other.line - 1]) = (true, true)
            }
            if let global = found.global, !isRedundant[position] {
                let isListed = global.list == TermList.customName && global.line == position + 1
                list.add(
                    .inGlobalList, entry.line,
                    "the global list already \(isListed ? "holds" : "matches all of") \(name); remove the \(place) if "
                        + "that list is always in use")
            }
        }
    }

    private func explanations(
        of text: String, at position: Int, _ isRedundant: [Bool], _ checker: PasswordChecker
    ) -> Explanations {
        var found = Explanations()
        for cover in checker.covers(of: text) {
            switch cover {
            case .pattern(let kind, let isSafe): found.patterns.append((kind, isSafe))
            case .term(let term, let isSafe):
                let isCustom = term.list == TermList.customName
                if term.lists.contains(TermList.globalName),
                    found.global.map({ term.edits == 0 && ($0.edits > 0 || isCustom) }) ?? true
                {
                    found.global = term
                }
                if isCustom, term.line != position + 1, !isRedundant[term.line - 1] {
                    found.terms.append((term, isSafe))
                }
            }
        }
        return found
    }
}
