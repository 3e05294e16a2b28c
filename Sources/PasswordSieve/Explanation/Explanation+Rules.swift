extension Explanation {
    /// Every rule with its inputs, including those that are satisfied or switched off (SPEC 8 to 10, 7.2).
    public struct Rules: Sendable, Hashable {
        /// SPEC 10.
        public let length: Length
        /// SPEC 10.
        public let characters: Characters
        /// SPEC 10.
        public let classes: Classes
        /// Each spelling of the person's names that a rule looked for (SPEC 9 and 10.2).
        public let names: [Name]
        /// SPEC 9.6.
        public let old: OldPassword
        /// SPEC 9.7.
        public let breaches: Breaches
        /// SPEC 9.5.
        public let forbidden: Forbidden
        /// SPEC 8.
        public let wholePassword: WholePassword
        /// SPEC 7.2; nil if the policy does not score.
        public let score: Score?
        /// The policy's mode: whether violations reject the password.
        public let mode: Policy.Mode
    }
}

extension Explanation.Rules {
    /// The length of the password, in `rule.unit`.
    public struct Length: Sendable, Hashable {
        /// The length as typed.
        public let typed: Int
        /// The length after folding.
        public let folded: Int
        /// The policy's limits.
        public let rule: Policy.LengthRule
        /// True if it has at least the minimum.
        public let isLongEnough: Bool
        /// True if it has at most the maximum.
        public let isShortEnough: Bool
    }

    /// The allowed characters.
    public struct Characters: Sendable, Hashable {
        /// The policy's rule.
        public let allowed: Policy.AllowedCharacters
        /// The positions of other characters in the password as typed, in code points, from 0.
        public let disallowed: [Int]
    }

    /// The classes of characters.
    public struct Classes: Sendable, Hashable {
        /// The classes that the password has a character of.
        public let present: Set<CharacterClass>
        /// The policy's rule.
        public let rule: Policy.ClassRule
        /// True if the password is long enough to be exempt.
        public let isWaived: Bool
        /// True if the rule is satisfied.
        public var isMet: Bool { isWaived || present.count >= rule.required }
    }

    /// A spelling of a name and its occurrences in the password.
    public struct Name: Sendable, Hashable {
        /// The part of the user's data that it comes from.
        public let kind: NameHit.Kind
        /// The spelling: a name or one of its words, folded; by Active Directory's rule under simple case folding.
        public let spelling: String
        /// The rules that look for it.
        public let rules: [Policy.NameRule]
        /// The fewest characters of a name that is looked for.
        public let minimumLength: Int
        /// True if it is ignored because it has fewer.
        public var isTooShort: Bool { spelling.unicodeScalars.count < minimumLength }
        /// The first occurrence for each rule that found it.
        public let hits: [Hit]

        /// An occurrence of a name.
        public struct Hit: Sendable, Hashable {
            /// The rule that found it.
            public let rule: Policy.NameRule
            /// The way in which the password contains it.
            public let manner: Manner
            /// Its range in the password as typed, in code points.
            public let range: Range<Int>
        }

        /// A way in which a password can contain a name.
        public enum Manner: String, Sendable, Hashable, CaseIterable {
            /// Literally or with substitutions.
            case exact
            /// Spelled backwards.
            case reversed
            /// With one edit.
            case fuzzy
            /// As the whole password but for up to four characters on each side.
            case derived
        }
    }

    /// The comparison with the old password.
    public struct OldPassword: Sendable, Hashable {
        /// The policy's rule; nil if it has none.
        public let rule: Policy.SimilarityRule?
        /// True if the old password is known.
        public let isGiven: Bool
        /// The way in which the password is like the old one; nil if it is not.
        public let similarity: Similarity?

        init(rule: Policy.SimilarityRule?, isGiven: Bool, _ similarity: Similarity?) {
            (self.rule, self.isGiven, self.similarity) = (rule, isGiven, similarity)
        }
    }

    /// The search in breach stores.
    public struct Breaches: Sendable, Hashable {
        /// The policy's rule.
        public let use: Policy.BreachUse
        /// The number of stores that were searched.
        public let storeCount: Int
        /// ``Violation/breached(count:)`` or ``Violation/breachesUnread``; nil if the password is in none of them.
        public let violation: Violation?
    }

    /// The search for the terms of forbidden lists.
    public struct Forbidden: Sendable, Hashable {
        /// The lists that the policy forbids.
        public let lists: [String]
        /// Their terms in the password, from left to right, longer ones first; at most 100.
        public let occurrences: [Occurrence]

        /// A forbidden term in the password.
        public struct Occurrence: Sendable, Hashable {
            /// The term.
            public let term: BannedTerm
            /// Its range in the password as typed, in code points.
            public let range: Range<Int>
        }
    }

    /// The comparison of the whole password with the terms.
    public struct WholePassword: Sendable, Hashable {
        /// True if the policy has the rule.
        public let isOn: Bool
        /// The terms that the password equals or is one edit away from, equal ones first; at most 100.
        public let terms: [BannedTerm]
    }

    /// The score and the required score.
    public struct Score: Sendable, Hashable {
        /// The points.
        public let value: Int
        /// The points that the policy requires, as in ``Segmentation/required``.
        public let required: Int
        /// True if they are those of a passphrase (SPEC 7.2).
        public let isPassphrase: Bool
        /// True if there is a match or a pattern; without one a low score does not reject (SPEC 7.2).
        public let hasToken: Bool
        /// True if the score rejects the password.
        public var isTooLow: Bool { value < required && hasToken }
    }
}

extension Explanation.Rules.Name: CustomStringConvertible {
    /// The kind and the number of hits; the spelling may be part of the password.
    public var description: String { "\(kind.rawValue): \(hits.count) \(hits.count == 1 ? "hit" : "hits")" }
}
