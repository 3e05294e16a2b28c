import PasswordSieve

/// SPEC 9 and 10.2: the person's names in a password.
struct ReferenceNames {
    let policy: Policy
    let matching: ReferenceMatching

    /// The names that hit, such as `entra.surname`.
    func hits(typed: [UInt32], folded: [UInt32], _ user: UserContext) -> Set<String> {
        precondition(
            !policy.names.contains(.near) || policy.names.contains(.entra), "`near` needs `entra` (SPEC 13).")
        var hits: Set<String> = []
        if policy.names.contains(.entra) {
            hits.formUnion(entraHits(folded, user))
        }
        if policy.names.contains(.activeDirectory) {
            hits.formUnion(activeDirectoryHits(typed, user))
        }
        if policy.names.contains(.derived) {
            hits.formUnion(derivedHits(folded, user))
        }
        return hits
    }

    // MARK: SPEC 9.1 and 9.3

    /// "contained in the folded password by exact match (5.1)".
    ///
    /// SPEC does not say which rule is reported where 9.1 and 9.3 find the same kind of name. Decided: `near` is what
    /// only 9.3 finds, so a kind of 9.1 has one hit at most; the display name and the context are always `near`.
    private func entraHits(_ folded: [UInt32], _ user: UserContext) -> Set<String> {
        let password = matching.characters(of: folded)
        let isNearOn = policy.names.contains(.near)
        var hits: Set<String> = []
        for (kind, candidates) in entraNames(user) {
            let spellings = candidates.map(matching.spelling)
            if spellings.contains(where: { $0.isContained(in: password) }) {
                hits.insert("entra.\(kind)")
            } else if isNearOn, spellings.contains(where: { isContainedNearly($0, in: password) }) {
                hits.insert("near.\(kind)")
            }
        }
        guard isNearOn else { return hits }
        let displayName = (kind: "displayName", candidates: candidates(lookedAt(user.displayName)))
        for (kind, candidates) in [displayName] + contextNames(user) {
            let spellings = candidates.map(matching.spelling)
            if spellings.contains(where: { $0.isContained(in: password) || isContainedNearly($0, in: password) }) {
                hits.insert("near.\(kind)")
            }
        }
        return hits
    }

    /// "names of 6 characters or more also by one edit (5.2, points do not matter), and all reversed (5.3)"; "5.4 holds
    /// for names. Independent of the policy's fuzzy bands" (SPEC 9.3). Decided: a name here is a candidate of 9.1, so
    /// each word is measured by itself; and reversal does not depend on the policy's `reversed` either.
    private func isContainedNearly(_ name: ReferenceSpelling, in password: [ReferenceCharacter]) -> Bool {
        (name.count >= 6 && name.isContainedByOneEdit(in: password))
            || name.reversed?.isContained(in: password) == true
    }

    /// "the words of extra context that the caller passes" (SPEC 9.3). The first 64 are looked at, as `UserContext`
    /// says. And the labels of their domains and of the account's, which SPEC 9.4 makes context words; they do not count
    /// among the 64.
    private func contextNames(_ user: UserContext) -> [(kind: String, candidates: [[UInt32]])] {
        let words = user.context.prefix(64).map { ReferenceUserName(lookedAt($0)) }
        let labels = (words + [ReferenceUserName(lookedAt(user.accountName))]).flatMap(\.labels)
        return (words.map(candidates) + labels.map { candidates($0) }).map { (kind: "context", candidates: $0) }
    }

    /// "given name, surname, tenant name and account name"
    private func entraNames(_ user: UserContext) -> [(kind: String, candidates: [[UInt32]])] {
        [
            ("givenName", candidates(lookedAt(user.givenName))),
            ("surname", candidates(lookedAt(user.surname))),
            ("tenantName", candidates(lookedAt(user.tenantName))),
            ("accountName", candidates(ReferenceUserName(lookedAt(user.accountName)))),
        ]
    }

    /// SPEC 9.4: the name within the user name, with `+` as one more separator. "The original whole counts as well, its
    /// words do not."
    private func candidates(_ userName: ReferenceUserName) -> [[UInt32]] {
        let wholes = spellings(userName.whole).flatMap { spelling in
            let whole = ReferenceFolding.fold(spelling, policy.folding)
            return [whole, whole.filter { !isApostrophe($0) }].filter { $0.count >= 4 }
        }
        return candidates(userName.name) { self.isSeparator($0) || $0 == 0x2B } + wholes
    }

    /// "each whole, each of its words (split as in 9.2), and its words joined, with and without apostrophes: folded, of
    /// 4 characters or more".
    ///
    /// SPEC does not say what comes first. Decided: the name is folded, then split, then freed of apostrophes, then
    /// measured. What is joined is not folded again.
    private func candidates(_ name: [UInt32], _ isSeparator: ((UInt32) -> Bool)? = nil) -> [[UInt32]] {
        spellings(name).flatMap { candidates(ofSpelling: $0, isSeparator) }
    }

    /// "a term or a name of section 9 that holds ä, ö, ü, å or ø […] has a second spelling" (SPEC 4.2). Decided: 9.2 is
    /// no exception.
    private func spellings(_ name: [UInt32]) -> [[UInt32]] {
        ReferenceTransliteration.spellings(of: name, transliterations: policy.transliterations)
    }

    private func candidates(ofSpelling name: [UInt32], _ isSeparator: ((UInt32) -> Bool)?) -> [[UInt32]] {
        let whole = ReferenceFolding.fold(name, policy.folding)
        let words = whole.split(whereSeparator: isSeparator ?? self.isSeparator).map(Array.init)
        let joined = words.flatMap { $0 }
        let withApostrophes = [whole] + words + [joined]
        let withoutApostrophes = withApostrophes.map { candidate in candidate.filter { !isApostrophe($0) } }
        return (withApostrophes + withoutApostrophes).filter { $0.count >= 4 }
    }

    // MARK: SPEC 9.2

    /// "the account name, whole, if 3 or more characters; and each part of the display name, split […], if 3 or more
    /// characters: a substring of the password as typed under simple case folding, no substitutions".
    private func activeDirectoryHits(_ typed: [UInt32], _ user: UserContext) -> Set<String> {
        // SPEC 9.4: the name within the account name, and "the original whole counts as well".
        let account = ReferenceUserName(lookedAt(user.accountName))
        let parts = spellings(lookedAt(user.displayName)).flatMap { $0.split(whereSeparator: isSeparator) }

        var hits: Set<String> = []
        if [account.name, account.whole].flatMap(spellings).contains(where: { isActiveDirectoryHit($0, typed) }) {
            hits.insert("activeDirectory.accountName")
        }
        if parts.contains(where: { isActiveDirectoryHit(Array($0), typed) }) {
            hits.insert("activeDirectory.displayName")
        }
        return hits
    }

    private func isActiveDirectoryHit(_ name: [UInt32], _ typed: [UInt32]) -> Bool {
        guard name.count >= 3 else { return false }
        let password = typed.map(ReferenceUnicode.simpleFoldCase)
        let part = name.map(ReferenceUnicode.simpleFoldCase)
        return (0..<password.count).contains { password[$0...].starts(with: part) }
    }

    // MARK: SPEC 10.2

    /// "the context words and all names of 9.1, of 4 characters or more, and their derivatives". The display name is
    /// not a name of 9.1.
    private func derivedHits(_ folded: [UInt32], _ user: UserContext) -> Set<String> {
        let password = matching.characters(of: folded)
        var hits: Set<String> = []
        for (kind, candidates) in entraNames(user) + contextNames(user)
        where candidates.contains(where: { isDerivative(folded, password, of: $0) }) {
            hits.insert("derived.\(kind)")
        }
        return hits
    }

    /// "a word with up to 4 non-letters before it and up to 4 after it". A non-letter is what is not L*. SPEC does not
    /// say how the word matches; decided: exactly (5.1, 5.4).
    private func isDerivative(_ folded: [UInt32], _ password: [ReferenceCharacter], of word: [UInt32]) -> Bool {
        let spelling = matching.spelling(of: word)
        return (0...4).contains { countBefore in
            let start = countBefore
            let end = start + word.count
            guard end <= folded.count else { return false }
            let before = folded[..<start]
            let after = folded[end...]
            return after.count <= 4
                && !before.contains(where: ReferenceUnicode.isLetter)
                && !after.contains(where: ReferenceUnicode.isLetter)
                && spelling.matchesExactly(password, start..<end)
        }
    }

    // MARK: Characters of names

    /// The first 1,024 code points of a name, as `UserContext` says.
    private func lookedAt(_ name: String?) -> [UInt32] {
        (name ?? "").unicodeScalars.prefix(1024).map(\.value)
    }

    /// ", . - _ space # tab" (SPEC 9.2)
    private func isSeparator(_ character: UInt32) -> Bool {
        ",.-_ #\t".unicodeScalars.contains { $0.value == character }
    }

    /// SPEC does not say which characters are apostrophes. Decided: `'`, both single quotation marks, and the modifier
    /// letter apostrophe.
    private func isApostrophe(_ character: UInt32) -> Bool {
        "'\u{2018}\u{2019}\u{2BC}".unicodeScalars.contains { $0.value == character }
    }
}
