/// The message of a violation for the person: it says what to do, and quotes no banned term.
extension Violation {
    func personMessage(in catalogue: MessageCatalogue) -> String {
        switch self {
        case .tooShort(_, let minimum, _, let isFolded):
            catalogue.text(isFolded ? .personTooShortVisible : .personTooShort, [.minimum: .number(minimum)])
        case .tooLong(_, let maximum, _, let isFolded): catalogue.tooLong(maximum: isFolded ? nil : maximum)
        case .tooManySteps: catalogue.tooLong(maximum: nil)
        case .disallowedCharacter(_, let allowed): catalogue.only(allowed)
        case .complexity(_, let required, let scheme):
            catalogue.text(
                .personComplexity,
                [.required: .number(required), .classes: .list(scheme.classes.map { catalogue.name(.class, $0) })])
        case .containsName(let hits): catalogue.leaveOut(hits.map(\.kind).withoutRepetitions)
        case .tooSimilar(let similarity): catalogue.differ(similarity)
        case .breached: catalogue.text(.personBreached)
        case .breachesUnread: catalogue.text(.personBreachesUnread)
        case .forbidden: catalogue.text(.personForbidden)
        case .bannedWhole: catalogue.text(.personBannedWhole)
        case .bannedByScore(let score, let required, _):
            catalogue.text(.personBannedByScore, [.missing: .number(required - score)])
        }
    }
}

/// Texts that hints use, too.
extension MessageCatalogue {
    /// `maximum` is nil if no number of typed characters is the limit: if folding made the password too long, or if it takes
    /// too many steps.
    func tooLong(maximum: Int?) -> String {
        maximum.map { text(.personTooLong, [.maximum: .number($0)]) } ?? text(.personTooLongFolded)
    }

    func only(_ allowed: Policy.AllowedCharacters) -> String {
        text(allowed == .printableASCII ? .personPrintableASCII : .personNoControl)
    }

    func differ(_ similarity: Similarity) -> String {
        switch similarity {
        case .equal: text(.personSimilarEqual)
        case .contained, .reversed: text(.personSimilarContained)
        case .sameCore: text(.personSimilarCore)
        case .fewChanges: text(.personSimilarChanges)
        }
    }

    func leaveOut(_ names: [NameHit.Kind]) -> String {
        text(.personContainsName, [.names: .list(names.map { name(.your, $0) })])
    }
}
