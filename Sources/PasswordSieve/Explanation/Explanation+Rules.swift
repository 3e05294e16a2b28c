extension Explanation {
    /// Every rule with its inputs, also those that are kept or switched off (SPEC 8 to 10, 7.2).
    public struct Rules: Sendable, Hashable {
        /// SPEC 10.
        public let length: Length
        /// SPEC 10.
        public let characters: Characters
        /// SPEC 10.
        public let classes: Classes
        /// Each spelling of the person's names that a rule looked at (SPEC 9 and 10.2).
        public let names: [Name]
        /// SPEC 8.
        public let wholePassword: WholePassword
        /// SPEC 7.2; nil if the policy does not score.
        public let score: Score?
        /// Whether violations reject the password.
        public let mode: Policy.Mode
    }
}

extension Explanation.Rules {
    /// How long the password is. Lengths are in `rule.unit`.
    public struct Length: Sendable, Hashable {
        /// As typed.
        public let typed: Int
        /// After folding.
        public let folded: Int
        /// The policy's limits.
        public let rule: Policy.LengthRule
        /// Whether it has the minimum.
        public let isLongEnough: Bool
        /// Whether it keeps the maximum.
        public let isShortEnough: Bool
    }

    /// Which characters are allowed.
    public struct Characters: Sendable, Hashable {
        /// What the policy allows.
        public let allowed: Policy.AllowedCharacters
        /// The positions of others in the password as typed, in code points, from 0.
        public let disallowed: [Int]
    }

    /// How many classes of characters there are.
    public struct Classes: Sendable, Hashable {
        /// The classes that have a character.
        public let present: Set<CharacterClass>
        /// The policy's rule.
        public let rule: Policy.ClassRule
        /// Whether the password is so long that it needs none.
        public let isWaived: Bool
        /// Whether the rule is kept.
        public var isMet: Bool { isWaived || present.count >= rule.required }
    }

    /// A spelling of a name, and where the password holds it.
    public struct Name: Sendable, Hashable {
        /// Which part of the user's data it is from.
        public let kind: NameHit.Kind
        /// The spelling: a name or one of its words, folded; by Active Directory's rule under simple case folding.
        public let spelling: String
        /// The rules that look for it.
        public let rules: [Policy.NameRule]
        /// The fewest characters that a name needs to be looked for.
        public let minimumLength: Int
        /// Whether it is ignored, since it has fewer.
        public var isTooShort: Bool { spelling.unicodeScalars.count < minimumLength }
        /// Where it was found, for each rule the first place.
        public let hits: [Hit]

        /// A place where a name was found.
        public struct Hit: Sendable, Hashable {
            /// The rule that found it.
            public let rule: Policy.NameRule
            /// In which manner.
            public let manner: Manner
            /// Where, in code points of the password as typed.
            public let range: Range<Int>
        }

        /// How a password holds a name.
        public enum Manner: String, Sendable, Hashable, CaseIterable {
            /// As it is, or with substitutions.
            case exact
            /// Spelled backwards.
            case reversed
            /// With one edit.
            case fuzzy
            /// As all of the password but up to four characters on each side.
            case derived
        }
    }

    /// The whole password beside the terms.
    public struct WholePassword: Sendable, Hashable {
        /// Whether the policy has the rule.
        public let isOn: Bool
        /// The terms that it equals or is one edit away from, equal ones first; at most 100.
        public let terms: [BannedTerm]
    }

    /// The score and what is needed.
    public struct Score: Sendable, Hashable {
        /// The points.
        public let value: Int
        /// The points that the policy asks for.
        public let required: Int
        /// Whether there is a match or a pattern; without one a low score rejects nothing (SPEC 7.2).
        public let hasToken: Bool
        /// Whether the score rejects.
        public var isTooLow: Bool { value < required && hasToken }
    }
}

extension Explanation.Rules.Name: CustomStringConvertible, CustomDebugStringConvertible {
    /// The kind alone: the spelling may stand in the password.
    public var description: String { "\(kind.rawValue): \(hits.count) hits" }
    /// As ``description``.
    public var debugDescription: String { description }
}
