/// Finds the person's own names in a password (SPEC 9 and 10.2).
struct NameRules: Sendable {
    /// The shortest name that counts, in characters: SPEC 9.1 and 10.2, and 9.2.
    static let minimumFolded = 4
    static let minimumActiveDirectory = 3
    /// The shortest name that counts with one edit (SPEC 9.3).
    private static let minimumFuzzy = 6
    /// The most characters before and after a name in a password that is derived from it (SPEC 10.2).
    private static let maximumAround = 4
    /// Bounds for hostile directory data: longer names are cut, further words ignored.
    static let maximumNameLength = 1024
    static let maximumContextWords = 64

    let rules: Set<Policy.NameRule>
    let folder: TextFolder
    private let equivalence: EquivalenceTable
    private let literalWithoutLetters: Bool
    private let transliterations: Bool

    /// Memory for the names, which are wiped like the password. It is empty between uses.
    struct Workspace: ~Copyable {
        /// The name as given, or its second spelling (SPEC 4.2).
        var typed = SecretBuffer<UInt32>()
        fileprivate var second = SecretBuffer<UInt32>()
        fileprivate var normalized = SecretBuffer<UInt32>()
        var folded = FoldedText()
        var folding = TextFolder.Workspace()
        /// One spelling of a name.
        var spelling = SecretBuffer<UInt32>()
        /// The password under simple case folding.
        var password = SecretBuffer<UInt32>()

        mutating func removeAll() {
            typed.removeAll()
            second.removeAll()
            normalized.removeAll()
            folded.removeAll()
            spelling.removeAll()
            password.removeAll()
        }
    }

    init(_ policy: Policy) {
        rules = policy.names
        folder = TextFolder(options: policy.folding)
        equivalence = EquivalenceTable.of(policy.substitutions)
        literalWithoutLetters = policy.literalWithoutLetters
        transliterations = policy.transliterations
    }

    /// The names that the password holds.
    ///
    /// - Complexity: O(*n* · *m*) in the characters of the password and of all names.
    @inline(__always)
    func hits(
        in typed: borrowing TypedText, _ folded: borrowing FoldedText, for user: UserContext?,
        using workspace: inout Workspace
    ) -> [NameHit] {
        guard let user else { return [] }
        var hits: [NameHit] = []
        forEachHit(in: typed, folded, for: user, &workspace) { hits.append($0) }
        return hits
    }

    /// Returns whether the password holds a name.
    ///
    /// - Complexity: as ``hits(in:_:for:using:)``.
    @inline(__always)
    func finds(
        in typed: borrowing TypedText, _ folded: borrowing FoldedText, for user: UserContext?,
        using workspace: inout Workspace
    ) -> Bool {
        guard let user else { return false }
        var isFound = false
        forEachHit(in: typed, folded, for: user, &workspace) { _ in isFound = true }
        return isFound
    }

    private func forEachHit(
        in typed: borrowing TypedText, _ folded: borrowing FoldedText, for user: UserContext,
        _ workspace: inout Workspace, _ body: (NameHit) -> Void
    ) {
        guard !user.isUnknown else { return }
        defer { workspace.removeAll() }
        let password = unsafe FoldedCharacters(folded)
        for kind in Self.kinds where isJudged(kind) {
            var found = Findings()
            kind.forEachName(of: user) { find($0, in: password, &workspace, &found) }
            if applies(.entra, to: kind), found.isContained {
                body(NameHit(kind, .entra))
            } else if applies(.near, to: kind), found.isContained || found.isNear {
                body(NameHit(kind, .near))
            }
            if applies(.derived, to: kind), found.isDerivedFrom { body(NameHit(kind, .derived)) }
        }
        if rules.contains(.activeDirectory) { forEachActiveDirectoryHit(in: typed, user, &workspace, body) }
    }

    /// In the order in which they are reported. Held here, since `allCases` may allocate.
    static let kinds = NameHit.Kind.allCases

    /// Returns whether a rule other than Active Directory's applies to names of this kind (SPEC 9.1, 9.3, 10.2).
    func applies(_ rule: Policy.NameRule, to kind: NameHit.Kind) -> Bool {
        switch (kind, rule) {
        case (.displayName, .entra), (.displayName, .derived), (.context, .entra), (_, .activeDirectory): false
        default: rules.contains(rule)
        }
    }

    func isJudged(_ kind: NameHit.Kind) -> Bool {
        applies(.entra, to: kind) || applies(.near, to: kind) || applies(.derived, to: kind)
    }
}

// MARK: Two spellings

extension NameRules {
    /// Calls `body` with the name in the workspace, as given and in its second spelling (SPEC 4.2).
    @inline(__always)
    func withSpellings(of name: SoughtName, _ workspace: inout Workspace, _ body: (inout Workspace) -> Void) {
        workspace.typed.removeAll()
        for scalar in name.text { workspace.typed.append(scalar.value) }
        if workspace.typed.isEmpty { return }
        body(&workspace)
        guard transliterations,
            Transliteration.write(workspace.typed, into: &workspace.second, using: &workspace.normalized)
        else { return }
        swap(&workspace.typed, &workspace.second)
        body(&workspace)
    }
}

// MARK: Entra and NIST

extension NameRules {
    /// The ways in which a password holds a name.
    private struct Findings {
        /// SPEC 9.1.
        var isContained = false
        /// SPEC 9.3.
        var isNear = false
        /// SPEC 10.2.
        var isDerivedFrom = false
    }

    /// The way in which a password holds a spelling of a name.
    enum Manner {
        case contained
        case reversed
        case edited
        case derived
    }

    /// Looks for all spellings of a name.
    private func find(
        _ name: SoughtName, in password: FoldedCharacters, _ workspace: inout Workspace, _ found: inout Findings
    ) {
        forEachSpelling(of: name, &workspace) { spelling in
            guard spelling.count >= Self.minimumFolded else { return }
            match(spelling, password) { manner, _ in
                switch manner {
                case .contained: found.isContained = true
                case .reversed, .edited: found.isNear = true
                case .derived: found.isDerivedFrom = true
                }
            }
        }
    }

    /// Calls `found` with the stretches of the folded password that hold a spelling of a name.
    func match(_ name: TermText, _ password: FoldedCharacters, _ found: (Manner, Range<Int>) -> Void) {
        let isLiteral = literalWithoutLetters && !name.contains(where: ICU.isLetterOrMark)
        let equivalence = equivalence.view
        /// SPEC 5.1 and 5.4; backwards SPEC 5.3.
        func matches(at start: Int, backwards: Bool = false) -> Bool {
            for offset in 0..<name.count {
                let character = name[backwards ? name.count - 1 - offset : offset]
                let typed = password[start + offset]
                guard typed == character || !isLiteral && equivalence.match(typed, character) else { return false }
            }
            return true
        }
        if name.count <= password.count {
            for start in 0...password.count - name.count {
                if matches(at: start) { found(.contained, start..<start + name.count) }
                if rules.contains(.near), matches(at: start, backwards: true) {
                    found(.reversed, start..<start + name.count)
                }
            }
            if isDerived(password, from: name, matches: { matches(at: $0) }) { found(.derived, 0..<password.count) }
        }
        guard rules.contains(.near), name.count >= Self.minimumFuzzy, !isLiteral else { return }
        let oneEdit = OneEdit(equivalence: equivalence)
        for length in name.count - 1...name.count + 1 where length <= password.count {
            for start in 0...password.count - length
            where oneEdit.matchesFuzzily(password, start..<start + length, name) {
                found(.edited, start..<start + length)
            }
        }
    }

    /// Returns whether the password is the name with up to four characters that are no letters before it and after it
    /// (SPEC 10.2).
    private func isDerived(
        _ password: FoldedCharacters, from name: TermText, matches: (_ start: Int) -> Bool
    ) -> Bool {
        let around = password.count - name.count
        guard rules.contains(.derived), around <= 2 * Self.maximumAround else { return false }
        func holdsNoLetter(_ stretch: Range<Int>) -> Bool { stretch.allSatisfy { !ICU.isLetter(password[$0]) } }
        return (max(0, around - Self.maximumAround)...min(around, Self.maximumAround)).contains { before in
            holdsNoLetter(0..<before) && holdsNoLetter(before + name.count..<password.count) && matches(before)
        }
    }
}
