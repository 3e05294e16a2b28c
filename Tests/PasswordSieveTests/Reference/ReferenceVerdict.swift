import PasswordSieve

/// SPEC 11: what the reference finds.
struct ReferenceVerdict: Equatable {
    /// SPEC 11's names, each once, in order.
    var codes: [String]
    /// Honours the policy's mode.
    var isAccepted: Bool
    /// Nil where section 7 is off, and where 1.2 says `tooLong`.
    var score: Int?
    /// Nil where the score is.
    var required: Int?
    /// The likeness of 9.6 to the old password.
    var similarity: String?
    /// The forbidden terms of 9.5 with the forbidden lists that hold them, in order.
    var forbidden: [String]
    /// Banned by section 8.
    var wholePasswordBanned: Bool
    /// Banned by section 7.
    var scoreBanned: Bool
    /// The lists that the banned violations name.
    var bannedLists: Set<String>
    /// Nil if the complexity violation is absent.
    var classesPresent: Set<CharacterClass>?
    /// The kinds of names that were found, such as `entra.surname`.
    var names: Set<String>
    /// The segmentation of 7.3; empty where there is no score.
    var segments: [ReferenceSegment]
}

/// A segment in coordinates of the folded password.
struct ReferenceSegment: Equatable {
    var start: Int
    var end: Int
    var points: Int
    /// The term as written, and its line; nil for what is not a term.
    var term: String?
    var line: Int?
    /// The best ranked list that holds the term.
    var list: String?
    /// `term`, `character` or a pattern's name (SPEC 14.2).
    var kind: String
    /// 1 for a fuzzy match (SPEC 5.2), or else 0.
    var edits: Int
    /// True if the term matches backwards (SPEC 5.3).
    var isReversed: Bool
    /// The segmentation of what a block repeats, where it stands first; empty for what is not a block (SPEC 6.6).
    var unit: [ReferenceSegment]
}

extension ReferenceSegment {
    /// The segments of a text that begins at `offset` in the password: of the password itself, or of a block's unit.
    static func all(of score: ReferenceScore, from offset: Int) -> [ReferenceSegment] {
        score.segmentation.map { ReferenceSegment($0, offset) }
    }

    private init(_ token: ReferenceToken, _ offset: Int) {
        self.init(
            start: offset + token.start, end: offset + token.end, points: token.points,
            term: token.term?.shown.text,
            line: token.term?.shown.line,
            list: token.term?.firstList.name,
            kind: token.kind.name,
            edits: token.kind == .fuzzy ? 1 : 0,
            isReversed: token.kind == .reversed,
            unit: token.unit.map { Self.all(of: $0, from: offset + token.start) } ?? [])
    }
}
