/// What the person is told of a violation: what to do, and no banned term.
extension Violation {
    func personMessage(in catalogue: MessageCatalogue) -> String {
        switch self {
        case .tooShort(_, let minimum, _, let isFolded):
            catalogue.text(isFolded ? .personTooShortVisible : .personTooShort, [.minimum: .number(minimum)])
        case .tooLong(_, let maximum, _, let isFolded): catalogue.tooLong(maximum: isFolded ? nil : maximum)
        case .disallowedCharacter(_, let allowed): catalogue.only(allowed)
        case .complexity(_, let required, let scheme):
            catalogue.text(
                .personComplexity,
                [.required: .number(required), .classes: .list(scheme.classes.map { catalogue.text($0.key) })])
        case .containsName(let hits): catalogue.leaveOut(hits.kinds)
        case .bannedWhole: catalogue.text(.personBannedWhole)
        case .bannedByScore(let score, let required, _):
            catalogue.text(.personBannedByScore, [.missing: .number(required - score)])
        }
    }
}

/// What hints say too.
extension MessageCatalogue {
    /// Nil, if the most is only known once the characters are written out.
    func tooLong(maximum: Int?) -> String {
        maximum.map { text(.personTooLong, [.maximum: .number($0)]) } ?? text(.personTooLongFolded)
    }

    func only(_ allowed: Policy.AllowedCharacters) -> String {
        text(allowed == .printableASCII ? .personPrintableASCII : .personNoControl)
    }

    func leaveOut(_ names: [NameHit.Kind]) -> String {
        text(.personContainsName, [.names: .list(names.map { text($0.personKey) })])
    }
}

extension [NameHit] {
    /// The kinds, each once.
    var kinds: [NameHit.Kind] {
        reduce(into: []) { if !$0.contains($1.kind) { $0.append($1.kind) } }
    }
}

extension NameHit.Kind {
    fileprivate var personKey: MessageKey {
        switch self {
        case .givenName: .yourGivenName
        case .surname: .yourSurname
        case .tenantName: .yourTenantName
        case .accountName: .yourAccountName
        case .displayName: .yourDisplayName
        case .context: .yourContext
        }
    }
}

extension CharacterClass {
    var key: MessageKey {
        switch self {
        case .uppercase: .classUppercase
        case .lowercase: .classLowercase
        case .digit: .classDigit
        case .symbol: .classSymbol
        case .otherLetter: .classOtherLetter
        }
    }
}
