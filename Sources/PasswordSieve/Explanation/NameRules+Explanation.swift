/// Which spellings of the person's names were looked for, and where they were found.
extension NameRules {
    /// Each spelling once for its kind, in the order in which the rules look at them.
    func explain(_ user: UserContext, _ scratch: inout Scratch) -> [Explanation.Rules.Name] {
        guard !user.isUnknown else { return [] }
        defer { scratch.names.removeAll() }
        var names: [Explanation.Rules.Name] = []
        func look(_ kind: NameHit.Kind, _ given: some Sequence<String>, without omitted: Set<Policy.NameRule> = []) {
            let applied = [.entra, .near, .derived].filter { rules.contains($0) && !omitted.contains($0) }
            guard !applied.isEmpty else { return }
            for name in given {
                forEachSpelling(of: name, &scratch) { scratch in
                    let found = explainSpelling(kind, applied, scratch)
                    if let found, !names.contains(found) { names.append(found) }
                }
            }
        }
        look(.givenName, CollectionOfOne(user.givenName ?? ""))
        look(.surname, CollectionOfOne(user.surname ?? ""))
        look(.tenantName, CollectionOfOne(user.tenantName ?? ""))
        look(.accountName, CollectionOfOne(user.accountName ?? ""))
        look(.displayName, CollectionOfOne(user.displayName ?? ""), without: [.entra, .derived])
        look(.context, user.context.prefix(Self.maximumContextWords), without: [.entra])
        if rules.contains(.activeDirectory) { names += explainActiveDirectory(user, &scratch) }
        return names
    }

    /// The present spelling; nil if it is empty.
    private func explainSpelling(
        _ kind: NameHit.Kind, _ applied: [Policy.NameRule], _ scratch: borrowing Scratch
    ) -> Explanation.Rules.Name? {
        var spelling = String.UnicodeScalarView()
        for index in 0..<scratch.names.spelling.count {
            if let scalar = Unicode.Scalar(scratch.names.spelling[index]) { spelling.append(scalar) }
        }
        guard !spelling.isEmpty else { return nil }
        var hits: [Explanation.Rules.Name.Hit] = []
        func add(_ rule: Policy.NameRule, _ manner: Explanation.Rules.Name.Manner, _ stretch: Range<Int>) {
            guard applied.contains(rule), !hits.contains(where: { $0.rule == rule }) else { return }
            let range = scratch.folded.origin(stretch)
            hits.append(Explanation.Rules.Name.Hit(rule: rule, manner: manner, range: range))
        }
        if spelling.count >= Self.minimumFolded {
            matchSpelling(scratch) { manner, stretch in
                switch manner {
                case .contained: add(applied.contains(.entra) ? .entra : .near, .exact, stretch)
                case .reversed: add(.near, .reversed, stretch)
                case .edited: add(.near, .fuzzy, stretch)
                case .derived: add(.derived, .derived, stretch)
                }
            }
        }
        return Explanation.Rules.Name(
            kind: kind, spelling: String(spelling), rules: applied, minimumLength: Self.minimumFolded, hits: hits)
    }

    /// SPEC 9.2.
    private func explainActiveDirectory(_ user: UserContext, _ scratch: inout Scratch) -> [Explanation.Rules.Name] {
        foldCase(&scratch)
        func explain(_ kind: NameHit.Kind, _ name: String?, splits: Bool) -> [Explanation.Rules.Name] {
            let name = (name ?? "").unicodeScalars.prefix(Self.maximumNameLength)
            return name.split { splits && Self.isSeparator($0.value) }.map { part in
                var spelling = String.UnicodeScalarView()
                for scalar in part { spelling.append(Unicode.Scalar(ICU.simpleCaseFold(scalar.value)) ?? scalar) }
                var hits: [Explanation.Rules.Name.Hit] = []
                if spelling.count >= Self.minimumActiveDirectory, let range = range(of: spelling, in: scratch) {
                    hits = [Explanation.Rules.Name.Hit(rule: .activeDirectory, manner: .exact, range: range)]
                }
                return Explanation.Rules.Name(
                    kind: kind, spelling: String(spelling), rules: [.activeDirectory],
                    minimumLength: Self.minimumActiveDirectory, hits: hits)
            }
        }
        return explain(.accountName, user.accountName, splits: false)
            + explain(.displayName, user.displayName, splits: true)
    }

    /// Where the password under simple case folding first holds `spelling`.
    private func range(of spelling: String.UnicodeScalarView, in scratch: borrowing Scratch) -> Range<Int>? {
        let (length, count) = (spelling.count, scratch.names.password.count)
        guard length <= count else { return nil }
        for start in 0...count - length {
            var place = start
            for scalar in spelling {
                guard scratch.names.password[place] == scalar.value else { break }
                place += 1
            }
            if place == start + length { return start..<place }
        }
        return nil
    }
}
