internal import PasswordSieve
internal import PasswordSieveFoundation

/// The object that `pwsieve explain --format json` prints: that of SPEC 14.2, and what was found on the way. Places count
/// code points of the password as typed, from 0.
struct ExplanationRecord: Encodable {
    private let verdict: VerdictRecord
    private let policy: String
    private let mode: String
    private let characters: [Character]?
    private let matches: [Match]
    private let omittedMatches: Int
    private let segmentations: [[SegmentRecord]]
    private let segmentationCount: Int
    private let rules: Rules?
    private let leastChange: Change

    private struct Character: Encodable {
        let folded: String
        let start: Int
        let end: Int
        let readings: [String]
    }

    /// A segment, and where it is in the folded password.
    private struct Match: Encodable {
        private let segment: SegmentRecord
        private let range: Range<Int>

        init(_ match: Explanation.Match, _ typed: [Unicode.Scalar]?) {
            segment = SegmentRecord(match.segment, typed)
            range = match.foldedRange
        }

        private enum Key: CodingKey { case foldedStart, foldedEnd }

        func encode(to encoder: any Encoder) throws {
            try segment.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(range.lowerBound, forKey: .foldedStart)
            try container.encode(range.upperBound, forKey: .foldedEnd)
        }
    }

    private struct Rules: Encodable {
        let length: Length
        let characters: Characters
        let classes: Classes
        let names: [Name]
        let wholePassword: Whole
    }
    private struct Length: Encodable {
        let typed, folded, minimum, maximum: Int
        let unit: String
        let foldedToo, isKept: Bool
    }
    private struct Characters: Encodable {
        let allowed: String
        let disallowed: [Int]
    }
    private struct Classes: Encodable {
        let present: [String]
        let required: Int
        let of: String
        let waivedFrom: Int?
        let isWaived, isKept: Bool
    }
    private struct Name: Encodable {
        let kind: String
        let spelling: String?
        let rules: [String]
        let isTooShort: Bool
        let hits: [Hit]
    }
    private struct Hit: Encodable {
        let rule, manner: String
        let start, end: Int
    }
    private struct Whole: Encodable {
        let isOn: Bool
        let terms: [Near]
    }
    private struct Near: Encodable {
        let edits: Int
        let list: String
        let term: String?
        let line: Int?
    }
    private struct Change: Encodable {
        let message: String
        let isNeeded: Bool
        let isFound: Bool
        let removed: [[Int]]?
        let addedCount: Int?
        let added: String?
        let atEnd: Bool?
        let newClasses: Int?
    }

    /// An explanation of `password`, nil if nothing of it is to be shown.
    init(_ explanation: Explanation, on password: String?) {
        let typed = password.map { Array($0.unicodeScalars) }
        verdict = VerdictRecord(explanation.verdict, on: password)
        policy = explanation.verdict.policyName
        mode = explanation.verdict.mode.rawValue
        characters = password.map { _ in
            explanation.characters.map { character in
                Character(
                    folded: String(character.character), start: character.range.lowerBound,
                    end: character.range.upperBound, readings: character.readings.map { String($0) })
            }
        }
        matches = explanation.matches.map { Match($0, typed) }
        omittedMatches = explanation.omittedMatchCount
        segmentations = explanation.segmentations.map { $0.segments.map { SegmentRecord($0, typed) } }
        segmentationCount = explanation.segmentationCount
        rules = explanation.rules.map { Self.rules($0, isShown: password != nil) }
        leastChange = Self.change(explanation.leastChange, isShown: password != nil)
    }

    private static func rules(_ rules: Explanation.Rules, isShown: Bool) -> Rules {
        let (length, classes) = (rules.length, rules.classes)
        return Rules(
            length: Length(
                typed: length.typed, folded: length.folded, minimum: length.rule.minimum, maximum: length.rule.maximum,
                unit: length.rule.unit.rawValue, foldedToo: length.rule.foldedToo,
                isKept: length.isLongEnough && length.isShortEnough),
            characters: Characters(
                allowed: rules.characters.allowed.rawValue, disallowed: rules.characters.disallowed),
            classes: Classes(
                present: classes.rule.of.classes.filter(classes.present.contains).map(\.rawValue),
                required: classes.rule.required, of: classes.rule.of.rawValue, waivedFrom: classes.rule.waivedFrom,
                isWaived: classes.isWaived, isKept: classes.isMet),
            names: rules.names.map { name in
                Name(
                    kind: name.kind.rawValue, spelling: isShown ? name.spelling : nil,
                    rules: name.rules.map(\.rawValue), isTooShort: name.isTooShort,
                    hits: name.hits.map { hit in
                        Hit(
                            rule: hit.rule.rawValue, manner: hit.manner.rawValue, start: hit.range.lowerBound,
                            end: hit.range.upperBound)
                    })
            },
            wholePassword: Whole(
                isOn: rules.wholePassword.isOn,
                terms: rules.wholePassword.terms.map { term in
                    let isQuoted = isShown || !term.isGlobal
                    return Near(
                        edits: term.edits, list: term.list, term: isQuoted ? term.text : nil,
                        line: isQuoted ? term.line : nil)
                }))
    }

    private static func change(_ change: LeastChange, isShown: Bool) -> Change {
        guard case .found(let found) = change else {
            let isNeeded = change != .notNeeded
            return Change(
                message: change.message, isNeeded: isNeeded, isFound: false, removed: nil, addedCount: nil, added: nil,
                atEnd: nil, newClasses: nil)
        }
        return Change(
            message: change.message, isNeeded: true, isFound: true,
            removed: found.removed.map { [$0.lowerBound, $0.upperBound] }, addedCount: found.addedCount,
            added: isShown ? found.added : nil, atEnd: found.isAtEnd, newClasses: found.newClassCount)
    }

    func encode(to encoder: any Encoder) throws {
        // The verdict's keys stand beside the others, as "check" writes them.
        try verdict.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(policy, forKey: .policy)
        try container.encode(mode, forKey: .mode)
        try container.encodeIfPresent(characters, forKey: .characters)
        try container.encode(matches, forKey: .matches)
        try container.encode(omittedMatches, forKey: .omittedMatches)
        try container.encode(segmentations, forKey: .segmentations)
        // Beyond what other languages read as a number.
        if segmentationCount < 1 << 53 { try container.encode(segmentationCount, forKey: .segmentationCount) }
        try container.encodeIfPresent(rules, forKey: .rules)
        try container.encode(leastChange, forKey: .leastChange)
    }

    private enum Key: String, CodingKey {
        case policy, mode, characters, matches, omittedMatches, segmentations, segmentationCount, rules, leastChange
    }
}
