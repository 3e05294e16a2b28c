/// A term of a banned list that was found in a password.
///
/// A value type, safe to share between threads. It is looked up when its properties are read, and keeps the lists in
/// memory until then.
public struct BannedTerm: Sendable {
    /// The term as written in its list.
    public var text: String {
        switch origin {
        case .found(let lists, let list, let term): lists.tries[Int(list)].entry(Int(term)).text
        case .written(let entry): entry.text
        }
    }
    /// The name of the list that the term is attributed to: the first of ``lists``.
    public var list: String {
        switch origin {
        case .found(let lists, let list, _): lists.tries[Int(list)].list
        case .written(let entry): entry.list
        }
    }
    /// Its line in that list.
    public var line: Int {
        switch origin {
        case .found(let lists, let list, let term): lists.tries[Int(list)].view.terms[Int(term)].line
        case .written(let entry): entry.line
        }
    }
    /// The names of all lists that hold the term, in the order of SPEC 7.3.
    public var lists: [String] {
        switch origin {
        case .found(let lists, let list, let term): lists.lists(holding: Int(term), of: Int(list))
        case .written(let entry): entry.lists
        }
    }
    /// The number of edits by which the password differs from the term, 0 or 1.
    public var edits: Int { isEdited ? 1 : 0 }
    /// True if the password holds the term spelled backwards.
    public let isReversed: Bool
    private let isEdited: Bool
    private let origin: Origin

    private enum Origin {
        /// A term by its number in one of these lists.
        case found(SearchedLists, list: UInt32, term: UInt32)
        case written(Entry)
    }

    private final class Entry: Sendable {
        let text: String
        let list: String
        let line: Int
        let lists: [String]

        init(text: String, list: String, line: Int, lists: [String]) {
            (self.text, self.list, self.line, self.lists) = (text, list, line, lists)
        }
    }

    /// The term with this number in a list of `lists`.
    init(_ term: Int, of list: Int, in lists: SearchedLists, isEdited: Bool, isReversed: Bool) {
        origin = .found(
            lists, list: UInt32(truncatingIfNeeded: list), term: UInt32(truncatingIfNeeded: term))
        self.isEdited = isEdited
        self.isReversed = isReversed
    }

    init(text: String, list: String, line: Int, lists: [String], edits: Int, isReversed: Bool) {
        origin = .written(Entry(text: text, list: list, line: line, lists: lists))
        isEdited = edits > 0
        self.isReversed = isReversed
    }

    /// True if the shipped list is the only one that holds the term.
    public var isGlobal: Bool { list == TermList.globalName }
}

extension BannedTerm: Hashable {
    /// Terms are equal if all of their properties are, in whatever lists they were found.
    public static func == (first: BannedTerm, second: BannedTerm) -> Bool {
        first.isEdited == second.isEdited && first.isReversed == second.isReversed && first.line == second.line
            && first.text == second.text && first.lists == second.lists
    }

    /// Hashes the properties.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(lists)
        hasher.combine(line)
        hasher.combine(edits)
        hasher.combine(isReversed)
    }
}

extension BannedTerm: CustomStringConvertible {
    /// List and line only, so that a log never shows a term that is part of the password.
    public var description: String { "\(list):\(line)" }
}
