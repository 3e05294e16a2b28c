internal import PasswordSieve

/// A line for each rule of an explanation: kept or broken, and its inputs.
struct RuleRows {
    let rows: [String]

    init(_ rules: Explanation.Rules, showsNames: Bool, _ style: Style) {
        var rows: [String] = []
        func add(_ name: String, _ isKept: Bool?, _ text: String) {
            let mark = isKept.map { $0 ? style(.green, "kept  ") : style(.red, "broken") } ?? style(.faint, "off   ")
            rows.append(text.isEmpty ? "\(mark)  \(name)" : "\(mark)  \(name.padded(to: 15))  \(text)")
        }
        let length = rules.length
        let unit = length.rule.unit == .utf16 ? "UTF-16 code units" : "characters"
        add(
            "length", length.isLongEnough && length.isShortEnough,
            "\(length.typed) typed, \(length.folded) folded; \(length.rule.minimum) to \(length.rule.maximum) \(unit)"
                + (length.rule.foldedToo ? ", the minimum folded too" : ""))
        let disallowed = rules.characters.disallowed.map { String($0 + 1) }.joined(separator: ", ")
        add(
            "characters", rules.characters.allowed == .any ? nil : rules.characters.disallowed.isEmpty,
            "allowed: \(rules.characters.allowed.rawValue)"
                + (disallowed.isEmpty ? "" : "; not allowed at \(disallowed)"))
        add("classes", rules.classes.rule.required == 0 ? nil : rules.classes.isMet, Self.classes(rules.classes))
        let isHit = rules.names.contains { !$0.hits.isEmpty }
        add("names", rules.names.isEmpty ? nil : !isHit, rules.names.isEmpty ? "none looked for" : "")
        rows += rules.names.map { "          " + Self.name($0, isShown: showsNames) }
        let old = rules.old
        add(
            "old password", old.rule == nil || !old.isGiven ? nil : old.similarity == nil,
            old.rule == nil
                ? "the policy does not compare"
                : !old.isGiven ? "not given" : old.similarity.map(Self.likeness) ?? "not alike")
        add(
            "breaches", rules.breaches.storeCount == 0 ? nil : rules.breaches.violation == nil,
            Self.breaches(rules.breaches))
        let forbidden = rules.forbidden
        let occurrences = forbidden.occurrences.prefix(10).map { Self.forbidden($0, isShown: showsNames) }
        let more = forbidden.occurrences.count - occurrences.count
        add(
            "forbidden", forbidden.lists.isEmpty ? nil : occurrences.isEmpty,
            forbidden.lists.isEmpty
                ? "the policy forbids no list"
                : occurrences.isEmpty
                    ? "holds no term of \(forbidden.lists.map(\.visible).joined(separator: ", "))"
                    : occurrences.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
        let near = rules.wholePassword.terms
        add(
            "whole password", rules.wholePassword.isOn ? near.isEmpty : nil,
            near.isEmpty
                ? "equals no term and is not one edit away from any"
                : near.prefix(10).map { Self.near($0, isShown: showsNames) }.joined(separator: ", "))
        if let score = rules.score {
            let text =
                "\(score.value.counted("point")), \(score.required) needed\(score.isPassphrase ? " for a passphrase" : "")"
            add(
                "score", !score.isTooLow,
                text + (score.hasToken ? "" : "; no match and no pattern, so it rejects nothing"))
        } else {
            add("score", nil, "the policy does not score")
        }
        let mode = rules.mode == .audit ? "audit: nothing is rejected" : "enforce"
        self.rows = rows + ["        mode             \(mode)"]
    }

    private static func classes(_ classes: Explanation.Rules.Classes) -> String {
        let order = classes.rule.of.classes
        let names = order.filter(classes.present.contains).map(\.rawValue).joined(separator: ", ")
        let waiver = classes.rule.waivedFrom.map {
            classes.isWaived ? ", waived from \($0) characters on" : " below \($0.counted("character"))"
        }
        return
            "\(classes.present.count) present (\(names.isEmpty ? "none" : names)), \(classes.rule.required) needed\(waiver ?? "")"
    }

    private static func likeness(_ similarity: Similarity) -> String {
        switch similarity {
        case .equal: "the same"
        case .contained: "one contains the other"
        case .reversed: "one contains the other backwards"
        case .sameCore: "the same but for the ends"
        case .fewChanges(let count): "\(count.counted("change")) apart"
        }
    }

    private static func breaches(_ breaches: Explanation.Rules.Breaches) -> String {
        switch breaches.violation {
        case .breached(let count?): "seen \(count.counted("time"))"
        case .breached(nil): "has leaked"
        case .some: "a breach store could not be read"
        case nil where breaches.use == .off: "the policy searches no breach store"
        case nil: breaches.storeCount == 0 ? "no store given" : "in none of \(breaches.storeCount.counted("store"))"
        }
    }

    private static func name(_ name: Explanation.Rules.Name, isShown: Bool) -> String {
        let rules = name.rules.map(Self.origin).joined(separator: ", ")
        let spelling = isShown ? " \(name.spelling.visible)" : ""
        let hits = name.hits.map { hit in
            "found \(hit.manner == .exact ? "" : "\(hit.manner.rawValue) ")at \(hit.range.lowerBound + 1)–\(hit.range.upperBound) (\(Self.origin(hit.rule)))"
        }
        let result =
            name.isTooShort
            ? "ignored, shorter than \(name.minimumLength)" : hits.isEmpty ? "not found" : hits.joined(separator: ", ")
        return "\(name.kind.rawValue)\(spelling): \(result)" + (hits.isEmpty && !name.isTooShort ? " (\(rules))" : "")
    }

    private static func forbidden(
        _ occurrence: Explanation.Rules.Forbidden.Occurrence, isShown: Bool
    ) -> String {
        let (term, range) = (occurrence.term, occurrence.range)
        let place = range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)–\(range.upperBound)"
        return isShown || !term.isGlobal
            ? "\(term.text.visible) (\(term.list.visible):\(term.line)) at \(place)"
            : "a term of \(term.list.visible) at \(place)"
    }

    /// The set of rules that a rule on names belongs to. What `near` finds is not always near: it also knows more names.
    private static func origin(_ rule: Policy.NameRule) -> String {
        switch rule {
        case .entra: "entra"
        case .activeDirectory: "active-directory"
        case .near: "recommended"
        case .derived: "nist"
        }
    }

    private static func near(_ term: BannedTerm, isShown: Bool) -> String {
        let distance = term.edits == 0 ? "equals" : "one edit from"
        return isShown || !term.isGlobal
            ? "\(distance) \(term.text.visible) (\(term.list.visible):\(term.line))"
            : "\(distance) a term of \(term.list.visible)"
    }
}
