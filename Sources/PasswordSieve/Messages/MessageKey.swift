/// The name of a text in a ``MessageCatalogue``.
public enum MessageKey: String, Sendable, Hashable, CaseIterable {
    // MARK: For the person

    /// Too few characters, or an empty field. `minimum`: the fewest allowed.
    case personTooShort
    /// Too few visible characters, which alone count. `minimum`: the fewest allowed.
    case personTooShortVisible
    /// Too many characters. `maximum`: the most allowed.
    case personTooLong
    /// Too many characters after folding, which may turn one into several.
    case personTooLongFolded
    /// Only printable ASCII characters are allowed.
    case personPrintableASCII
    /// Control characters are not allowed.
    case personNoControl
    /// Too few kinds of characters. `required`: the fewest allowed; `classes`: a list of all kinds.
    case personComplexity
    /// The password contains names. `names`: a list of the texts in the next group.
    case personContainsName
    /// The password is the old one.
    case personSimilarEqual
    /// The password contains the old one or is a part of it, perhaps backwards.
    case personSimilarContained
    /// Only the ends of the old password were changed.
    case personSimilarCore
    /// Only a few characters of the old password were changed.
    case personSimilarChanges
    /// The password has leaked.
    case personBreached
    /// It could not be looked up among leaked passwords.
    case personBreachesUnread
    /// The password contains a forbidden term.
    case personForbidden
    /// The password is a banned term or close to one.
    case personBannedWhole
    /// Too few points. `missing`: the number of characters outside terms that would make up for it.
    case personBannedByScore

    // MARK: The person's names

    /// The text of the ``NameHit/Kind``, in the grammatical case that `personContainsName` needs.
    case yourGivenName, yourSurname, yourTenantName, yourAccountName, yourDisplayName, yourContext

    // MARK: Hints while typing

    /// The password is still too short. `count`: the number of missing characters.
    case hintAddCharacters
    /// The same for visible characters.
    case hintAddVisibleCharacters
    /// More kinds of characters are needed. `count`: how many; `classes`: a list of the kinds that are still absent.
    case hintAddKinds
    /// More points are needed. `count`: the number of characters outside common words that would earn them.
    case hintAddUncommonCharacters
    /// The password is a banned term or close to one.
    case hintChooseOtherWords

    // MARK: Kinds of characters, as items of a list

    /// The text of the ``CharacterClass``.
    case classUppercase, classLowercase, classDigit, classSymbol, classOtherLetter

    // MARK: For the administrator

    /// Only `length` of at least `minimum` units. `unit`: `utf16` or `codePoints`.
    case administratorTooShort
    /// The same after folding.
    case administratorTooShortFolded
    /// As many as `length` of at most `maximum` units. `unit`: `utf16` or `codePoints`.
    case administratorTooLong
    /// More than `maximum` units, so that nothing else was checked.
    case administratorTooLongUnread
    /// The same after folding.
    case administratorTooLongUnreadFolded
    /// More steps to judge than ``Violation/tooManySteps(limit:)`` allows. `maximum`: the most.
    case administratorTooManySteps
    /// A disallowed character. `allowed`: the policy's value; `positions`: its position, from 1.
    case administratorDisallowedCharacter
    /// Several disallowed characters. `positions`: a list of their positions.
    case administratorDisallowedCharacters
    /// Too few kinds of characters. `count`: the number present; `required`: the fewest allowed; `classes`: a list of
    /// those present, or ``classNone``.
    case administratorComplexity
    /// The password contains names. `names`: a list of ``nameWithRule``.
    case administratorContainsName
    /// The password equals the old one.
    case administratorSimilarEqual
    /// One of the two contains the other.
    case administratorSimilarContained
    /// One of the two contains the other backwards.
    case administratorSimilarReversed
    /// The two differ at the ends only.
    case administratorSimilarCore
    /// The two are a few changes apart. `count`: how many.
    case administratorSimilarChanges
    /// The password is in a breach store without counts.
    case administratorBreached
    /// The password is in a breach store. `count`: the times it was seen.
    case administratorBreachedTimes
    /// A breach store could not be read.
    case administratorBreachesUnread
    /// The password contains a forbidden term. `term`: the term in brackets; `source`: one of the three source texts.
    case administratorForbidden
    /// The password contains several forbidden terms. `terms`: a list of them; `source`: as before.
    case administratorForbiddenTerms
    /// The password is a banned term. `term`: the term in brackets; `source`: one of the three source texts.
    case administratorBannedWhole
    /// The password is one edit away from a banned term. Placeholders as before.
    case administratorBannedNear
    /// Too few points. `arithmetic`: the sum of the points; `source`: as before.
    case administratorBannedByScore
    /// No kind of characters.
    case classNone
    /// The source is one list. `lists`: its name.
    case sourceList
    /// The source is several lists. `lists`: a list of their names.
    case sourceLists
    /// The source is patterns alone.
    case sourcePatterns

    // MARK: Names and rules

    /// A name and the rule that found it. `name`, `rule`: texts of this group.
    case nameWithRule
    /// The text of the ``NameHit/Kind``.
    case nameGivenName, nameSurname, nameTenantName, nameAccountName, nameDisplayName, nameContext
    /// The text of the ``Policy/NameRule``.
    case ruleEntra, ruleActiveDirectory, ruleNear, ruleDerived

    // MARK: Arithmetic

    /// Single characters that may not be quoted. `count`: their number.
    case arithmeticCharacters
    /// A term that may not be quoted.
    case arithmeticGlobalTerm
    /// A repeated block. `count`: the number of repetitions; `arithmetic`: the sum of one.
    case arithmeticBlock
    /// An empty sum.
    case arithmeticNothing
    /// The text of the ``Policy/PatternKind``.
    case patternRepeat, patternSequence, patternKeyboard, patternYear, patternDate, patternTail, patternEnding,
        patternWord
}

extension MessageKey: TextKey {
    /// The placeholders that the text has to hold, and no others.
    public var placeholders: [TextPlaceholder] {
        switch self {
        case .personTooShort, .personTooShortVisible: [.minimum]
        case .personTooLong: [.maximum]
        case .personComplexity: [.required, .classes]
        case .personContainsName, .administratorContainsName: [.names]
        case .personBannedByScore: [.missing]
        case .hintAddCharacters, .hintAddVisibleCharacters, .hintAddUncommonCharacters: [.count]
        case .hintAddKinds: [.count, .classes]
        case .administratorTooShort, .administratorTooShortFolded: [.length, .minimum, .unit]
        case .administratorTooLong: [.length, .maximum, .unit]
        case .administratorTooLongUnread, .administratorTooLongUnreadFolded: [.maximum, .unit]
        case .administratorTooManySteps: [.maximum]
        case .administratorDisallowedCharacter, .administratorDisallowedCharacters: [.allowed, .positions]
        case .administratorComplexity: [.count, .required, .classes]
        case .administratorForbidden, .administratorBannedWhole, .administratorBannedNear: [.term, .source]
        case .administratorForbiddenTerms: [.terms, .source]
        case .administratorBannedByScore: [.arithmetic, .source]
        case .sourceList, .sourceLists: [.lists]
        case .nameWithRule: [.name, .rule]
        case .arithmeticCharacters, .administratorSimilarChanges, .administratorBreachedTimes: [.count]
        case .arithmeticBlock: [.count, .arithmetic]
        default: []
        }
    }
}

extension MessageKey {
    /// A group of keys, one for each case of another enumeration: `classDigit` is the key for the case `digit`.
    enum Group: String {
        case your, name, rule, `class`, pattern
    }
}

extension MessageCatalogue {
    /// Returns the text in `group` for a case of another enumeration.
    func name(_ group: MessageKey.Group, _ member: some RawRepresentable<String>) -> String {
        MessageKey(rawValue: group.rawValue + member.rawValue.firstUppercased).map { text($0) } ?? member.rawValue
    }
}

extension String {
    /// The name with its first letter in upper case.
    package var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
