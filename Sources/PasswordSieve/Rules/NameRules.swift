/// Finds the person's own names in a password (SPEC 9 and 10.2).
///
/// The work is bounded by the limits of a ``UserContext``: whatever its names are made of, each of their characters takes a
/// few steps for each 64 characters of the password, see ``NameSearch``.
struct NameRules: Sendable {
    /// The shortest name that counts, in characters: SPEC 9.1 and 10.2, and 9.2.
    static let minimumFolded = 4
    static let minimumActiveDirectory = 3
    /// The shortest name that counts with one edit (SPEC 9.3).
    static let minimumFuzzy = 6
    /// The most characters before and after a name in a password that is derived from it (SPEC 10.2).
    private static let maximumAround = 4
    /// Bounds for hostile directory data: longer names are cut, further words ignored.
    static let maximumNameLength = 1024
    static let maximumContextWords = 64

    let folder: TextFolder
    let equivalence: EquivalenceTable
    private let literalWithoutLetters: Bool
    private let transliterations: Bool
    // Flags instead of the set, which would be hashed for each name.
    private let findsEntra: Bool
    let findsNear: Bool
    private let findsDerived: Bool
    let findsActiveDirectory: Bool

    /// Memory for the names, which are wiped like the password. It is empty between uses.
    struct Workspace: ~Copyable {
        /// A part of the context, as far as it is looked at.
        private(set) var part = SecretBuffer<UInt32>()
        /// A name as given, or its second spelling (SPEC 4.2).
        fileprivate(set) var typed = SecretBuffer<UInt32>()
        fileprivate var second = SecretBuffer<UInt32>()
        fileprivate var normalized = SecretBuffer<UInt32>()
        var folded = FoldedText()
        var folding = TextFolder.Workspace()
        /// One spelling of a name.
        var spelling = SecretBuffer<UInt32>()
        /// The password under simple case folding.
        var password = SecretBuffer<UInt32>()
        fileprivate var positions = CharacterPositions()

        /// Reads a part of the context.
        mutating func read(_ text: String) {
            part.clear()
            let text = text.utf8Span
            var scalars = text.makeUnicodeScalarIterator()
            while part.count < NameRules.maximumNameLength, let scalar = scalars.next() { part.append(scalar.value) }
        }

        mutating func removeAll() {
            part.removeAll()
            typed.removeAll()
            second.removeAll()
            normalized.removeAll()
            folded.removeAll()
            spelling.removeAll()
            password.removeAll()
            positions.removeAll()
        }
    }

    init(_ policy: Policy) {
        folder = TextFolder(options: policy.folding)
        equivalence = EquivalenceTable.of(policy.substitutions)
        literalWithoutLetters = policy.literalWithoutLetters
        transliterations = policy.transliterations
        findsEntra = policy.names.contains(.entra)
        findsNear = policy.names.contains(.near)
        findsDerived = policy.names.contains(.derived)
        findsActiveDirectory = policy.names.contains(.activeDirectory)
    }

    /// The names that the password holds.
    ///
    /// - Complexity: O(*m* · *n* / 64) for *n* characters of the password and *m* of all names, and O(*m* · *n*) for the
    ///   account name and the display name under Active Directory's rule.
    @inline(__always)
    func hits(
        in typed: borrowing TypedText, _ folded: borrowing FoldedText, for user: UserContext?,
        using workspace: inout Workspace
    ) -> [NameHit] {
        guard let user else { return [] }
        var hits: [NameHit] = []
        forEachHit(in: typed, folded, for: user, &workspace) { hit in
            hits.append(hit)
            return true
        }
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
        forEachHit(in: typed, folded, for: user, &workspace) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// Calls `body` with each hit, as long as it returns true.
    private func forEachHit(
        in typed: borrowing TypedText, _ folded: borrowing FoldedText, for user: UserContext,
        _ workspace: inout Workspace, _ body: (NameHit) -> Bool
    ) {
        guard !user.isUnknown else { return }
        defer { workspace.removeAll() }
        if findsEntra || findsNear || findsDerived {
            let password = unsafe FoldedCharacters(folded)
            let search = search(in: password, &workspace)
            for kind in Self.kinds where isJudged(kind) {
                let found = find(kind, of: user, in: password, search, &workspace)
                if applies(.entra, to: kind), found.isContained {
                    guard body(NameHit(kind, .entra)) else { return }
                } else if findsNear, found.isContained || found.isNear {
                    guard body(NameHit(kind, .near)) else { return }
                }
                if found.isDerivedFrom { guard body(NameHit(kind, .derived)) else { return } }
            }
        }
        if findsActiveDirectory { forEachActiveDirectoryHit(in: typed, user, &workspace, body) }
    }

    /// In the order in which they are reported. Held here, since `allCases` may allocate.
    static let kinds = NameHit.Kind.allCases

    /// Returns whether a rule other than Active Directory's applies to names of this kind (SPEC 9.1, 9.3, 10.2).
    func applies(_ rule: Policy.NameRule, to kind: NameHit.Kind) -> Bool {
        switch rule {
        case .entra: findsEntra && kind != .displayName && kind != .context
        case .near: findsNear
        case .derived: findsDerived && kind != .displayName
        case .activeDirectory: false
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
        if name.range.isEmpty { return }
        workspace.typed.clear()
        unsafe workspace.part.withElements { part in
            unsafe workspace.typed.append(contentsOf: UnsafeBufferPointer(rebasing: part[name.range]))
        }
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
    /// The ways in which a password holds the names of a kind.
    private struct Findings {
        /// SPEC 9.1.
        var isContained = false
        /// SPEC 9.3.
        var isNear = false
        /// SPEC 10.2.
        var isDerivedFrom = false
    }

    /// The search for names in `password`, as long as the workspace is not emptied.
    func search(in password: FoldedCharacters, _ workspace: inout Workspace) -> NameSearch {
        let equivalence = equivalence.view
        workspace.positions.fill(password, equivalence)
        return NameSearch(positions: unsafe workspace.positions.view(equivalence), findsNear: findsNear)
    }

    /// Looks for the names of `kind`, until nothing more can be found.
    private func find(
        _ kind: NameHit.Kind, of user: UserContext, in password: FoldedCharacters, _ search: NameSearch,
        _ workspace: inout Workspace
    ) -> Findings {
        var found = Findings()
        let derives = applies(.derived, to: kind)
        // Longer names have no room, not even with an edit.
        let lengths = Self.minimumFolded...max(Self.minimumFolded, password.count + 1)
        kind.forEachName(of: user, &workspace) { name, workspace in
            forEachSpelling(of: name, lengths, &workspace) { spelling in
                let isLiteral = isLiteral(spelling)
                if !found.isContained {
                    let findings = search.find(spelling, isLiteral: isLiteral)
                    found.isContained = findings.isContained
                    if findings.isNear { found.isNear = true }
                }
                if derives, !found.isDerivedFrom {
                    found.isDerivedFrom = isDerived(password, from: spelling, isLiteral: isLiteral)
                }
            }
            return !found.isContained || derives && !found.isDerivedFrom
        }
        return found
    }

    /// Returns whether a name matches equal characters only (SPEC 5.4).
    func isLiteral(_ name: TermText) -> Bool {
        literalWithoutLetters
            && !name.contains { character in
                character < 0x80 ? ASCII.isLetter(character) : ICU.isLetterOrMark(character)
            }
    }

    /// Returns whether the characters of the password from `start` on match `name` (SPEC 5.1, 5.4), or the name backwards
    /// (SPEC 5.3).
    func matches(
        _ password: FoldedCharacters, at start: Int, _ name: TermText, backwards: Bool = false, isLiteral: Bool
    ) -> Bool {
        let equivalence = equivalence.view
        for offset in 0..<name.count {
            let (typed, character) = (password[start + offset], name[backwards ? name.count - 1 - offset : offset])
            guard typed == character || !isLiteral && equivalence.match(typed, character) else { return false }
        }
        return true
    }

    /// Returns whether the password is the name with up to four characters that are no letters before it and after it
    /// (SPEC 10.2).
    func isDerived(_ password: FoldedCharacters, from name: TermText, isLiteral: Bool) -> Bool {
        let around = password.count - name.count
        guard findsDerived, (0...2 * Self.maximumAround).contains(around) else { return false }
        func holdsNoLetter(_ stretch: Range<Int>) -> Bool { stretch.allSatisfy { !ICU.isLetter(password[$0]) } }
        return (max(0, around - Self.maximumAround)...min(around, Self.maximumAround)).contains { before in
            holdsNoLetter(0..<before) && holdsNoLetter(before + name.count..<password.count)
                && matches(password, at: before, name, isLiteral: isLiteral)
        }
    }
}
