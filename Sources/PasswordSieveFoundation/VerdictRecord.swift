package import PasswordSieve

/// The object of SPEC 14.2 for a verdict, as a whole or as a part of a larger one. What is nil is left out.
package struct VerdictRecord: Encodable {
    var password: String?
    var decision: String
    var score: Int?
    var required: Int?
    var codes: [String]?
    var outcome: String?
    var lists: [String]?
    var whole: TermRecord?
    var segments: [SegmentRecord]?

    /// A verdict on `password`, nil if nothing of it is to be shown.
    package init(_ verdict: Verdict, on password: String?) {
        self.password = password
        decision = verdict.decision.rawValue
        score = verdict.score
        required = verdict.requiredScore
        codes = verdict.codes.map(\.rawValue)
        outcome = verdict.outcome?.rawValue
        lists = verdict.violatedLists
        for case .bannedWhole(let term, _) in verdict.violations { whole = TermRecord(term, isShown: password != nil) }
        let typed = password.map { Array($0.unicodeScalars) }
        segments = verdict.segmentation?.segments.map { SegmentRecord($0, typed) }
    }
}

/// A segment of SPEC 14.2; `start` and `end` count code points of the password as typed.
package struct SegmentRecord: Encodable {
    let kind: String
    let start: Int
    let end: Int
    let points: Int
    let edits: Int?
    /// True where a term stands backwards.
    let reversed: Bool?
    let term: String?
    let list: String?
    let line: Int?
    let text: String?
    /// How often a block's unit stands in a row, and the unit's segments.
    let repetitions: Int?
    let unit: [SegmentRecord]?

    package init(_ segment: Segmentation.Segment, _ typed: [Unicode.Scalar]?) {
        kind = segment.kind.rawValue
        start = segment.range.lowerBound
        end = segment.range.upperBound
        points = segment.points
        edits = segment.term?.edits
        reversed = segment.term?.isReversed == true ? true : nil
        repetitions = segment.kind == .block ? segment.repetitions : nil
        unit = segment.kind == .block ? segment.unit.map { SegmentRecord($0, typed) } : nil
        list = segment.term?.list
        text = typed.map { String(String.UnicodeScalarView($0[segment.range])) }
        // The global list is public: its line would tell the term.
        let quoted = segment.term.flatMap { typed == nil && $0.isGlobal ? nil : $0 }
        term = quoted?.text
        line = quoted?.line
    }
}

/// The term that a password is banned for as a whole.
struct TermRecord: Encodable {
    let edits: Int
    let list: String
    let term: String?
    let line: Int?

    init(_ term: BannedTerm, isShown: Bool) {
        edits = term.edits
        list = term.list
        self.term = isShown || !term.isGlobal ? term.text : nil
        line = isShown || !term.isGlobal ? term.line : nil
    }
}
