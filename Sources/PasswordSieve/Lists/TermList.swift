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
    /// Whether ``Term/line`` is a line of a text, and not a position.
    package let hasLines: Bool

    private let content: Content
    private let tries: TrieCache

    private enum Content {
        case written([Term])
        /// For some policies; `isShipped`: for others it is built anew.
        case compiled(TermTrie, isShipped: Bool)
    }

    /// The entries in the order in which they were written; of a compiled list each different term once.
    ///
    /// - Complexity: O(1), and O(*n* log *n*) for *n* terms of a compiled list.
    public var terms: [Term] {
        switch content {
        case .written(let terms): terms
        case .compiled(let trie, _): trie.entries
        }
    }

    /// How many entries the list was written with, duplicates too.
    public var entryCount: Int {
        switch content {
        case .written(let terms): terms.count
        case .compiled(let trie, _): Int(trie.header.entryCount)
        }
    }

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

    /// A list from a file: in the text format of SPEC 4.1, at most 256 MiB, or compiled.
    ///
    /// A compiled file is mapped. It may be replaced by another one while the list is in use, but not be written to.
    ///
    /// - Throws: ``TermListError`` if the file cannot be read; if a text is not UTF-8 or holds no term; if a compiled
    ///   file is damaged or of another version.
    /// - Complexity: O(*n*) in the bytes of the file: a text is read into memory, a compiled file is only checked.
    public init(name: String, contentsOf path: String) throws(TermListError) {
        self = try Self.file(name: name, path)
    }

    /// The list in the file at `path` if that is a compiled one, else nil.
    package static func compiled(name: String, _ path: String) throws(TermListError) -> TermList? {
        let storage: ListStorage?
        do {
            storage = try ListStorage.map(path, ifItBeginsWith: CompiledList.magic)
        } catch {
            throw TermListError(.unreadable(error.reason), list: name, source: path)
        }
        guard let storage else { return nil }
        return try TermList(name: name, compiled: storage, source: path)
    }

    /// The compiled list that `bytes` hold, in memory of its own; nil if they hold none.
    package static func compiled(
        name: String, _ bytes: [UInt8], source: String?
    ) throws(TermListError) -> TermList? {
        let magic = unsafe withUnsafeBytes(of: CompiledList.magic) { unsafe Array($0) }
        guard bytes.starts(with: magic) else { return nil }
        let storage = unsafe ListStorage(count: bytes.count) { memory in unsafe memory.copyBytes(from: bytes) }
        return try TermList(name: name, compiled: storage, source: source)
    }

    private static func file(name: String, _ path: String) throws(TermListError) -> TermList {
        if let compiled = try compiled(name: name, path) { return compiled }
        let bytes: [UInt8]
        do {
            bytes = try FileReader.read(path)
        } catch {
            throw TermListError(.unreadable(error.reason), list: name, source: path)
        }
        return try TermList(name: name, utf8: bytes.span, source: path)
    }

    private init(name: String, source: String?, hasLines: Bool, terms: [Term]) {
        self.name = name
        self.source = source
        self.hasLines = hasLines
        content = .written(terms)
        tries = TrieCache()
    }

    private init(name: String, compiled storage: ListStorage, source: String?) throws(TermListError) {
        do {
            try CompiledList.validate(storage)
        } catch {
            throw TermListError(.unusableCompiled(error.description), list: name, source: source)
        }
        self.init(name: name, trie: TermTrie(list: name, storage: storage), source: source, isShipped: false)
    }

    private init(name: String, trie: TermTrie, source: String?, isShipped: Bool) {
        self.name = name
        self.source = source
        hasLines = trie.header.options & CompiledList.hasLines != 0
        // Another version of Unicode may fold differently; then the terms are folded anew.
        content = trie.isFoldedAsNow ? .compiled(trie, isShipped: isShipped) : .written(trie.entries)
        tries = TrieCache()
    }

    /// The organisation's own list, from a file.
    ///
    /// - Throws: ``TermListError``, as ``init(name:contentsOf:)``.
    public static func custom(contentsOf path: String) throws(TermListError) -> TermList {
        try TermList(name: customName, contentsOf: path)
    }

    /// The list that ships with the library.
    public static let global: TermList = {
        // A test and CI prove that these bytes are what the text compiles to.
        let trie = unsafe shipped(cwordlists_global_start(), cwordlists_global_size())
        let forEntra = unsafe shipped(cwordlists_global_for_entra_start(), cwordlists_global_for_entra_size())
        let list = TermList(name: globalName, trie: trie, source: "global.txt", isShipped: true)
        if forEntra.isFoldedAsNow { list.tries.built.withLock { $0[.init(.entra)] = forEntra } }
        return list
    }()

    private static func shipped(_ start: UnsafePointer<UInt8>, _ count: Int) -> TermTrie {
        let storage = unsafe ListStorage(constant: UnsafeRawBufferPointer(start: start, count: count))
        return TermTrie(list: globalName, storage: storage)
    }
}

extension TermList {
    /// The list as a compiled file, which ``init(name:contentsOf:)`` opens without reading it.
    ///
    /// It holds the terms as written, with their lines, and serves policies with the folding, the substitutions and the
    /// ``Policy/literalWithoutLetters`` of `policy`. It is bound to the version of this library's folding and format.
    /// Equal lists compile to equal bytes.
    ///
    /// - Throws: ``TermListError`` if the list cannot be used.
    /// - Complexity: O(*n* log *n*) in the characters of all terms.
    public func compiled(for policy: Policy = .recommended) throws(TermListError) -> [UInt8] {
        unsafe try trie(CompiledList.Options(policy)).withBytes { unsafe Array($0) }
    }
}

extension TermList {
    /// The list without its written form: all that a search under `policy` needs, in some 64 bytes a term.
    package func searchable(under policy: Policy) throws(TermListError) -> TermList {
        TermList(name: name, trie: try trie(CompiledList.Options(policy)), source: source, isShipped: false)
    }

    /// What was built of a list that is searchable: which it is, and its bytes. Nil for others.
    package var built: (id: ObjectIdentifier, bytes: Int)? {
        guard case .compiled(let trie, _) = content else { return nil }
        return (ObjectIdentifier(trie), Int(trie.header.size))
    }

    /// The list's terms, ready to be searched under `options`; built once, then shared by all copies of the list.
    ///
    /// - Complexity: O(1) for a list that was compiled for these options; else O(*n* log *n*) in the characters of all
    ///   terms, the first time.
    func trie(_ options: CompiledList.Options) throws(TermListError) -> TermTrie {
        if case .compiled(let trie, let isShipped) = content {
            if trie.header.serves(options) { return trie }
            guard isShipped else { throw TermListError(.compiledForOtherPolicy, list: name, source: source) }
        }
        if let built = tries.built.withLock({ $0[options] }) { return built }
        // Two threads may build the same trie at the same time; nobody waits, and one of them is kept.
        let trie = try TermTrieBuilder(list: self, options: options).build()
        tries.built.withLock { $0[options] = trie }
        return trie
    }

    private final class TrieCache: Sendable {
        let built = Mutex<[CompiledList.Options: TermTrie]>([:])
    }
}
