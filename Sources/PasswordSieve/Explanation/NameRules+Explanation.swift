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
        for kind in Self.kinds where isJudged(kind) {
            let applied = [Policy.NameRule.entra, .near, .derived].filter { applies($0, to: kind) }
            kind.forEachName(of: user) { name in
                forEachSpelling(of: name, &workspace) { spelling in
                    guard !spelling.isEmpty else { return }
                    let found = explain(spelling, kind, applied, folded)
                    if !names.contains(found) { names.append(found) }
                }
            }
        }
        if rules.contains(.activeDirectory) { names += explainActiveDirectory(user, typed, &workspace) }
        return names
    }

    private func explain(
        _ spelling: TermText, _ kind: NameHit.Kind, _ applied: [Policy.NameRule], _ folded: borrowing FoldedText
    ) -> Explanation.Rules.Name {
        var hits: [Explanation.Rules.Name.Hit] = []
        func add(_ rule: Policy.NameRule, _ manner: Explanation.Rules.Name.Manner, _ range: Range<Int>) {
            guard applied.contains(rule), !hits.contains(where: { $0.rule == rule }) else { return }
            hits.append(Explanation.Rules.Name.Hit(rule: rule, manner: manner, range: range))
        }
        if spelling.count >= Self.minimumFolded {
            match(spelling, unsafe FoldedCharacters(folded)) { manner, stretch in
                let range = folded.origin(stretch)
                switch manner {
                case .contained: add(applied.contains(.entra) ? .entra : .near, .exact, range)
                case .reversed: add(.near, .reversed, range)
                case .edited: add(.near, .fuzzy, range)
                case .derived: add(.derived, .derived, range)
                }
            }
        }
        return Explanation.Rules.Name(
            kind: kind, spelling: spelling.string, rules: applied, minimumLength: Self.minimumFolded, hits: hits)
    }

    /// The names of SPEC 9.2.
    private func explainActiveDirectory(
        _ user: UserContext, _ typed: borrowing TypedText, _ workspace: inout Workspace
    ) -> [Explanation.Rules.Name] {
        foldCase(of: typed, &workspace)
        var names: [Explanation.Rules.Name] = []
        for kind in Self.activeDirectoryKinds {
            kind.forEachName(of: user) { name in
                forEachActiveDirectorySpelling(of: name, splits: kind == .displayName, &workspace) { workspace in
                    names.append(explainActiveDirectory(kind, workspace))
                }
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
