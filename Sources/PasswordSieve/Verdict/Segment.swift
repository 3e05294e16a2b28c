extension Segmentation {
    /// A token or a single character of a password.
    public struct Segment: Sendable, Hashable {
        /// The kind of a segment.
        public enum Kind: RawRepresentable, Sendable, Hashable, CaseIterable {
            /// A term of a banned list.
            case term
            /// A character that belongs to no token.
            case character
            /// A pattern.
            case pattern(Policy.PatternKind)

            /// A repeated ``Segment/unit``.
            public static let block = Kind.pattern(.block)

            /// All kinds, the patterns in the order of SPEC 6.
            public static var allCases: [Kind] { [.term, .character] + Policy.PatternKind.allCases.map(Kind.pattern) }

            /// The kind with this raw value.
            public init?(rawValue: String) {
                guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
                self = kind
            }

            /// `term`, `character`, or a pattern's name.
            public var rawValue: String {
                switch self {
                case .term: "term"
                case .character: "character"
                case .pattern(let kind): kind.rawValue
                }
            }
        }

        /// The segment's kind.
        public let kind: Kind
        /// The place in the password as typed, in code points. Neighbours share a character that folds to several, such
        /// as a ligature.
        public let range: Range<Int>
        /// The points of the segment, including those of a repeated ``unit``.
        public let points: Int
        /// The matched term; nil for other kinds.
        public let term: BannedTerm?
        /// The segments of the unit that a block repeats; empty for other kinds.
        public let unit: [Segment]
        /// The number of times that a block repeats its unit; 1 for other kinds.
        public let repetitions: Int
        /// The length in folded characters.
        let foldedLength: Int

        init(
            kind: Kind, range: Range<Int>, foldedLength: Int, points: Int, term: BannedTerm? = nil,
            unit: [Segment] = [], repetitions: Int = 1
        ) {
            self.kind = kind
            self.range = range
            self.foldedLength = foldedLength
            self.points = points
            self.term = term
            self.unit = unit
            self.repetitions = repetitions
        }

        /// The matched term, or those of a block's unit.
        var terms: [BannedTerm] { term.map { [$0] } ?? unit.flatMap(\.terms) }
    }
}

extension Segmentation.Segment: CustomStringConvertible {
    /// Kind and points only, so that a log never shows a term that is part of the password.
    public var description: String { "\(kind.rawValue) (\(points))" }
}
