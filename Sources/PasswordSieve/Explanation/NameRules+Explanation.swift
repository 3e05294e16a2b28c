/// The spellings of the person's names that were looked for, and where they were found.
extension NameRules {
    /// Each spelling once for its kind, in the order in which the rules look at them.
    func explain(
        _ user: UserContext, _ typed: borrowing TypedText, _ folded: borrowing FoldedText,
        _ workspace: inout Workspace
    ) -> [Explanation.Rules.Name] {
        guard !user.isUnknown else { return [] }
        defer { workspace.removeAll() }
        var names: [Explanation.Rules.Name] = []
        var known: Set<Explanation.Rules.Name> = []
        let search = search(in: unsafe FoldedCharacters(folded), &workspace)
        for kind in Self.kinds where isJudged(kind) {
            let applied = [Policy.NameRule.entra, .near, .derived].filter { applies($0, to: kind) }
            kind.forEachName(of: user, &workspace) { name, workspace in
                forEachSpelling(of: name, 1...Int.max, &workspace) { spelling in
                    let found = explain(spelling, kind, applied, folded, search)
                    if known.insert(found).inserted { names.append(found) }
                }
                return true
            }
        }
        if findsActiveDirectory { names += explainActiveDirectory(user, typed, &workspace) }
        return names
    }

    private func explain(
        _ spelling: TermText, _ kind: NameHit.Kind, _ applied: [Policy.NameRule], _ folded: borrowing FoldedText,
        _ search: NameSearch
    ) -> Explanation.Rules.Name {
        var hits: [Explanation.Rules.Name.Hit] = []
        func add(_ rule: Policy.NameRule, _ manner: Explanation.Rules.Name.Manner, _ range: Range<Int>) {
            guard applied.contains(rule), !hits.contains(where: { $0.rule == rule }) else { return }
            hits.append(Explanation.Rules.Name.Hit(rule: rule, manner: manner, range: range))
        }
        if spelling.count >= Self.minimumFolded {
            match(spelling, unsafe FoldedCharacters(folded), search) { manner, stretch in
                let range = folded.origin(stretch)
                switch manner {
                case .contained: add(applied.contains(.entra) ? .entra : .near, .exact, range)
                case .reversed: add(.near, .reversed, range)
                case .edited: add(.near, .fuzzy, range)
                case .derived: add(.derived, .derived, range)
                }
                return hits.count < applied.count
            }
        }
        return Explanation.Rules.Name(
            kind: kind, spelling: spelling.string, rules: applied, minimumLength: Self.minimumFolded, hits: hits)
    }

    /// The way in which a password holds a spelling of a name.
    private enum Manner {
        case contained
        case reversed
        case edited
        case derived
    }

    /// Calls `found` with the stretches of the folded password that hold a spelling of a name, as long as it returns true.
    /// They are compared one by one, if there are any.
    private func match(
        _ name: TermText, _ password: FoldedCharacters, _ search: NameSearch,
        _ found: (Manner, Range<Int>) -> Bool
    ) {
        let isLiteral = isLiteral(name)
        let findings = search.find(name, isLiteral: isLiteral)
        guard findings.isContained || findings.isNear else { return }
        if name.count <= password.count {
            for start in 0...password.count - name.count {
                let stretch = start..<start + name.count
                if matches(password, at: start, name, isLiteral: isLiteral) {
                    guard found(.contained, stretch) else { return }
                }
                if findsNear, matches(password, at: start, name, backwards: true, isLiteral: isLiteral) {
                    guard found(.reversed, stretch) else { return }
                }
            }
            if isDerived(password, from: name, isLiteral: isLiteral) {
                guard found(.derived, 0..<password.count) else { return }
            }
        }
        guard findsNear, name.count >= Self.minimumFuzzy, !isLiteral else { return }
        let oneEdit = OneEdit(equivalence: equivalence.view)
        for length in name.count - 1...name.count + 1 where length <= password.count {
            for start in 0...password.count - length
            where oneEdit.matchesFuzzily(password, start..<start + length, name) {
                guard found(.edited, start..<start + length) else { return }
            }
        }
    }

    /// The names of SPEC 9.2.
    private func explainActiveDirectory(
        _ user: UserContext, _ typed: borrowing TypedText, _ workspace: inout Workspace
    ) -> [Explanation.Rules.Name] {
        foldCase(of: typed, &workspace)
        var names: [Explanation.Rules.Name] = []
        for kind in Self.activeDirectoryKinds {
            kind.forEachName(of: user, &workspace) { name, workspace in
                forEachActiveDirectorySpelling(of: name, splits: kind == .displayName, &workspace) { workspace in
                    names.append(explainActiveDirectory(kind, workspace))
                }
                return true
            }
        }
        return names
    }

    private func explainActiveDirectory(
        _ kind: NameHit.Kind, _ workspace: borrowing Workspace
    ) -> Explanation.Rules.Name {
        let hits = Self.range(ofSpellingIn: workspace).map {
            [Explanation.Rules.Name.Hit(rule: .activeDirectory, manner: .exact, range: $0)]
        }
        return Explanation.Rules.Name(
            kind: kind, spelling: unsafe workspace.spelling.withElements { unsafe TermText($0).string },
            rules: [.activeDirectory], minimumLength: Self.minimumActiveDirectory, hits: hits ?? [])
    }
}
