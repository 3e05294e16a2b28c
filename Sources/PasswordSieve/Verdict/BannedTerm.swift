/// A term of a banned list that was found in a password.
///
/// A value type, safe to share between threads.
public struct BannedTerm: Sendable, Hashable {
    /// The term as written in its list.
    public var text: String { entry.text }
    /// The name of the list that the term is attributed to: the first of ``lists``.
    public var list: String { entry.list }
    /// Its line in that list.
    public var line: Int { entry.line }
    /// The names of all lists that hold the term, in the order of SPEC 7.3.
    public var lists: [String] { entry.lists }
    /// The number of edits by which the password differs from the term, 0 or 1.
    public let edits: Int
    /// True if the password holds the term spelled backwards.
    public let isReversed: Bool
    private let box: Box

    init(text: String, list: String, line: Int, lists: [String], edits: Int, isReversed: Bool) {
        box = .entry(Entry(text: text, list: list, line: line, lists: lists))
        self.edits = edits
        self.isReversed = isReversed
    }

    /// True if the shipped list is the only one that holds the term.
    public var isGlobal: Bool { list == TermList.globalName }

    private var entry: Entry {
        switch box {
        case .entry(let entry): entry
        }
    }

    private struct Entry: Sendable, Hashable {
        let text: String
        let list: String
        let line: Int
        let lists: [String]
    }

    /// One object for the whole entry, so that copying and freeing a verdict is cheap.
    private indirect enum Box: Sendable, Hashable { case entry(Entry) }
}

extension BannedTerm: CustomStringConvertible {
    /// List and line only, so that a log never shows a term that is part of the password.
    public var description: String { "\(list):\(line)" }
}
