/// A rule that a password breaks (SPEC 11).
///
/// Of the password it contains only counts and positions, and terms of banned lists. A value type, safe to share
/// between threads.
public enum Violation: Sendable, Hashable {
    /// The length, in `unit`, is below the policy's minimum. If `isFolded`, only the folded password is too short, for
    /// example because of invisible characters.
    case tooShort(length: Int, minimum: Int, unit: Policy.LengthUnit, isFolded: Bool)
    /// The length, in `unit`, is above the policy's maximum. If `length` is nil, it is above the limit of SPEC 1.2 for
    /// every policy, as typed or, if `isFolded`, as folded.
    case tooLong(length: Int?, maximum: Int, unit: Policy.LengthUnit, isFolded: Bool)
    /// A decision takes more than `limit` steps, so the password is refused unread, as one beyond the limit of SPEC 1.2 is.
    /// That takes a list with thousands of terms that differ by one character at each place or that read alike, and a
    /// long password made for it.
    case tooManySteps(limit: Int)
    /// The password contains characters that the policy does not allow, at these positions in code points, from 0.
    case disallowedCharacter(positions: [Int], allowed: Policy.AllowedCharacters)
    /// The password contains fewer classes of characters than required.
    case complexity(present: Set<CharacterClass>, required: Int, of: Policy.ClassScheme)
    /// The password contains the person's own names.
    case containsName([NameHit])
    /// The password is like the one that it replaces (SPEC 9.6).
    case tooSimilar(Similarity)
    /// The password is in a breach store, and was seen there so often; nil if the store has no counts (SPEC 9.7).
    case breached(count: Int?)
    /// A breach store could not be read where the password would stand, so the password is refused; ``BreachStore`` says why.
    case breachesUnread
    /// The password holds terms of lists that the policy forbids (SPEC 9.5): the terms from left to right, each once and
    /// at most ``maximumForbiddenTerms``; `lists` names all forbidden lists with such a term, as a term's `lists` do.
    case forbidden([BannedTerm], lists: [String])
    /// The whole password is a banned term, or within one edit of one (SPEC 8). `lists` names all lists with such a
    /// term.
    case bannedWhole(BannedTerm, lists: [String])
    /// The score is below the one required, because of terms of `lists` (SPEC 7.2 and 7.4).
    case bannedByScore(Int, required: Int, lists: [String])

    /// A violation's stable name, the same in every version and output format.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The code of the violation of this name; ``tooLong`` also of ``Violation/tooManySteps(limit:)``.
        case tooShort, tooLong, disallowedCharacter, complexity, containsName, tooSimilar
        /// ``Violation/breached(count:)`` and ``Violation/breachesUnread``
        case breached
        /// ``Violation/forbidden(_:lists:)``, ``Violation/bannedWhole(_:lists:)`` and
        /// ``Violation/bannedByScore(_:required:lists:)``
        case banned

        /// The corresponding code of Microsoft's native authentication API.
        public var nativeAuthenticationCode: String {
            switch self {
            case .tooShort: "password_too_short"
            case .tooLong: "password_too_long"
            case .disallowedCharacter: "password_is_invalid"
            case .complexity: "password_too_weak"
            case .tooSimilar: "password_recently_used"
            case .containsName, .breached, .banned: "password_banned"
            }
        }
    }

    /// The stable name.
    public var code: Code {
        switch self {
        case .tooShort: .tooShort
        case .tooLong, .tooManySteps: .tooLong
        case .disallowedCharacter: .disallowedCharacter
        case .complexity: .complexity
        case .containsName: .containsName
        case .tooSimilar: .tooSimilar
        case .breached, .breachesUnread: .breached
        case .forbidden, .bannedWhole, .bannedByScore: .banned
        }
    }

    /// The outcome that a self-service reset reports.
    public var outcome: RejectionOutcome {
        switch self {
        case .tooShort, .tooLong, .tooManySteps, .complexity, .tooSimilar: .onPremisesPolicy
        case .containsName(let hits):
            hits.allSatisfy { $0.rule == .activeDirectory } ? .onPremisesPolicy : .bannedPasswordPolicy
        case .disallowedCharacter, .breached, .breachesUnread, .forbidden, .bannedWhole, .bannedByScore:
            .bannedPasswordPolicy
        }
    }

    /// The lists whose terms are at fault, in the order of SPEC 7.3; empty if no terms are.
    public var lists: [String] {
        switch self {
        case .forbidden(_, let lists), .bannedWhole(_, let lists), .bannedByScore(_, _, let lists): lists
        default: []
        }
    }
}

extension Violation {
    /// The most forbidden terms that a violation names, so that a long password costs no more memory than others.
    public static let maximumForbiddenTerms = 100
}

/// The two reasons for a rejection that a self-service password reset distinguishes (SPEC 11).
public enum RejectionOutcome: String, Sendable, Hashable, CaseIterable {
    /// *On-premises policy violation*: length, complexity, names by Active Directory's rule, and likeness to the old one.
    case onPremisesPolicy
    /// *Password does not comply with fuzzy policy*: everything else.
    case bannedPasswordPolicy
}

extension Violation: CustomStringConvertible {
    /// The code only, so that a log never shows a term that is part of the password.
    public var description: String { code.rawValue }
}
