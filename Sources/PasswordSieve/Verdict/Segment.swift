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
        // Few bytes, since a verdict has many segments. A password has at most 1,024 characters (SPEC 1.2).
        private let start: UInt16
        private let end: UInt16
        private let cost: UInt16
        private let length: UInt16
        private let content: Content

        private enum Content: Hashable {
            case none
            case term(BannedTerm)
            indirect case block(unit: [Segment], repetitions: Int)
        }

        /// The place in the password as typed, in code points. Neighbours share a character that folds to several, such
        /// as a ligature.
        public var range: Range<Int> { Int(start)..<Int(end) }
        /// The points of the segment, including those of a repeated ``unit``.
        public var points: Int { Int(cost) }
        /// The matched term; nil for other kinds.
        public var term: BannedTerm? { if case .term(let term) = content { term } else { nil } }
        /// The segments of the unit that a block repeats; empty for other kinds.
        public var unit: [Segment] { if case .block(let unit, _) = content { unit } else { [] } }
        /// The number of times that a block repeats its unit; 1 for other kinds.
        public var repetitions: Int { if case .block(_, let repetitions) = content { repetitions } else { 1 } }
        /// The length in folded characters.
        var foldedLength: Int { Int(length) }

        @inline(__always)
        private init(_ kind: Kind, _ range: Range<Int>, foldedLength: Int, points: Int, _ content: Content) {
            self.kind = kind
            start = UInt16(truncatingIfNeeded: range.lowerBound)
            end = UInt16(truncatingIfNeeded: range.upperBound)
            cost = UInt16(truncatingIfNeeded: points)
            length = UInt16(truncatingIfNeeded: foldedLength)
            self.content = content
        }

        /// A character or a pattern other than a block.
        @inline(__always)
        init(kind: Kind, range: Range<Int>, foldedLength: Int, points: Int) {
            self.init(kind, range, foldedLength: foldedLength, points: points, .none)
        }

        init(term: BannedTerm, range: Range<Int>, foldedLength: Int, points: Int) {
            self.init(.term, range, foldedLength: foldedLength, points: points, .term(term))
        }

        /// A block.
        init(unit: [Segment], repetitions: Int, range: Range<Int>, foldedLength: Int, points: Int) {
            self.init(
                .block, range, foldedLength: foldedLength, points: points,
                .block(unit: unit, repetitions: repetitions))
        }
    }
}

extension Segmentation.Segment: CustomStringConvertible {
    /// Kind and points only, so that a log never shows a term that is part of the password.
    public var description: String { "\(kind.rawValue) (\(points))" }
}
