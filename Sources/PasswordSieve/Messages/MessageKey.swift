/// The name of a text in a ``MessageCatalogue``. Its raw value is stable, for catalogues that are kept in files.
///
/// A text is a pattern of ICU's MessageFormat. It has to hold each of its ``placeholders``, in braces or as a plural or
/// select, and no others. What a placeholder stands for is put in as it is and never read as a pattern.
public enum MessageKey: String, Sendable, Hashable, CaseIterable {
    // MARK: For the person

    /// Too few characters; or a fresh field. `minimum`: the fewest.
    case personTooShort
    /// Too few characters that count, since some cannot be seen. `minimum`: the fewest.
    case personTooShortVisible
    /// Too many characters. `maximum`: the most.
    case personTooLong
    /// Too many characters once they are written out.
    case personTooLongFolded
    /// Only the characters of ASCII are allowed.
    case personPrintableASCII
    /// Control characters are not allowed.
    case personNoControl
    /// Too few kinds of characters. `required`: the fewest; `classes`: the list of all kinds.
    case personComplexity
    /// The password holds names. `names`: a list of the texts for the person's names below, as the object of this one.
    case personContainsName
    /// The password is a banned term or close to one.
    case personBannedWhole
    /// Too few points. `missing`: how many characters outside of terms make up for them.
    case personBannedByScore

    // MARK: The person's names, as the object of `personContainsName`

    /// ``NameHit/Kind/givenName``
    case yourGivenName
    /// ``NameHit/Kind/surname``
    case yourSurname
    /// ``NameHit/Kind/tenantName``
    case yourTenantName
    /// ``NameHit/Kind/accountName``
    case yourAccountName
    /// ``NameHit/Kind/displayName``
    case yourDisplayName
    /// ``NameHit/Kind/context``
    case yourContext

    // MARK: Hints while typing

    /// The password is still short. `count`: how many characters are missing.
    case hintAddCharacters
    /// Likewise, of characters that can be seen.
    case hintAddVisibleCharacters
    /// More kinds of characters are needed. `count`: how many; `classes`: the list of the kinds that are not there yet.
    case hintAddKinds
    /// More points are needed. `count`: how many characters outside of common words make up for them.
    case hintAddUncommonCharacters
    /// The password is a banned term, or close to one.
    case hintChooseOtherWords

    // MARK: Kinds of characters, as part of a list

    /// ``CharacterClass/uppercase``
    case classUppercase
    /// ``CharacterClass/lowercase``
    case classLowercase
    /// ``CharacterClass/digit``
    case classDigit
    /// ``CharacterClass/symbol``
    case classSymbol
    /// ``CharacterClass/otherLetter``
    case classOtherLetter

    // MARK: For the administrator

    /// `length` of at least `minimum` units; `unit`: `utf16` or `codePoints`.
    case administratorTooShort
    /// Likewise, counted after folding.
    case administratorTooShortFolded
    /// `length` of at most `maximum` units; `unit`: `utf16` or `codePoints`.
    case administratorTooLong
    /// More than `maximum` units, beyond which nothing is looked at.
    case administratorTooLongUnread
    /// Likewise, counted after folding.
    case administratorTooLongUnreadFolded
    /// A character that is not allowed. `allowed`: the policy's value; `positions`: its place, counted from 1.
    case administratorDisallowedCharacter
    /// Several. `positions`: the list of their places.
    case administratorDisallowedCharacters
    /// Too few kinds of characters. `count`: those present; `required`: the fewest; `classes`: the list of those present,
    /// or ``classNone``.
    case administratorComplexity
    /// The password holds names. `names`: a list of ``nameWithRule``.
    case administratorContainsName
    /// The password is a banned term. `term`: the term in brackets; `source`: what ``sourceList`` and its like give.
    case administratorBannedWhole
    /// Likewise, but for one edit.
    case administratorBannedNear
    /// Too few points. `arithmetic`: the sum of the points; `source` as before.
    case administratorBannedByScore
    /// No class of characters.
    case classNone
    /// A list of banned terms. `lists`: its name.
    case sourceList
    /// Several. `lists`: the list of their names.
    case sourceLists
    /// No list, patterns only.
    case sourcePatterns

    // MARK: Names and rules

    /// A name and the rule that found it. `name`, `rule`: texts from below.
    case nameWithRule
    /// ``NameHit/Kind/givenName``
    case nameGivenName
    /// ``NameHit/Kind/surname``
    case nameSurname
    /// ``NameHit/Kind/tenantName``
    case nameTenantName
    /// ``NameHit/Kind/accountName``
    case nameAccountName
    /// ``NameHit/Kind/displayName``
    case nameDisplayName
    /// ``NameHit/Kind/context``
    case nameContext
    /// ``Policy/NameRule/entra``
    case ruleEntra
    /// ``Policy/NameRule/activeDirectory``
    case ruleActiveDirectory
    /// ``Policy/NameRule/near``
    case ruleNear
    /// ``Policy/NameRule/derived``
    case ruleDerived

    // MARK: Arithmetic

    /// `count` single characters that are not quoted.
    case arithmeticCharacters
    /// A term that is not quoted.
    case arithmeticGlobalTerm
    /// A block: `count` times `arithmetic`.
    case arithmeticBlock
    /// A sum of nothing.
    case arithmeticNothing
    /// ``Policy/PatternKind/repeat``
    case patternRepeat
    /// ``Policy/PatternKind/sequence``
    case patternSequence
    /// ``Policy/PatternKind/keyboard``
    case patternKeyboard
    /// ``Policy/PatternKind/year``
    case patternYear
    /// ``Policy/PatternKind/date``
    case patternDate
    /// ``Policy/PatternKind/tail``
    case patternTail
}

extension MessageKey: TextKey {
    /// The names that stand in a text in place of what it is about.
    public var placeholders: [String] { arguments.map(\.rawValue) }

    package var arguments: [Placeholder] {
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
        case .administratorDisallowedCharacter, .administratorDisallowedCharacters: [.allowed, .positions]
        case .administratorComplexity: [.count, .required, .classes]
        case .administratorBannedWhole, .administratorBannedNear: [.term, .source]
        case .administratorBannedByScore: [.arithmetic, .source]
        case .sourceList, .sourceLists: [.lists]
        case .nameWithRule: [.name, .rule]
        case .arithmeticCharacters: [.count]
        case .arithmeticBlock: [.count, .arithmetic]
        default: []
        }
    }
}
