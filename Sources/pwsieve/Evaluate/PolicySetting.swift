internal import PasswordSieve

/// A number in a policy that an administrator may raise, so that more passwords are rejected.
enum PolicySetting: String, CaseIterable {
    /// The points that a password needs. Those that suffice for a passphrase (SPEC 7.2) keep their distance.
    case minimumScore
    case minimumLength

    var title: String { self == .minimumScore ? "Minimum score" : "Minimum length" }

    /// The values that curves show, whatever the policies have.
    private var shown: ClosedRange<Int> { self == .minimumScore ? 1...10 : 8...16 }

    /// Returns whether the value decides anything in a policy: some do not score.
    func isUsed(by policy: Policy) -> Bool { self == .minimumLength || policy.minimumScore != nil }

    /// The value in a policy; nil if it has none.
    func value(in policy: Policy) -> Int? {
        switch self {
        case .minimumScore: policy.minimumScore
        case .minimumLength: policy.length.minimum > 0 ? policy.length.minimum : nil
        }
    }

    /// The values of a curve: the same for all policies, and those that they have.
    func values(_ policies: [Policy]) -> [Int] {
        Set(shown).union(policies.compactMap(value)).sorted()
    }

    /// The least value with which a policy would reject a password, 0 if it does with each; nil if it does with none.
    ///
    /// As everywhere in an evaluation, passwords are rejected that are banned or hold a name; by the minimum length,
    /// short ones too. `lengths` is nil for a password that is too long for every policy.
    func leastRejecting(_ verdict: Verdict, under policy: Policy, _ lengths: (typed: Int, folded: Int)?) -> Int? {
        guard let lengths else { return nil }
        let shorter = min(lengths.typed, lengths.folded)
        switch self {
        case .minimumScore:
            if verdict.violations.contains(where: \.holdsForEveryScore) { return 0 }
            guard let segmentation = verdict.segmentation,
                segmentation.segments.contains(where: { $0.kind != .character })
            else { return nil }
            let isPassphrase = policy.passphrase.map { shorter >= $0.from } ?? false && segmentation.isMadeOfTerms
            return segmentation.score + (isPassphrase ? policy.passphraseDiscount : 0) + 1
        case .minimumLength:
            if verdict.codes.contains(where: { !$0.isOfCharacters }) { return 0 }
            return (policy.length.foldedToo ? shorter : lengths.typed) + 1
        }
    }
}

extension Policy {
    /// The points that a passphrase needs less than other passwords (SPEC 7.2).
    fileprivate var passphraseDiscount: Int {
        guard let minimumScore, let passphrase else { return 0 }
        return max(0, minimumScore - passphrase.minimumScore)
    }
}

extension Violation {
    /// True for bans and names that no minimum score moves.
    fileprivate var holdsForEveryScore: Bool {
        switch self {
        case .containsName, .tooSimilar, .breached, .breachesUnread, .forbidden, .bannedWhole: true
        default: false
        }
    }
}
