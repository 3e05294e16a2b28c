internal import CWordlists
internal import Synchronization

/// A banned list: terms as their author wrote them, each with its line (SPEC 4).
///
/// Lists are told apart by name. A match in the list called ``customName`` is shown before one in another list, and one
/// in ``globalName`` last. Order and duplicates of a list do not matter.
///
/// A value type, safe to share between threads. Copies share what is built from the list, so giving one list to many
/// checkers costs little.
public struct TermList: Sendable {
    /// One entry of a list.
    public struct Term: Sendable, Hashable {
        /// The term as written, without the escape of SPEC 4.1.
        public let text: String
        /// The line of a text file; in other lists the term's position. The first is 1.
        public let line: Int
    }

    /// The name of the shipped list.
    public static let globalName = "global"
    /// The name of the organisation's own list.
    public static let customName = "custom"

    /// The list's name, 1 to 64 code points without control characters.
    public let name: String
    /// Where the list was read from, for messages: a path as a rule. Nil for a list made in memory.
    public let source: String?
    /// The entries in the order in which they were written.
    public let terms: [Term]
    /// Whether ``Term/line`` is a line of a text, and not a position.
    let hasLines: Bool

    private let tries = TrieCache()

    /// A list of terms in memory, such as one from a database. It may be empty.
    public init(name: String, terms: [String], source: String? = nil) {
        self.init(
            name: name, source: source, hasLines: false,
            terms: terms.enumerated().map { Term(text: $0.element, line: $0.offset + 1) })
    }

    /// A list in the text format of SPEC 4.1.
    ///
    /// - Parameters:
    ///   - name: the list's name.
    ///   - utf8: the text.
    ///   - source: where it is from, for messages.
    /// - Throws: ``TermListError`` if the text is not UTF-8 or holds no term.
    /// - Complexity: O(*n*) in the bytes of the text.
    public init(name: String, utf8: Span<UInt8>, source: String? = nil) throws(TermListError) {
        let terms = try TermListReader(list: name, source: source).read(utf8)
        self.init(name: name, source: source, hasLines: true, terms: terms)
    }

    /// A list in the text format of SPEC 4.1, from a file of at most 256 MiB.
    ///
    /// - Throws: ``TermListError`` if the file cannot be read, is not UTF-8 or holds no term.
    /// - Complexity: O(*n*) in the bytes of the file.
    public init(name: String, contentsOf path: String) throws(TermListError) {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.read(path)
        } catch {
            throw TermListError(.unreadable(error.reason), list: name, source: path)
        }
        try self.init(name: name, utf8: bytes.span, source: path)
    }

    private init(name: String, source: String?, hasLines: Bool, terms: [Term]) {
        self.name = name
        self.source = source
        self.hasLines = hasLines
        self.terms = terms
    }

    /// The organisation's own list, from a file.
    ///
    /// - Throws: ``TermListError``, as ``init(name:contentsOf:)``.
    public static func custom(contentsOf path: String) throws(TermListError) -> TermList {
        try TermList(name: customName, contentsOf: path)
    }

    /// The list that ships with the library.
    public static let global: TermList = {
        let bytes = unsafe UnsafeBufferPointer(start: cwordlists_global_start(), count: cwordlists_global_size())
        do {
            return try TermList(name: globalName, utf8: unsafe bytes.span, source: "global.txt")
        } catch {
            fatalError("the shipped list is damaged: \(error)")
        }
    }()
}

extension TermList {
    /// The list's terms, folded by `folder`; built once, then shared by all copies of the list.
    ///
    /// - Complexity: O(*n* log *n*) in the characters of all terms, the first time.
    func trie(_ folder: Folder) throws(TermListError) -> TermTrie {
        if let built = tries.built.withLock({ $0[folder] }) { return built }
        // Two threads may build the same trie at the same time; nobody waits, and one of them is kept.
        let trie = try TermTrieBuilder(list: self, folder: folder).build()
        tries.built.withLock { $0[folder] = trie }
        return trie
    }

    private final class TrieCache: Sendable {
        let built = Mutex<[Folder: TermTrie]>([:])
    }
}
