internal import PasswordSieve

/// The decisions on generated passphrases before and after a change: an estimate of its false rejections.
struct PassphraseComparison {
    static let count = GeneratedPasswords.count

    private(set) var decisions = DecisionCounts()
    /// The terms that newly rejected passphrases are rejected for.
    private var terms: [TermCounts.Term: Int] = [:]

    init(_ before: PasswordChecker, _ after: PasswordChecker, for user: UserContext) {
        for passphrase in GeneratedPasswords.standard.passphrases {
            switch (before.accepts(passphrase, for: user), after.accepts(passphrase, for: user)) {
            case (true, true): decisions.stillAccepted += 1
            case (false, true): decisions.newlyAccepted += 1
            case (false, false): decisions.rejectedAlike += 1
            case (true, false):
                decisions.newlyRejected += 1
                let terms = after.check(passphrase, for: user).rejectingTerms.map(TermCounts.Term.init)
                for term in Set(terms) { self.terms[term, default: 0] += 1 }
            }
        }
    }

    var rejectedBefore: Rate { Rate(count: decisions.rejectedBefore, total: decisions.total) }
    var rejectedAfter: Rate { Rate(count: decisions.rejectedAfter, total: decisions.total) }

    /// The terms at fault, those that cost most first.
    var termsAtFault: [(term: TermCounts.Term, count: Int)] {
        terms.sorted { ($1.value, $0.key.list, $0.key.line) < ($0.value, $1.key.list, $1.key.line) }
            .map { (term: $0.key, count: $0.value) }
    }
}
