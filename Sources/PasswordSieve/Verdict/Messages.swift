/// What is said to the person who chose the password, and to the administrator.
extension Verdict {
    /// Who reads a message.
    public enum Audience: Sendable, Hashable, CaseIterable {
        /// The person who chose the password. The text says what to do and quotes no banned term.
        case person
        /// The administrator. The text names rules, lists and terms, and so parts of the password.
        case administrator
    }

    /// One sentence or two for each violation, in the order of SPEC 11; empty without a violation. In English.
    public func messages(for audience: Audience) -> [String] {
        switch audience {
        case .person: violations.map(\.personMessage)
        case .administrator: administratorMessages(showing: .terms)
        }
    }

    /// The administrator's messages, which quote no more than `disclosure` allows.
    public func administratorMessages(showing disclosure: Segmentation.Disclosure) -> [String] {
        violations.map { $0.administratorMessage(segmentation, showing: disclosure) }
    }

    /// The messages in one text; empty without a violation. In English.
    public func message(for audience: Audience) -> String {
        messages(for: audience).joined(separator: " ")
    }
}

// MARK: For the person

extension Violation {
    fileprivate var personMessage: String {
        switch self {
        case .tooShort(_, let minimum, _, let isFolded):
            "Use at least \(characters(minimum))\(isFolded ? " that can be seen" : "")."
        case .tooLong(_, let maximum, _, let isFolded):
            isFolded ? "Use fewer characters." : "Use at most \(characters(maximum))."
        case .disallowedCharacter(_, .printableASCII):
            "Use only unaccented letters, digits, spaces and the symbols of an English keyboard."
        case .disallowedCharacter:
            "Leave out control characters, such as a tab."
        case .complexity(_, let required, let scheme):
            "Use characters of at least \(required) of these kinds: \(list(scheme.classes.map(\.name)))."
        case .containsName(let hits):
            "Leave out \(list(hits.kinds.map(\.personName)))."
        case .bannedWhole:
            "This password is too easy to guess, since it is on a list of banned passwords or close to one. "
                + "Choose another."
        case .bannedByScore(let score, let required, _):
            "This password is too easy to guess, since most of it is common or banned words. "
                + "Add at least \(characters(required - score)) outside of common words."
        }
    }

    private func characters(_ count: Int) -> String { "\(count) \(count == 1 ? "character" : "characters")" }
}

// MARK: For the administrator

extension Violation {
    fileprivate func administratorMessage(
        _ segmentation: Segmentation?, showing disclosure: Segmentation.Disclosure
    ) -> String {
        switch self {
        case .tooShort(let length, let minimum, let unit, let isFolded):
            "Too short: \(length) of at least \(minimum) \(unit.name)\(isFolded ? " after folding" : "")."
        case .tooLong(let length, let maximum, let unit, let isFolded):
            length.map { "Too long: \($0) of at most \(maximum) \(unit.name)." }
                ?? "Too long: more than \(maximum) \(unit.name)\(isFolded ? " after folding" : ""); "
                + "nothing else was checked."
        case .disallowedCharacter(let positions, let allowed):
            "Characters that are not allowed (\(allowed.rawValue)) at "
                + "\(positions.count == 1 ? "position" : "positions") \(list(positions.map { String($0 + 1) }))."
        case .complexity(let present, let required, let scheme):
            "Not complex enough: \(present.count) of \(required) character classes "
                + "(\(present.isEmpty ? "none" : list(scheme.classes.filter(present.contains).map(\.name))))."
        case .containsName(let hits):
            "Contains a name of the user: \(list(hits.map { "\($0.kind.administratorName) (\($0.rule.name))" }))."
        case .bannedWhole(let term, let lists):
            "The whole password is \(term.edits == 0 ? "" : "one edit away from ")the banned term "
                + "\(term.quoted(showing: disclosure)) (\(named(lists)))."
        case .bannedByScore(let score, let required, let lists):
            "Banned by its score: \(segmentation?.arithmetic(showing: disclosure) ?? "\(score) < \(required)") "
                + "(\(named(lists)))."
        }
    }

    /// SPEC 7.4.
    private func named(_ lists: [String]) -> String {
        lists.isEmpty ? "patterns only" : "\(lists.count == 1 ? "list" : "lists") \(list(lists))"
    }
}

// MARK: Words

/// `a`, `a and b`, `a, b and c`.
private func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
}

extension [NameHit] {
    /// The kinds, each once.
    fileprivate var kinds: [NameHit.Kind] {
        reduce(into: []) { if !$0.contains($1.kind) { $0.append($1.kind) } }
    }
}

extension NameHit.Kind {
    fileprivate var personName: String {
        switch self {
        case .givenName: "your given name"
        case .surname: "your surname"
        case .tenantName: "the name of your organisation"
        case .accountName: "your account name"
        case .displayName: "your name"
        case .context: "the name of this service and your e-mail address"
        }
    }

    fileprivate var administratorName: String {
        switch self {
        case .givenName: "given name"
        case .surname: "surname"
        case .tenantName: "tenant name"
        case .accountName: "account name"
        case .displayName: "part of the display name"
        case .context: "context word"
        }
    }
}

extension Policy.NameRule {
    fileprivate var name: String {
        switch self {
        case .entra: "Entra rule"
        case .activeDirectory: "Active Directory rule"
        case .near: "near rule"
        case .derived: "NIST rule"
        }
    }
}

extension Policy.LengthUnit {
    fileprivate var name: String {
        switch self {
        case .codePoints: "characters"
        case .utf16: "UTF-16 code units"
        }
    }
}

extension CharacterClass {
    var name: String {
        switch self {
        case .uppercase: "upper-case letters"
        case .lowercase: "lower-case letters"
        case .digit: "digits"
        case .symbol: "symbols"
        case .otherLetter: "letters without case"
        }
    }
}
