/// The rules by which passwords are judged (SPEC 13).
///
/// A policy starts from one of the profiles (``recommended``, ``entra``, ``activeDirectory``, ``nist``) and may be changed
/// in code or by a policy file: `Policy` is `Codable`, and its coded form is the policy file. What is out of range is
/// found when a ``PasswordChecker`` is made, or earlier by ``validate()``.
///
/// ```swift
/// var policy = Policy.entra
/// policy.name = "contoso-2026"
/// policy.length.minimum = 12
/// ```
///
/// A value type, safe to share between threads.
public struct Policy: Sendable, Hashable {
    /// The name that a verdict carries, 1 to 128 code points without control characters.
    public var name: String

    /// The profile that this policy is or extends. It decides which limits a custom list has to keep (SPEC 4.3).
    public let profile: Profile

    /// Whether a violation rejects the password or is only reported.
    public var mode: Mode

    /// The points that a password needs, 1 to 1,024, or nil: passwords are not scored (SPEC 7.2).
    public var minimumScore: Int?

    /// How long a password is (SPEC 10).
    public var length: LengthRule

    /// The characters that a password may hold (SPEC 10).
    public var characters: AllowedCharacters

    /// How many classes of characters a password needs (SPEC 10).
    public var classes: ClassRule

    /// The steps of folding that are on beside case and width (SPEC 2).
    public var folding: FoldingOptions

    /// The characters that may stand for other characters (SPEC 3).
    public var substitutions: Substitutions

    /// From which length on a term matches with one edit, and what that costs (SPEC 5.2).
    public var fuzzy: [FuzzyBand]

    /// Whether terms spelled backwards match (SPEC 5.3).
    public var reversed: Bool

    /// Whether terms that hold no letter match equal characters only (SPEC 5.4).
    public var literalWithoutLetters: Bool

    /// The patterns that count as tokens (SPEC 6).
    public var patterns: Set<PatternKind>

    /// Whether a password within one edit of a whole term is banned whatever its score (SPEC 8).
    public var wholePassword: Bool

    /// How the person's own names are looked for (SPEC 9 and 10.2).
    public var names: Set<NameRule>

    /// The version of the profile that this policy is or extends. It rises whenever the profile's rules change.
    public var version: Int { profile.version }
}

extension Policy {
    /// A named set of rules that ships with the library.
    public enum Profile: String, Sendable, Hashable, CaseIterable {
        /// What this project recommends: Entra's score, with typos, reversed terms and patterns.
        case recommended
        /// Microsoft Entra Password Protection.
        case entra
        /// Active Directory's complexity requirements.
        case activeDirectory = "active-directory"
        /// NIST SP 800-63B-4, as a single factor.
        case nist

        var version: Int { 1 }
    }

    /// What a violation leads to.
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// A password with a violation is rejected.
        case enforce
        /// Violations are reported, nothing is rejected.
        case audit
    }

    /// How long a password is, in code points or UTF-16 code units.
    public struct LengthRule: Sendable, Hashable {
        /// The fewest units, 0 to 256.
        public var minimum: Int
        /// The most units, 1 to 256.
        public var maximum: Int
        /// What is counted, in both lengths and in ``ClassRule/waivedFrom``.
        public var unit: LengthUnit
        /// Whether the folded password needs the minimum too: eight invisible characters are not a password.
        public var foldedToo: Bool

        /// A rule with these limits.
        public init(minimum: Int, maximum: Int, unit: LengthUnit = .codePoints, foldedToo: Bool = false) {
            self.minimum = minimum
            self.maximum = maximum
            self.unit = unit
            self.foldedToo = foldedToo
        }
    }

    /// What a length counts.
    public enum LengthUnit: String, Sendable, Hashable, CaseIterable {
        /// Unicode code points.
        case codePoints
        /// UTF-16 code units, as Windows counts.
        case utf16
    }

    /// The characters that a password may hold.
    public enum AllowedCharacters: String, Sendable, Hashable, CaseIterable {
        /// Every character.
        case any
        /// Every character but control characters (General_Category Cc).
        case noControl
        /// U+0020 to U+007E.
        case printableASCII
    }

    /// How many classes of characters a password needs.
    public struct ClassRule: Sendable, Hashable {
        /// The fewest classes; 0 switches the rule off.
        public var required: Int
        /// Which characters belong to which class.
        public var of: ClassScheme
        /// From this length on, as typed and folded, no classes are needed (1 to 256); nil: they always are.
        public var waivedFrom: Int?

        /// A rule that needs `required` classes of `of`.
        public init(required: Int, of: ClassScheme, waivedFrom: Int? = nil) {
            self.required = required
            self.of = of
            self.waivedFrom = waivedFrom
        }
    }

    /// A division of characters into classes.
    public enum ClassScheme: String, Sendable, Hashable, CaseIterable {
        /// Four classes of ASCII characters: lower, upper, digit, symbol (space is a symbol).
        case entra
        /// The five classes of SPEC 10.1.
        case activeDirectory

        /// The classes, in the order of SPEC 10.
        public var classes: [CharacterClass] {
            switch self {
            case .entra: [.lowercase, .uppercase, .digit, .symbol]
            case .activeDirectory: [.uppercase, .lowercase, .digit, .symbol, .otherLetter]
            }
        }
    }

    /// The steps of folding that a profile may leave out (SPEC 2.2 and 2.3).
    public struct FoldingOptions: Sendable, Hashable {
        /// Drop marks and spell Latin letters in ASCII (SPEC 2.2).
        public var marks: Bool
        /// Read letters that look like an ASCII letter as that letter (SPEC 2.3).
        public var lookAlikes: Bool

        /// Folding with these steps.
        public init(marks: Bool, lookAlikes: Bool) {
            self.marks = marks
            self.lookAlikes = lookAlikes
        }
    }

    /// From a length on, a term also matches with one edit (SPEC 5.2).
    public struct FuzzyBand: Sendable, Hashable {
        /// The shortest term of the band, in folded characters, 2 to 128.
        public var minimumTermLength: Int
        /// What a fuzzy match costs, 1 to 1,024 points.
        public var points: Int

        /// A band from `minimumTermLength` on.
        public init(minimumTermLength: Int, points: Int) {
            self.minimumTermLength = minimumTermLength
            self.points = points
        }
    }

    /// A pattern that no list can hold (SPEC 6.1 to 6.7).
    public enum PatternKind: String, Sendable, Hashable, CaseIterable {
        /// Three or more equal characters.
        case `repeat`
        /// Three or more letters or digits in order.
        case sequence
        /// Four or more keys in a straight line.
        case keyboard
        /// A year from 1900 to 2049.
        case year
        /// A calendar date.
        case date
        /// A stretch repeated in a row.
        case block
        /// Three to six characters other than letters at the end.
        case tail
    }

    /// A way in which the person's own names are looked for.
    public enum NameRule: String, Sendable, Hashable, CaseIterable {
        /// Names anywhere in the folded password (SPEC 9.1).
        case entra
        /// Account name and parts of the display name, as typed but for case (SPEC 9.2).
        case activeDirectory
        /// Names with one edit or reversed, the display name and the context words (SPEC 9.3).
        case near
        /// A name as the whole password, with up to four other characters on each side (SPEC 10.2).
        case derived
    }
}
