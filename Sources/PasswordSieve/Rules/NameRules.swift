/// The person's own names in a password (SPEC 9 and 10.2).
struct NameRules: Sendable {
    /// The shortest name that counts, in characters: SPEC 9.1 and 10.2, and 9.2.
    static let minimumFolded = 4
    static let minimumActiveDirectory = 3
    /// The shortest name that counts with one edit (SPEC 9.3).
    private static let minimumFuzzy = 6
    /// The most characters that may stand before and after a name of which a password is derived (SPEC 10.2).
    private static let maximumAround = 4
    /// What is looked at of hostile directory data.
    static let maximumNameLength = 1024
    static let maximumContextWords = 64

    let rules: Set<Policy.NameRule>
    private let folder: TextFolder
    private let readings: EquivalenceTable
    private let literalWithoutLetters: Bool

    /// Room for the names, which are wiped like the password. It is empty between uses.
    struct Workspace: ~Copyable {
        fileprivate var typed = SecretBuffer<UInt32>()
        fileprivate var folded = FoldedText()
        fileprivate(set) var spelling = SecretBuffer<UInt32>()
        /// The password under simple case folding.
        fileprivate(set) var password = SecretBuffer<UInt32>()

        mutating func removeAll() {
            typed.removeAll()
            folded.removeAll()
            spelling.removeAll()
            password.removeAll()
        }
    }

    init(_ policy: Policy) {
        rules = policy.names
        folder = TextFolder(options: policy.folding)
        readings = EquivalenceTable.of(policy.substitutions)
        literalWithoutLetters = policy.literalWithoutLetters
    }

    /// The names that the password in `scratch` holds.
    ///
    /// - Complexity: O(*n* · *m*) in the characters of the password and of all names.
    func hits(in scratch: inout Scratch, for user: UserContext) -> [NameHit] {
        var hits: [NameHit] = []
        forEachHit(in: &scratch, for: user) { hits.append($0) }
        return hits
    }

    /// Whether the password in `scratch` holds a name.
    ///
    /// - Complexity: as ``hits(in:for:)``.
    func finds(in scratch: inout Scratch, for user: UserContext) -> Bool {
        var isFound = false
        forEachHit(in: &scratch, for: user) { _ in isFound = true }
        return isFound
    }

    private func forEachHit(in scratch: inout Scratch, for user: UserContext, _ body: (NameHit) -> Void) {
        guard !user.isUnknown else { return }
        defer { scratch.names.removeAll() }
        /// Names of one kind, and the rules that apply to it.
        func look(_ kind: NameHit.Kind, _ names: some Sequence<String>, entra: Bool = true, derived: Bool = true) {
            var found = Findings()
            for name in names { find(name, in: &scratch, &found) }
            if entra, rules.contains(.entra), found.isContained {
                body(NameHit(kind, .entra))
            } else if rules.contains(.near), found.isContained || found.isNear {
                body(NameHit(kind, .near))
            }
            if derived, rules.contains(.derived), found.isDerivedFrom { body(NameHit(kind, .derived)) }
        }
        if rules.contains(where: { $0 != .activeDirectory }) {
            look(.givenName, CollectionOfOne(user.givenName ?? ""))
            look(.surname, CollectionOfOne(user.surname ?? ""))
            look(.tenantName, CollectionOfOne(user.tenantName ?? ""))
            look(.accountName, CollectionOfOne(user.accountName ?? ""))
            look(.displayName, CollectionOfOne(user.displayName ?? ""), entra: false, derived: false)
            look(.context, user.context.prefix(Self.maximumContextWords), entra: false)
        }
        if rules.contains(.activeDirectory) { forEachActiveDirectoryHit(in: &scratch, user, body) }
    }
}

// MARK: Entra and NIST

extension NameRules {
    /// How a password holds a name.
    private struct Findings {
        /// SPEC 9.1.
        var isContained = false
        /// SPEC 9.3.
        var isNear = false
        /// SPEC 10.2.
        var isDerivedFrom = false
    }

    /// In which manner a password holds a spelling of a name.
    enum Manner {
        case contained
        case reversed
        case edited
        case derived
    }

    /// Looks for all spellings of a name.
    private func find(_ name: String, in scratch: inout Scratch, _ found: inout Findings) {
        forEachSpelling(of: name, &scratch) { scratch in
            guard scratch.names.spelling.count >= Self.minimumFolded else { return }
            matchSpelling(scratch) { manner, _ in
                switch manner {
                case .contained: found.isContained = true
                case .reversed, .edited: found.isNear = true
                case .derived: found.isDerivedFrom = true
                }
            }
        }
    }

    /// Calls `body` with each spelling of a name in turn (SPEC 9.1): the folded name, its words, and its words joined; each
    /// with and without apostrophes. The name is folded before it is split, so that a full-width separator separates too.
    @inline(__always)
    func forEachSpelling(of name: String, _ scratch: inout Scratch, _ body: (inout Scratch) -> Void) {
        guard !name.isEmpty else { return }
        scratch.names.typed.removeAll()
        for scalar in name.unicodeScalars.prefix(Self.maximumNameLength) { scratch.names.typed.append(scalar.value) }
        folder.fold(scratch.names.typed, into: &scratch.names.folded, &scratch.folding)
        let count = scratch.names.folded.count
        forEachSpelling(of: 0..<count, joined: false, &scratch, body)
        var words = 0
        var start = 0
        for end in 0...count where end == count || Self.isSeparator(scratch.names.folded[end]) {
            if end > start {
                words += 1
                if start > 0 || end < count { forEachSpelling(of: start..<end, joined: false, &scratch, body) }
            }
            start = end + 1
        }
        if words > 1 { forEachSpelling(of: 0..<count, joined: true, &scratch, body) }
    }

    /// A stretch of the name, with and without apostrophes. `joined`: without separators.
    private func forEachSpelling(
        of stretch: Range<Int>, joined: Bool, _ scratch: inout Scratch, _ body: (inout Scratch) -> Void
    ) {
        var hasApostrophe = false
        for withoutApostrophes in [false, true] where !withoutApostrophes || hasApostrophe {
            scratch.names.spelling.removeAll()
            for index in stretch {
                let character = scratch.names.folded[index]
                if joined, Self.isSeparator(character) { continue }
                if Self.isApostrophe(character) {
                    hasApostrophe = true
                    if withoutApostrophes { continue }
                }
                scratch.names.spelling.append(character)
            }
            body(&scratch)
        }
    }

    /// Calls `found` with the stretches of the folded password at which it holds the present spelling.
    @inline(__always)
    func matchSpelling(_ scratch: borrowing Scratch, _ found: (Manner, Range<Int>) -> Void) {
        let password = unsafe PasswordCharacters(scratch.folded)
        unsafe scratch.names.spelling.withElements { unsafe match(TermText($0), password, found) }
    }

    private func match(_ name: TermText, _ password: PasswordCharacters, _ found: (Manner, Range<Int>) -> Void) {
        let isLiteral = literalWithoutLetters && !name.contains(where: ICU.isLetterOrMark)
        let readings = readings.view
        /// SPEC 5.1 and 5.4; backwards SPEC 5.3.
        func matches(at start: Int, backwards: Bool = false) -> Bool {
            for offset in 0..<name.count {
                let character = name[backwards ? name.count - 1 - offset : offset]
                let typed = password[start + offset]
                guard typed == character || !isLiteral && readings.match(typed, character) else { return false }
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
        let oneEdit = OneEdit(readings: readings)
        for length in name.count - 1...name.count + 1 where length <= password.count {
            for start in 0...password.count - length
            where oneEdit.matchesFuzzily(password, start..<start + length, name) {
                found(.edited, start..<start + length)
            }
        }
    }

    /// SPEC 10.2: nothing but the name, with up to four characters that are no letters before it and after it.
    private func isDerived(
        _ password: PasswordCharacters, from name: TermText, matches: (_ start: Int) -> Bool
    ) -> Bool {
        let around = password.count - name.count
        guard rules.contains(.derived), around <= 2 * Self.maximumAround else { return false }
        return (max(0, around - Self.maximumAround)...min(around, Self.maximumAround)).contains { before in
            holdsNoLetter(password, 0..<before) && holdsNoLetter(password, before + name.count..<password.count)
                && matches(before)
        }
    }

    private func holdsNoLetter(_ password: PasswordCharacters, _ stretch: Range<Int>) -> Bool {
        stretch.allSatisfy { !ICU.isLetter(password[$0]) }
    }
}

// MARK: Active Directory

extension NameRules {
    /// SPEC 9.2: the account name, and each part of the display name, as typed but for case.
    private func forEachActiveDirectoryHit(
        in scratch: inout Scratch, _ user: UserContext, _ body: (NameHit) -> Void
    ) {
        foldCase(&scratch)
        if let account = user.accountName, containsAsTyped(&scratch, account, splits: false) {
            body(NameHit(.accountName, .activeDirectory))
        }
        if let display = user.displayName, containsAsTyped(&scratch, display, splits: true) {
            body(NameHit(.displayName, .activeDirectory))
        }
    }

    /// Puts down the password under simple case folding.
    func foldCase(_ scratch: inout Scratch) {
        scratch.names.password.removeAll()
        for index in 0..<scratch.typed.count {
            scratch.names.password.append(ICU.simpleCaseFold(scratch.typed[index]))
        }
    }

    /// Whether the password contains the name, or one of its parts.
    private func containsAsTyped(_ scratch: inout Scratch, _ name: String, splits: Bool) -> Bool {
        scratch.names.spelling.removeAll()
        for scalar in name.unicodeScalars.prefix(Self.maximumNameLength) {
            if splits, Self.isSeparator(scalar.value) {
                if containsSpelling(scratch) { return true }
                scratch.names.spelling.removeAll()
            } else {
                scratch.names.spelling.append(ICU.simpleCaseFold(scalar.value))
            }
        }
        return containsSpelling(scratch)
    }

    private func containsSpelling(_ scratch: borrowing Scratch) -> Bool {
        let count = scratch.names.spelling.count
        guard count >= Self.minimumActiveDirectory, count <= scratch.names.password.count else { return false }
        for start in 0...scratch.names.password.count - count {
            var length = 0
            while length < count, scratch.names.password[start + length] == scratch.names.spelling[length] {
                length += 1
            }
            if length == count { return true }
        }
        return false
    }
}

// MARK: Parts of a name

extension NameRules {
    /// SPEC 9.2, also for 9.1.
    static func isSeparator(_ character: UInt32) -> Bool {
        switch character {
        case 0x2c, 0x2e, 0x2d, 0x5f, 0x20, 0x23, 0x09: true  // , . - _ space # tab
        default: false
        }
    }

    /// Straight, typographic, and the modifier letter.
    private static func isApostrophe(_ character: UInt32) -> Bool {
        switch character {
        case 0x27, 0x2018, 0x2019, 0x2bc: true
        default: false
        }
    }
}
