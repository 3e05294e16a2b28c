import PasswordSieve

/// SPEC 11: what the reference finds.
struct ReferenceVerdict: Equatable {
    /// SPEC 11's names, each once, in order.
    var codes: [String]
    /// Honours the policy's mode.
    var isAccepted: Bool
    /// Nil where section 7 is off, and where 1.2 says `tooLong`.
    var score: Int?
    /// Banned by section 8.
    var wholePasswordBanned: Bool
    /// Banned by section 7.
    var scoreBanned: Bool
    /// The lists that the banned violations name.
    var bannedLists: Set<String>
    /// Nil if the complexity violation is absent.
    var classesPresent: Set<CharacterClass>?
    /// Which kinds of name hit, such as `entra.surname`.
    var names: Set<String>
    /// The segmentation of 7.3; empty where there is no score.
    var segments: [ReferenceSegment]
}

/// A segment in folded coordinates.
struct ReferenceSegment: Equatable {
    var start: Int
    var end: Int
    var points: Int
    /// The folded term; nil for a single character.
    var term: String?
    /// The best ranked list that holds the term.
    var list: String?
}

extension ReferenceSegment {
    init(_ token: ReferenceToken) {
        self.init(
            start: token.start, end: token.end, points: token.points,
            term: token.term.map { String(String.UnicodeScalarView($0.text.compactMap(Unicode.Scalar.init))) },
            list: token.term?.firstList.name)
    }
}
