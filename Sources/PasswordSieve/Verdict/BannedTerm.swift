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
    private let entry: Entry

    init(text: String, list: String, line: Int, lists: [String], edits: Int, isReversed: Bool) {
        entry = Entry(text: text, list: list, line: line, lists: lists)
        self.edits = edits
        self.isReversed = isReversed
    }

    /// True if the shipped list is the only one that holds the term.
    public var isGlobal: Bool { list == TermList.globalName }

    /// The term in its lists. One object, so that copying and freeing a verdict is cheap.
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

extension BannedTerm: CustomStringConvertible, CustomDebugStringConvertible {
    /// List and line only, so that a log never shows a term that is part of the password.
    public var description: String { "\(list):\(line)" }
    /// As ``description``.
    public var debugDescription: String { description }
}
