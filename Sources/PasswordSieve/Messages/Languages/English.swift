package enum English: BuiltInLanguage {
    package static let tag = "en-GB"
    package static let messages = MessageCatalogue(builtIn: tag, texts)

    private static let texts: [MessageKey: String] = [
        .personTooShort: "Use at least {minimum, plural, one {# character} other {# characters}}.",
        .personTooShortVisible: """
        Use at least {minimum, plural, one {# character} other {# characters}} that can be seen.
        """,
        .personTooLong: "Use at most {maximum, plural, one {# character} other {# characters}}.",
        .personTooLongFolded: "Use fewer characters.",
        .personPrintableASCII: "Use only unaccented letters, digits, spaces and the symbols of an English keyboard.",
        .personNoControl: "Leave out control characters, such as a tab.",
        .personComplexity: "Use characters of at least {required} of these kinds: {classes}.",
        .personContainsName: "Leave out {names}.",
        .personSimilarEqual: "Choose a password that is not your old one.",
        .personSimilarContained: """
        Choose a password that does not contain your old one and is no part of it, not even backwards.
        """,
        .personSimilarCore: "Change more of your old password than the digits and symbols at its ends.",
        .personSimilarChanges: "Change more of your old password: the new one is almost the same.",
        .personBreached: "This password has leaked on the internet, so attackers try it. Choose another.",
        .personBreachesUnread: "This password could not be checked. Choose another, or tell your administrator.",
        .personForbidden: "This password contains a word that is not allowed in any password here. Leave it out.",
        .personBannedWhole: """
        This password is too easy to guess, since it is on a list of banned passwords or close to one. Choose \
        another.
        """,
        .personBannedByScore: """
        This password is too easy to guess, since most of it is common or banned words. Add at least {missing, \
        plural, one {# character} other {# characters}} outside of common words.
        """,
        .yourGivenName: "your given name",
        .yourSurname: "your surname",
        .yourTenantName: "the name of your organisation",
        .yourAccountName: "your account name",
        .yourDisplayName: "your name",
        .yourContext: "the name of this service and your e-mail address",
        .hintAddCharacters: "Add {count, plural, one {# more character} other {# more characters}}.",
        .hintAddVisibleCharacters: """
        Add {count, plural, one {# more character} other {# more characters}} that can be seen.
        """,
        .hintAddKinds: "Also use characters of {count, plural, one {one} other {#}} more of these kinds: {classes}.",
        .hintAddUncommonCharacters: """
        Add at least {count, plural, one {# more character} other {# more characters}} outside of common words.
        """,
        .hintChooseOtherWords: "Choose words that are less common, or add some of your own.",
        .classUppercase: "upper-case letters",
        .classLowercase: "lower-case letters",
        .classDigit: "digits",
        .classSymbol: "symbols",
        .classOtherLetter: "letters without case",
        .administratorTooShort: """
        Too short: {length} of at least {unit, select, utf16 {{minimum, plural, one {# UTF-16 code unit} other {# \
        UTF-16 code units}}} other {{minimum, plural, one {# character} other {# characters}}}}.
        """,
        .administratorTooShortFolded: """
        Too short: {length} of at least {unit, select, utf16 {{minimum, plural, one {# UTF-16 code unit} other {# \
        UTF-16 code units}}} other {{minimum, plural, one {# character} other {# characters}}}} after folding.
        """,
        .administratorTooLong: """
        Too long: {length} of at most {unit, select, utf16 {{maximum, plural, one {# UTF-16 code unit} other {# \
        UTF-16 code units}}} other {{maximum, plural, one {# character} other {# characters}}}}.
        """,
        .administratorTooLongUnread: """
        Too long: more than {maximum} {unit, select, utf16 {UTF-16 code units} other {characters}}; nothing \
        else was checked.
        """,
        .administratorTooLongUnreadFolded: """
        Too long: more than {maximum} {unit, select, utf16 {UTF-16 code units} other {characters}} after \
        folding; nothing else was checked.
        """,
        .administratorTooManySteps: """
        Too long for these lists, whose terms are very much alike: judging it takes more than {maximum} \
        steps; nothing else was checked.
        """,
        .administratorDisallowedCharacter: "Characters that are not allowed ({allowed}) at position {positions}.",
        .administratorDisallowedCharacters: "Characters that are not allowed ({allowed}) at positions {positions}.",
        .administratorComplexity: """
        Not complex enough: {count} of {required, plural, one {# character class} other {# character classes}} \
        ({classes}).
        """,
        .administratorContainsName: "Contains a name of the user: {names}.",
        .administratorSimilarEqual: "Equal to the old password after folding.",
        .administratorSimilarContained: "Contains the old password after folding, or is contained in it.",
        .administratorSimilarReversed: """
        Contains the old password spelled backwards after folding, or is contained in it so.
        """,
        .administratorSimilarCore: "Differs from the old password only at the ends, in characters that are no letters.",
        .administratorSimilarChanges: """
        Only {count, plural, one {# change} other {# changes}} away from the old password after folding.
        """,
        .administratorBreached: "Known from a breach.",
        .administratorBreachedTimes: "Known from breaches: seen {count, plural, one {# time} other {# times}}.",
        .administratorBreachesUnread: "Not compared with all breaches: a breach store could not be read.",
        .administratorForbidden: "Contains the forbidden term {term} ({source}).",
        .administratorForbiddenTerms: "Contains the forbidden terms {terms} ({source}).",
        .administratorBannedWhole: "The whole password is the banned term {term} ({source}).",
        .administratorBannedNear: "The whole password is one edit away from the banned term {term} ({source}).",
        .administratorBannedByScore: "Banned by its score: {arithmetic} ({source}).",
        .classNone: "none",
        .sourceList: "list {lists}",
        .sourceLists: "lists {lists}",
        .sourcePatterns: "patterns only",
        .nameWithRule: "{name} ({rule})",
        .nameGivenName: "given name",
        .nameSurname: "surname",
        .nameTenantName: "tenant name",
        .nameAccountName: "account name",
        .nameDisplayName: "part of the display name",
        .nameContext: "context word",
        .ruleEntra: "Entra rule",
        .ruleActiveDirectory: "Active Directory rule",
        .ruleNear: "recommended rule",
        .ruleDerived: "NIST rule",
        .arithmeticCharacters: "{count, plural, one {# character} other {# characters}}",
        .arithmeticGlobalTerm: "global term",
        .arithmeticBlock: "{count} times {arithmetic}",
        .arithmeticNothing: "nothing",
        .patternRepeat: "repeat",
        .patternSequence: "sequence",
        .patternKeyboard: "keyboard",
        .patternYear: "year",
        .patternDate: "date",
        .patternTail: "tail",
        .patternEnding: "ending",
        .patternWord: "word",
    ]
}

extension MessageCatalogue {
    /// British English, the default.
    public static var english: MessageCatalogue { English.messages }
}
