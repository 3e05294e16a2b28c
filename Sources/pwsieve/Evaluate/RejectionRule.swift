internal import PasswordSieve

/// Why a password is rejected, as finely as one can tell the rules of a policy apart. In the order of SPEC 11.
enum RejectionRule: String, CaseIterable {
    case tooShort, tooLong, disallowedCharacter, complexity, containsName
    /// SPEC 8.
    case bannedWhole
    /// By its score, with terms in it (SPEC 7.4).
    case bannedTerms
    /// By its score, of patterns alone.
    case bannedPatterns

    init(_ violation: Violation) {
        self =
            switch violation {
            case .tooShort: .tooShort
            case .tooLong: .tooLong
            case .disallowedCharacter: .disallowedCharacter
            case .complexity: .complexity
            case .containsName: .containsName
            case .bannedWhole: .bannedWhole
            case .bannedByScore(_, _, let lists): lists.isEmpty ? .bannedPatterns : .bannedTerms
            }
    }

    /// As a row of a table.
    var title: String {
        switch self {
        case .bannedWhole: "banned as a whole"
        case .bannedTerms: "banned by score, terms"
        case .bannedPatterns: "banned by score, patterns only"
        default: rawValue
        }
    }
}
