/// How a password was cut into tokens and what each costs (SPEC 7).
///
/// It holds no text of the password: ranges point into the password as typed, in code points, and only terms of banned
/// lists are quoted. A value type, safe to share between threads.
public struct Segmentation: Sendable, Hashable {
    /// The segments from left to right. A character that folds to nothing belongs to none.
    public let segments: [Segment]
    /// The points that the policy asks for.
    public let required: Int
    /// The sum of the points.
    public let score: Int

    init(segments: [Segment], required: Int) {
        self.segments = segments
        self.required = required
        score = segments.reduce(0) { $0 + $1.points }
    }

    /// The terms that were found, from left to right; those of a block's unit once.
    public var terms: [BannedTerm] { segments.flatMap(\.terms) }

    /// The names of all lists that hold one of the terms, in the order of SPEC 7.3 (SPEC 7.4).
    public var lists: [String] {
        var names: [String] = []
        for term in terms { for list in term.lists where !names.contains(list) { names.append(list) } }
        return TermList.inOrder(names)
    }

    /// Whether there is more than single characters.
    var hasToken: Bool { segments.contains { $0.kind != .character } }
}

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
        kind: Kind, range: Range<Int>, foldedLength: Int, points: Int, term: BannedTerm? = nil, unit: [Segment] = [],
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

/// A term of a banned list that was found in a password.
public struct BannedTerm: Sendable, Hashable {
    /// The term as written in its list.
    public var text: String { entry.text }
    /// The name of the list that it is shown for: the first of ``lists``.
    public var list: String { entry.list }
    /// Its line in that list.
    public var line: Int { entry.line }
    /// The names of all lists that hold it, in the order of SPEC 7.3.
    public var lists: [String] { entry.lists }
    /// The edits by which the password differs from it, 0 or 1.
    public let edits: Int
    /// Whether the password holds it spelled backwards.
    public let isReversed: Bool
    private let entry: Entry

    init(text: String, list: String, line: Int, lists: [String], edits: Int, isReversed: Bool) {
        entry = Entry(text: text, list: list, line: line, lists: lists)
        self.edits = edits
        self.isReversed = isReversed
    }

    /// Whether the shipped list is the only one that holds it.
    public var isGlobal: Bool { list == TermList.globalName }

    /// What the lists say of a term: one object, so that a verdict is copied and freed quickly.
    private final class Entry: Sendable, Hashable {
        let text: String
        let list: String
        let line: Int
        let lists: [String]

        init(text: String, list: String, line: Int, lists: [String]) {
            self.text = text
            self.list = list
            self.line = line
            self.lists = lists
        }

        static func == (first: Entry, second: Entry) -> Bool {
            first.text == second.text && first.list == second.list && first.line == second.line
                && first.lists == second.lists
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(list)
            hasher.combine(line)
        }
    }
}
