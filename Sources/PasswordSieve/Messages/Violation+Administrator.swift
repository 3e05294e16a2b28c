/// The message of a violation for the administrator: the rule, the numbers, the lists and the terms.
extension Violation {
    func administratorMessage(
        _ segmentation: Segmentation?, showing disclosure: Segmentation.Disclosure, in catalogue: MessageCatalogue
    ) -> String {
        switch self {
        case .tooShort(let length, let minimum, let unit, let isFolded):
            catalogue.text(
                isFolded ? .administratorTooShortFolded : .administratorTooShort,
                [.length: .number(length), .minimum: .number(minimum), .unit: .text(unit.rawValue)])
        case .tooLong(let length?, let maximum, let unit, _):
            catalogue.text(
                .administratorTooLong,
                [.length: .number(length), .maximum: .number(maximum), .unit: .text(unit.rawValue)])
        case .tooLong(nil, let maximum, let unit, let isFolded):
            catalogue.text(
                isFolded ? .administratorTooLongUnreadFolded : .administratorTooLongUnread,
                [.maximum: .number(maximum), .unit: .text(unit.rawValue)])
        case .tooManySteps(let limit):
            catalogue.text(.administratorTooManySteps, [.maximum: .number(limit)])
        case .disallowedCharacter(let positions, let allowed):
            catalogue.text(
                positions.count == 1 ? .administratorDisallowedCharacter : .administratorDisallowedCharacters,
                [.allowed: .text(allowed.rawValue), .positions: .list(positions.map { String($0 + 1) })])
        case .complexity(let present, let required, let scheme):
            catalogue.text(
                .administratorComplexity,
                [
                    .count: .number(present.count), .required: .number(required),
                    .classes: .list(catalogue.names(of: scheme.classes.filter(present.contains))),
                ])
        case .containsName(let hits):
            catalogue.text(.administratorContainsName, [.names: .list(hits.map(catalogue.name).withoutRepetitions)])
        case .tooSimilar(let similarity): catalogue.differs(similarity)
        case .breached(nil): catalogue.text(.administratorBreached)
        case .breached(let count?): catalogue.text(.administratorBreachedTimes, [.count: .number(count)])
        case .breachesUnread: catalogue.text(.administratorBreachesUnread)
        case .forbidden(let terms, let lists):
            catalogue.forbidden(
                terms.map { $0.quoted(showing: disclosure, in: catalogue) }.withoutRepetitions,
                catalogue.source(lists))
        case .bannedWhole(let term, let lists):
            catalogue.text(
                term.edits == 0 ? .administratorBannedWhole : .administratorBannedNear,
                [
                    .term: .text(term.quoted(showing: disclosure, in: catalogue)),
                    .source: .text(catalogue.source(lists)),
                ])
        case .bannedByScore(let score, let required, let lists):
            catalogue.text(
                .administratorBannedByScore,
                [
                    .arithmetic: .text(
                        segmentation?.arithmetic(showing: disclosure, in: catalogue) ?? "\(score) < \(required)"),
                    .source: .text(catalogue.source(lists)),
                ])
        }
    }
}

extension MessageCatalogue {
    fileprivate func names(of classes: [CharacterClass]) -> [String] {
        classes.isEmpty ? [text(.classNone)] : classes.map { name(.class, $0) }
    }

    fileprivate func name(_ hit: NameHit) -> String {
        text(.nameWithRule, [.name: .text(name(.name, hit.kind)), .rule: .text(name(.rule, hit.rule))])
    }

    fileprivate func differs(_ similarity: Similarity) -> String {
        switch similarity {
        case .equal: text(.administratorSimilarEqual)
        case .contained: text(.administratorSimilarContained)
        case .reversed: text(.administratorSimilarReversed)
        case .sameCore: text(.administratorSimilarCore)
        case .fewChanges(let count): text(.administratorSimilarChanges, [.count: .number(count)])
        }
    }

    fileprivate func forbidden(_ terms: [String], _ source: String) -> String {
        terms.count == 1
            ? text(.administratorForbidden, [.term: .text(terms[0]), .source: .text(source)])
            : text(.administratorForbiddenTerms, [.terms: .list(terms), .source: .text(source)])
    }

    /// SPEC 7.4.
    fileprivate func source(_ lists: [String]) -> String {
        guard !lists.isEmpty else { return text(.sourcePatterns) }
        return text(lists.count == 1 ? .sourceList : .sourceLists, [.lists: .list(lists)])
    }
}
