extension Policy {
    /// The policy that this project recommends: the score of ``entra`` extended by typos, reversed terms, second spellings
    /// and patterns; any characters but control characters; three of Active Directory's classes, waived from 12 characters
    /// on.
    public static let recommended = Policy(
        profile: .recommended,
        minimumScore: 5,
        length: LengthRule(minimum: 8, maximum: 256, foldedToo: true),
        characters: .noControl,
        classes: ClassRule(required: 3, of: .activeDirectory, waivedFrom: 12),
        substitutions: .extended,
        fuzzy: [FuzzyBand(minimumTermLength: 5, points: 2), FuzzyBand(minimumTermLength: 7, points: 1)],
        reversed: true,
        literalWithoutLetters: true,
        patterns: Set(PatternKind.allCases),
        passphrase: PassphraseRule(from: 18, minimumScore: 4),
        transliterations: true,
        similarToOld: SimilarityRule(maximumDistance: 3),
        wholePassword: true,
        names: [.entra, .activeDirectory, .near])

    /// Microsoft Entra Password Protection: every banned term counts one point, every other character one, and five are
    /// needed. Printable ASCII, 8 to 256 characters of three classes, without the person's names.
    public static let entra = Policy(
        profile: .entra,
        minimumScore: 5,
        length: LengthRule(minimum: 8, maximum: 256),
        characters: .printableASCII,
        classes: ClassRule(required: 3, of: .entra),
        folding: FoldingOptions(marks: false, lookAlikes: false),
        substitutions: .entra,
        wholePassword: true,
        names: [.entra])

    /// "Password must meet complexity requirements" of Active Directory: 7 to 256 UTF-16 code units of three classes,
    /// without the account name or a part of the display name. Banned lists are not used.
    public static let activeDirectory = Policy(
        profile: .activeDirectory,
        minimumScore: nil,
        length: LengthRule(minimum: 7, maximum: 256, unit: .utf16),
        characters: .any,
        classes: ClassRule(required: 3, of: .activeDirectory),
        substitutions: .none,
        wholePassword: false,
        names: [.activeDirectory])

    /// NIST SP 800-63B-4 for a password that is the only factor: 15 to 256 characters, no classes; refused if the whole
    /// password is, or nearly is, a banned term or a name. With a second factor, set ``LengthRule/minimum`` to 8.
    public static let nist = Policy(
        profile: .nist,
        minimumScore: nil,
        length: LengthRule(minimum: 15, maximum: 256, foldedToo: true),
        characters: .any,
        classes: ClassRule(required: 0, of: .activeDirectory),
        substitutions: .extended,
        wholePassword: true,
        names: [.derived])

    /// The unchanged policy of `profile`.
    public init(_ profile: Profile) {
        switch profile {
        case .recommended: self = .recommended
        case .entra: self = .entra
        case .activeDirectory: self = .activeDirectory
        case .nist: self = .nist
        }
    }
}
