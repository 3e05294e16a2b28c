internal import PasswordSieve

/// Terms that others make needless.
extension Linter {
    /// A term is redundant if something else that stays explains the whole of it for a point. Of two terms that explain
    /// each other the shorter stays, and of equal lengths the earlier: so terms are taken from the longest and last on,
    /// and what one of them rests on stays from then on.
    func findRedundantTerms(_ draft: inout LintDraft, _ checker: PasswordChecker) {
        let order = draft.unique.indices.sorted { first, second in
            let (a, b) = (draft.entries[draft.unique[first]], draft.entries[draft.unique[second]])
            let lengths = (a.folded.unicodeScalars.count, b.folded.unicodeScalars.count)
            return lengths.0 == lengths.1 ? first > second : lengths.0 > lengths.1
        }
        var isNeeded = Array(repeating: false, count: order.count)
        var isRedundant = isNeeded
        for position in order {
            let entry = draft.entries[draft.unique[position]]
            var others: [(term: BannedTerm, isSafe: Bool)] = []
            var patterns: [(kind: Policy.PatternKind, isSafe: Bool)] = []
            var global: BannedTerm?
            for cover in checker.covers(of: entry.text) {
                switch cover {
                case .pattern(let kind, let isSafe): patterns.append((kind, isSafe))
                case .term(let term, let isSafe):
                    if term.lists.contains(TermList.globalName), term.edits == 0 || global == nil {
                        if global.map({ $0.edits > 0 || term.list == TermList.customName }) ?? true { global = term }
                    }
                    if term.list == TermList.customName, term.line != position + 1, !isRedundant[term.line - 1] {
                        others.append((term, isSafe))
                    }
                }
            }
            let safe = others.first(where: \.isSafe)
            let safePattern = patterns.first(where: \.isSafe)
            let name = quoted(entry.text)
            func place(_ term: BannedTerm) -> String {
                "\(quoted(term.text)) (\(draft.placeWord) \(draft.entries[draft.unique[term.line - 1]].line))"
            }
            if !isNeeded[position], let safe {
                draft.add(
                    .equivalent, entry.line,
                    "\(name) matches the same passwords as \(place(safe.term)); remove the \(draft.placeWord)",
                    change: "removed: \(place(safe.term)) matches the same")
                (isRedundant[position], isNeeded[safe.term.line - 1]) = (true, true)
                draft.entries[draft.unique[position]].isRemoved = true
            } else if !isNeeded[position], let safePattern {
                draft.add(
                    .coveredByPattern, entry.line,
                    "the pattern \"\(safePattern.kind.rawValue)\" finds \(name) for a point already; "
                        + "remove the \(draft.placeWord)",
                    change: "removed: the pattern \"\(safePattern.kind.rawValue)\" finds it")
                isRedundant[position] = true
                draft.entries[draft.unique[position]].isRemoved = true
            } else if let pattern = patterns.first {
                draft.add(
                    .coveredByPattern, entry.line,
                    "the pattern \"\(pattern.kind.rawValue)\" finds \(name) for a point already; remove the "
                        + "\(draft.placeWord) if its substitutions, typos and reversal do not matter")
            } else if !isNeeded[position], let other = others.first {
                let manner =
                    other.term.isReversed
                    ? "spelled backwards" : other.term.edits > 0 ? "with one edit" : "by substitutions"
                draft.add(
                    .coveredByTerm, entry.line,
                    "\(place(other.term)) matches all of \(name) \(manner); remove the \(draft.placeWord) if the typos "
                        + "that only \(name) matches do not matter")
                (isRedundant[position], isNeeded[other.term.line - 1]) = (true, true)
            }
            if let global, !isRedundant[position] {
                let isHeld = global.list == TermList.customName && global.line == position + 1
                draft.add(
                    .inGlobalList, entry.line,
                    isHeld
                        ? "the global list holds \(name) already; remove the \(draft.placeWord) if that list is always in use"
                        : "the global list matches all of \(name) already; remove the \(draft.placeWord) if that list is "
                            + "always in use")
            }
        }
    }
}
