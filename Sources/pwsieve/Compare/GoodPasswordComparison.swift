internal import PasswordSieve

/// The decisions on generated good passwords before and after a change: an estimate of its false rejections.
struct GoodPasswordComparison {
    /// The number of passphrases for one password of another kind: they show best what lists do.
    private static let passphrasesForOne = 10

    struct Kind: Sendable {
        let name: String
        fileprivate(set) var before = RejectionCounts()
        fileprivate(set) var after = RejectionCounts()

        /// True if some are rejected, by whatever rule.
        var isRejected: Bool { before.isNotEmpty || after.isNotEmpty }
    }

    /// All kinds, the passphrases first.
    let kinds: [Kind]
    /// The number of passphrases that are newly banned, and of those that no longer are.
    let newlyBanned, noLongerBanned: Int
    /// True if a password breaks other rules after the change than before.
    let isChanged: Bool
    /// The terms that newly banned passphrases are banned for, those that cost most first.
    let termsAtFault: [(term: TermCounts.Term, count: Int)]

    var passphrases: Kind { kinds[0] }
    /// False if they were left out.
    var areGenerated: Bool { passphrases.after.passwords > 0 }

    init(
        _ before: PasswordChecker, _ after: PasswordChecker, for user: UserContext, ofEachKind count: Int
    ) throws {
        let kinds = [GoodPasswords.passphrases] + GoodPasswords.all.filter { $0.name != GoodPasswords.passphrases.name }
        let passwords = kinds.enumerated().map { $1.first($0 == 0 ? count * Self.passphrasesForOne : count) }
        let parts = passwords.indices.flatMap { kind in passwords[kind].chunks(of: 500).map { (kind, $0) } }
        let tally = try Processors.tally(parts.count, from: Counts(kinds)) { part, counts in
            let (kind, passwords) = parts[part]
            for password in passwords { counts.count(password, kind, before, after, for: user) }
        }
        self.kinds = tally.kinds
        (newlyBanned, noLongerBanned, isChanged) = (tally.newlyBanned, tally.noLongerBanned, tally.isChanged)
        termsAtFault =
            tally.terms.sorted { ($1.value, $0.key.list, $0.key.line) < ($0.value, $1.key.list, $1.key.line) }
            .map { (term: $0.key, count: $0.value) }
    }
}

extension GoodPasswordComparison {
    private struct Counts: Tally {
        var kinds: [Kind]
        var newlyBanned = 0
        var noLongerBanned = 0
        var isChanged = false
        var terms: [TermCounts.Term: Int] = [:]

        init(_ kinds: [GoodPasswords]) { self.kinds = kinds.map { Kind(name: $0.name) } }

        mutating func count(
            _ password: String, _ kind: Int, _ before: PasswordChecker, _ after: PasswordChecker,
            for user: UserContext
        ) {
            let old = before.violations(in: password, for: user)
            let new = after.violations(in: password, for: user)
            kinds[kind].before.count(old)
            kinds[kind].after.count(new)
            if old != new { isChanged = true }
            let (wasBanned, isBanned) = (old.contains { !$0.isOfCharacters }, new.contains { !$0.isOfCharacters })
            guard kind == 0, wasBanned != isBanned else { return }
            if wasBanned { return noLongerBanned += 1 }
            newlyBanned += 1
            for term in Set(after.check(password, for: user).rejectingTerms.map(TermCounts.Term.init)) {
                terms[term, default: 0] += 1
            }
        }

        mutating func merge(_ other: Counts) {
            for kind in kinds.indices {
                kinds[kind].before.merge(other.kinds[kind].before)
                kinds[kind].after.merge(other.kinds[kind].after)
            }
            newlyBanned += other.newlyBanned
            noLongerBanned += other.noLongerBanned
            isChanged = isChanged || other.isChanged
            terms.merge(other.terms, uniquingKeysWith: +)
        }
    }
}

extension PasswordChecker {
    /// The rules that a password breaks.
    fileprivate func violations(in password: String, for user: UserContext) -> [Violation.Code] {
        // A decision alone is faster than a verdict.
        accepts(password, for: user) ? [] : check(password, for: user).codes
    }
}

extension Array {
    fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
