internal import PasswordSieve

/// The rule that a password breaks, with the ways of being banned told apart. In the order of SPEC 11.
enum RejectionRule: String, CaseIterable {
    case tooShort, tooLong, disallowedCharacter, complexity, containsName, tooSimilar
    /// Or a breach store could not be read.
    case breached
    case forbidden
    case bannedWhole
    /// Its score is too low, and it holds terms (SPEC 7.4).
    case bannedTerms
    /// Its score is too low because of patterns alone.
    case bannedPatterns

    init(_ violation: Violation) {
        self =
            switch violation {
            case .tooShort: .tooShort
            case .tooLong, .tooManySteps: .tooLong
            case .disallowedCharacter: .disallowedCharacter
            case .complexity: .complexity
            case .containsName: .containsName
            case .tooSimilar: .tooSimilar
            case .breached, .breachesUnread: .breached
            case .forbidden: .forbidden
            case .bannedWhole: .bannedWhole
            case .bannedByScore(_, _, let lists): lists.isEmpty ? .bannedPatterns : .bannedTerms
            }
    }

    var title: String {
        switch self {
        case .forbidden: "holds a forbidden term"
        case .bannedWhole: "banned as a whole"
        case .bannedTerms: "banned by score, terms"
        case .bannedPatterns: "banned by score, patterns only"
        default: rawValue
        }
    }
}
