/// The state of a password while a person types it: points, rules and a hint.
///
/// It contains no text of the password, no name and no term, only counts and rules. Keystroke by keystroke even counts
/// reveal the kind of each character, so its description and those of its parts show codes alone.
///
/// A value type, safe to share between threads.
public struct Guidance: Sendable, Hashable {
    /// The points; nil if the policy does not score, or the password is longer than SPEC 1.2 allows.
    public let points: Points?
    /// The rules of the policy in the order of SPEC 11, each met or not; only the length if the password is longer than
    /// SPEC 1.2 allows.
    public let rules: [Rule]
    /// The next thing to do; nil if all rules are met.
    public let hint: Hint?

    /// True if all rules are met, as ``Verdict/isAccepted`` is under ``Policy/Mode/enforce``. The mode makes no
    /// difference here, so people are guided in audit mode, too.
    public var isAccepted: Bool { rules.allSatisfy(\.isMet) }
}

extension Guidance {
    /// The points of a password, and those required (SPEC 7).
    public struct Points: Sendable, Hashable {
        /// The score so far, from 0.
        public let earned: Int
        /// The score that the policy requires.
        public let required: Int
        /// The points that are still missing, from 0.
        public var missing: Int { max(0, required - earned) }
    }

    /// A rule of the policy, met or not.
    public struct Rule: Sendable, Hashable {
        /// The requirement.
        public let requirement: Requirement
        /// True if the password meets it.
        public let isMet: Bool

        /// The code of the violation while it is not met.
        public var code: Violation.Code { requirement.code }
    }

    /// The requirement of a rule.
    public enum Requirement: Sendable, Hashable {
        /// At least `minimum` units. `length`: those so far, as typed, or folded if that counts and is less.
        case minimumLength(length: Int, minimum: Int, unit: Policy.LengthUnit)
        /// At most `maximum` units. `length`: those so far, nil beyond the limits of SPEC 1.2.
        case maximumLength(length: Int?, maximum: Int, unit: Policy.LengthUnit)
        /// Only these characters.
        case allowedCharacters(Policy.AllowedCharacters)
        /// Characters of at least `required` classes. A long password may meet it with fewer.
        case classes(present: Set<CharacterClass>, required: Int, of: Policy.ClassScheme)
        /// None of the person's names.
        case noNames
        /// Not like the old password.
        case unlikeOld
        /// In no breach store.
        case notBreached
        /// Without forbidden terms, and not banned as a whole or by its score.
        case noBannedTerms

        var code: Violation.Code {
            switch self {
            case .minimumLength: .tooShort
            case .maximumLength: .tooLong
            case .allowedCharacters: .disallowedCharacter
            case .classes: .complexity
            case .noNames: .containsName
            case .unlikeOld: .tooSimilar
            case .notBreached: .breached
            case .noBannedTerms: .banned
            }
        }
    }
}
