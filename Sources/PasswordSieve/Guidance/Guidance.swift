/// How far a password is, for a form that guides a person while typing.
///
/// It holds no text of the password, no name and no term: counts and rules only. Keystroke by keystroke even these tell
/// the kind of each character, so its description, and that of its parts, holds none of them: codes alone. A value type,
/// safe to share between threads.
public struct Guidance: Sendable, Hashable {
    /// The points; nil if the policy does not score, or the password is longer than SPEC 1.2 allows.
    public let points: Points?
    /// The rules that the policy has, in the order of SPEC 11, each met or not. Of a password that is longer than
    /// SPEC 1.2 allows the length alone, since nothing else is looked at.
    public let rules: [Rule]
    /// What to do next; nil if all rules are met.
    public let hint: Hint?

    /// Whether the password may be used: what ``Verdict/isAccepted`` of a check says if the policy's mode is
    /// ``Policy/Mode/enforce``. The mode makes no difference here, so that people are guided in audit mode too.
    public var isAccepted: Bool { rules.allSatisfy(\.isMet) }
}

extension Guidance {
    /// The points that a password has and needs (SPEC 7).
    public struct Points: Sendable, Hashable {
        /// What it scores so far, from 0.
        public let earned: Int
        /// What the policy asks for.
        public let required: Int
        /// How many more are needed, 0 if it has enough.
        public var missing: Int { max(0, required - earned) }
    }

    /// A rule of the policy.
    public struct Rule: Sendable, Hashable {
        /// What it asks for.
        public let requirement: Requirement
        /// Whether the password meets it.
        public let isMet: Bool

        /// The code of the violation that there is while it is not met.
        public var code: Violation.Code { requirement.code }
    }

    /// What a rule asks for.
    public enum Requirement: Sendable, Hashable {
        /// `length` units so far, of at least `minimum`: as typed, or folded if that is less and counts.
        case minimumLength(length: Int, minimum: Int, unit: Policy.LengthUnit)
        /// At most `maximum` units; so far `length`, nil beyond the limits of SPEC 1.2.
        case maximumLength(length: Int?, maximum: Int, unit: Policy.LengthUnit)
        /// No other characters than these.
        case allowedCharacters(Policy.AllowedCharacters)
        /// Characters of at least `required` classes; it may be met with fewer, by the length that waives it.
        case classes(present: Set<CharacterClass>, required: Int, of: Policy.ClassScheme)
        /// None of the person's names.
        case noNames
        /// Neither banned as a whole nor by its score.
        case noBannedTerms

        var code: Violation.Code {
            switch self {
            case .minimumLength: .tooShort
            case .maximumLength: .tooLong
            case .allowedCharacters: .disallowedCharacter
            case .classes: .complexity
            case .noNames: .containsName
            case .noBannedTerms: .banned
            }
        }
    }
}
