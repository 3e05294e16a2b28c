extension Segmentation {
    /// One token or single character of a password.
    public struct Segment: Sendable, Hashable {
        /// What a segment is.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A term of a banned list.
            case term
            /// A character that belongs to no token.
            case character
            /// ``Policy/PatternKind/repeat``
            case `repeat`
            /// ``Policy/PatternKind/sequence``
            case sequence
            /// ``Policy/PatternKind/keyboard``
            case keyboard
            /// ``Policy/PatternKind/year``
            case year
            /// ``Policy/PatternKind/date``
            case date
            /// ``Policy/PatternKind/block``
            case block
            /// ``Policy/PatternKind/tail``
            case tail
        }

        /// What it is.
        public let kind: Kind
        /// Where it is in the password as typed, in code points. Neighbours share a character that folds to several, such as
        /// a ligature.
        public let range: Range<Int>
        /// What it costs.
        public let points: Int
        /// The term, if it is one.
        public let term: BannedTerm?
        /// The segments of a block's unit, which stands ``repetitions`` times in a row; else none.
        public let unit: [Segment]
        /// How often a block's unit stands in a row; 1 for everything else.
        public let repetitions: Int
        /// How many folded characters it has.
        let foldedLength: Int

        init(
            kind: Kind, range: Range<Int>, foldedLength: Int, points: Int, term: BannedTerm? = nil,
            unit: [Segment] = [],
            repetitions: Int = 1
        ) {
            self.kind = kind
            self.range = range
            self.foldedLength = foldedLength
            self.points = points
            self.term = term
            self.unit = unit
            self.repetitions = repetitions
        }

        /// The term, or those of a block's unit.
        var terms: [BannedTerm] { term.map { [$0] } ?? unit.flatMap(\.terms) }
    }
}

extension Segmentation.Segment: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind and points, so that a log never holds a term that stands in the password.
    public var description: String { "\(kind.rawValue) (\(points))" }
    /// As ``description``.
    public var debugDescription: String { description }
}
