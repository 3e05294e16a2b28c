/// The rules by which passwords are judged (SPEC 13).
///
/// A policy starts from one of the profiles (``recommended``, ``entra``, ``activeDirectory``, ``nist``) and may be
/// changed in code or by a policy file: `Policy` is `Codable`, and its coded form is the policy file. Values out of
/// range are reported when a ``PasswordChecker`` is made, or earlier by ``validate()``.
///
/// ```swift
/// var policy = Policy.entra
/// policy.name = "contoso-2026"
/// policy.length.minimum = 12
/// ```
///
/// A value type, safe to share between threads.
public struct Policy: Sendable, Hashable {
    /// The name that the policy was given; nil if it has none of its own.
    var ownName: String?

    /// The profile that this policy is or extends. It decides which limits a custom list has to keep (SPEC 4.3).
    public let profile: Profile

    /// Enforce the rules, or only report violations.
    public var mode: Mode = .enforce

    /// The points that a password needs, 1 to 1,024; nil if passwords are not scored (SPEC 7.2).
    public var minimumScore: Int?

    /// The length limits of a password (SPEC 10).
    public var length: LengthRule

    /// The characters that a password may contain (SPEC 10).
    public var characters: AllowedCharacters

    /// The number of character classes that a password needs (SPEC 10).
    public var classes: ClassRule

    /// The steps of folding beyond case and width (SPEC 2).
    public var folding = FoldingOptions(marks: true, lookAlikes: true)

    /// The characters that may stand for other characters (SPEC 3).
    public var substitutions: Substitutions

    /// The term lengths that match with one edit, and the points of such a match (SPEC 5.2).
    public var fuzzy: [FuzzyBand] = []

    /// True if terms spelled backwards match (SPEC 5.3).
    public var reversed = false

    /// True if terms without a letter match equal characters only (SPEC 5.4).
    public var literalWithoutLetters = false

    /// The patterns that count as tokens (SPEC 6).
    public var patterns: Set<PatternKind> = []

    /// The limits of the pattern ``PatternKind/word`` (SPEC 6.9).
    public var wordBits = WordBits.standard

    /// The lower score that suffices for a passphrase; nil if there is none (SPEC 7.2).
    public var passphrase: PassphraseRule?

    /// True if terms and names with ä, ö, ü, å or ø are also found with ae, oe, ue, aa or oe in their place (SPEC 4.2).
    public var transliterations = false

    /// The names of the lists whose terms no password may hold, whatever its score (SPEC 9.5). A checker needs a list of
    /// each name.
    public var forbiddenLists: [String] = []

    /// The rule that a new password is not like the old one, where that is given; nil if there is none (SPEC 9.6).
    public var similarToOld: SimilarityRule?

    /// The use of breach stores (SPEC 9.7).
    public var breached: BreachUse = .optional

    /// True if a password within one edit of a whole term is banned whatever its score (SPEC 8).
    public var wholePassword: Bool

    /// The ways in which the person's own names are searched for (SPEC 9 and 10.2).
    public var names: Set<NameRule>

    /// The version of the profile that this policy is or extends. It rises whenever the profile's rules change.
    public var version: Int { profile.version }

    /// True if the policy uses banned lists. `active-directory` does not (SPEC 10.3).
    public var usesLists: Bool { usesAllLists || !forbiddenLists.isEmpty }

    /// Returns true if the policy uses a banned list of this name: one that scores or compares whole passwords uses all
    /// lists, others only those that are forbidden.
    public func usesList(named name: String) -> Bool { usesAllLists || forbiddenLists.contains(name) }

    private var usesAllLists: Bool { minimumScore != nil || wholePassword }
}

extension Policy {
    /// The options of folding.
    public typealias FoldingOptions = PasswordSieve.FoldingOptions

    /// A named set of rules that ships with the library.
    public enum Profile: String, Sendable, Hashable, CaseIterable {
        /// The rules that this project recommends: Entra's score, with typos, reversed terms and patterns.
        case recommended
        /// Microsoft Entra Password Protection.
        case entra
        /// Active Directory's complexity requirements.
        case activeDirectory = "active-directory"
        /// NIST SP 800-63B-4, as a single factor.
        case nist

        var version: Int { self == .recommended ? 2 : 1 }
    }

    /// The consequence of a violation.
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// A password with a violation is rejected.
        case enforce
        /// Violations are reported, but no password is rejected.
        case audit
    }

    /// The length limits of a password, in code points or UTF-16 code units.
    public struct LengthRule: Sendable, Hashable {
        /// The minimum length in ``unit``, 0 to 256.
        public var minimum: Int
        /// The maximum length in ``unit``, 1 to 256.
        public var maximum: Int
        /// The unit of both lengths, of ``ClassRule/waivedFrom`` and of ``PassphraseRule/from``.
        public var unit: LengthUnit
        /// True if the folded password needs the minimum too: eight invisible characters are not a password.
        public var foldedToo: Bool

        /// A rule with these limits.
        public init(minimum: Int, maximum: Int, unit: LengthUnit = .codePoints, foldedToo: Bool = false) {
            self.minimum = minimum
            self.maximum = maximum
            self.unit = unit
            self.foldedToo = foldedToo
        }
    }

    /// The unit in which a length is counted.
    public enum LengthUnit: String, Sendable, Hashable, CaseIterable {
        /// Unicode code points.
        case codePoints
        /// UTF-16 code units, as Windows counts.
        case utf16
    }

    /// The characters that a password may contain.
    public enum AllowedCharacters: String, Sendable, Hashable, CaseIterable {
        /// Every character.
        case any
        /// Every character but control characters (General_Category Cc).
        case noControl
        /// U+0020 to U+007E.
        case printableASCII
    }

    /// The number of character classes that a password needs.
    public struct ClassRule: Sendable, Hashable {
        /// The minimum number of classes; 0 switches the rule off.
        public var required: Int
        /// The scheme that divides characters into classes.
        public var of: ClassScheme
        /// The length, as typed and folded, from which no classes are needed (1 to 256); nil if they always are. A
        /// character of Han, Hangul, Hiragana or Katakana counts two here.
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

    /// A range of term lengths that match with one edit, up to the next band (SPEC 5.2).
    public struct FuzzyBand: Sendable, Hashable {
        /// The shortest term of the band, in folded characters, 2 to 128.
        public var minimumTermLength: Int
        /// The points of a fuzzy match, 1 to 1,024.
        public var points: Int

        /// A band from `minimumTermLength` on.
        public init(minimumTermLength: Int, points: Int) {
            self.minimumTermLength = minimumTermLength
            self.points = points
        }
    }

    /// A pattern that no list can hold (SPEC 6.1 to 6.9). The cases are in the order of SPEC 6.
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
        /// Two or more characters repeated in a row.
        case block
        /// Three to six characters other than letters at the end.
        case tail
        /// A year, two digits or a usual number at the end, with symbols.
        case ending
        /// Letters that look like a word.
        case word
    }

    /// A rule that searches a password for the person's own names.
    public enum NameRule: String, Sendable, Hashable, CaseIterable {
        /// Names anywhere in the folded password (SPEC 9.1).
        case entra
        /// The account name and the parts of the display name, as typed except for case (SPEC 9.2).
        case activeDirectory
        /// Names with one edit or reversed, the display name and the context words (SPEC 9.3).
        case near
        /// A name as the whole password, with up to four other characters on each side (SPEC 10.2).
        case derived
    }
}
