internal import CWordlists

/// A banned list: terms as written, each with its line (SPEC 4).
///
/// A list is identified by its name. A match in the list ``customName`` is shown before one in another list, and a
/// match in ``globalName`` last. The order of the terms and duplicates do not matter.
///
/// A value type, safe to share between threads. Copies share the search structures built from the list, so many
/// checkers can use the same list at little cost.
public struct TermList: Sendable {
    /// An entry of a list.
    public struct Term: Sendable, Hashable {
        /// The term as written, without the escape of SPEC 4.1.
        public let text: String
        /// The line in a text file, or the position in another list, from 1.
        public let line: Int
    }

    /// The name of the shipped list.
    public static let globalName = "global"
    /// The name of the organisation's own list.
    public static let customName = "custom"

    /// The list's name, 1 to 64 code points without control characters.
    public let name: String
    /// The origin of the list for messages, usually a path; nil for a list made in memory.
    public let source: String?
    /// True if ``Term/line`` is a line of a text, not a position.
    package let hasLines: Bool

    private let content: Content
    /// True for the list of the program itself, which is compiled again for other policies.
    private let isShipped: Bool
    private let tries: TrieCache

    private enum Content {
        case written([Term])
        /// Compiled for certain policies.
        case compiled(TermTrie)
    }

    /// The entries in the order in which they were written. A compiled list has no duplicates.
    ///
    /// - Complexity: O(1), or O(*n* log *n*) for a compiled list of *n* terms.
    public var terms: [Term] {
        switch content {
        case .written(let terms): terms
        case .compiled(let trie): trie.entries
        }
    }

    /// The number of entries as written, including duplicates.
    public var entryCount: Int {
        switch content {
        case .written(let terms): terms.count
        case .compiled(let trie): Int(trie.header.entryCount)
        }
    }

    /// Creates a list of terms in memory, for example from a database. It may be empty.
    public init(name: String, terms: [String], source: String? = nil) {
        self.init(
            name: name, source: source, hasLines: false,
            terms: terms.enumerated().map { Term(text: $0.element, line: $0.offset + 1) })
    }

    /// Creates a list from the text format of SPEC 4.1.
    ///
    /// - Parameters:
    ///   - name: the list's name.
    ///   - utf8: the text.
    ///   - source: the origin of the text, for messages.
    /// - Throws: ``TermListError`` if the text is not UTF-8, holds no term, or is plainly no list.
    /// - Complexity: O(*n*) in the bytes of the text.
    public init(name: String, utf8: Span<UInt8>, source: String? = nil) throws(TermListError) {
        let terms = try TermListReader(list: name, source: source).read(utf8)
        self.init(name: name, source: source, hasLines: true, terms: terms)
    }

    /// Creates a list from a file: a text in the format of SPEC 4.1, at most 256 MiB, or a compiled list. Either may be
    /// packed by gzip.
    ///
    /// The file is copied, so nothing that happens to it afterwards matters. If `isMapped`, a compiled file that is not
    /// packed is mapped instead: it opens faster, and processes share the memory. That is for files that only you write,
    /// and replace by renaming: the system ends the process by SIGBUS if a mapped file is cut off.
    ///
    /// - Parameters:
    ///   - name: the list's name.
    ///   - path: the path of a regular file. Pipes and devices are refused, since they could wait for ever.
    ///   - isMapped: true to map a compiled file. A text is always read.
    /// - Throws: ``TermListError`` if the file cannot be read or unpacked; if a text is not UTF-8, holds no term or is
    ///   plainly no list; if a compiled file is damaged or of another version.
    /// - Complexity: O(*n*) in the bytes of the file: it is read, or a mapped one only checked.
    public init(name: String, contentsOf path: String, isMapped: Bool = false) throws(TermListError) {
        if let compiled = try Self.compiled(name: name, path, isMapped: isMapped) {
            self = compiled
            return
        }
        let bytes: [UInt8]
        do {
            bytes = try FileReader.readUnpacked(path)
        } catch {
            throw TermListError(error, list: name, source: path)
        }
        if let compiled = try Self.compiled(name: name, bytes, source: path) {
            self = compiled
        } else {
            try self.init(name: name, utf8: bytes.span, source: path)
        }
    }

    /// Returns the compiled list in the file at `path`; nil if the file is not a compiled list.
    package static func compiled(
        name: String, _ path: String, isMapped: Bool = false
    ) throws(TermListError) -> TermList? {
        let storage: ListStorage?
        do {
            storage = try (isMapped ? ListStorage.map : ListStorage.copy)(path, CompiledList.magic)
        } catch {
            throw TermListError(error, list: name, source: path)
        }
        guard let storage else { return nil }
        return try TermList(name: name, compiled: storage, source: path)
    }

    /// Returns the compiled list in a copy of `bytes`; nil if they are not a compiled list.
    package static func compiled(
        name: String, _ bytes: [UInt8], source: String?
    ) throws(TermListError) -> TermList? {
        let magic = unsafe withUnsafeBytes(of: CompiledList.magic) { unsafe Array($0) }
        guard bytes.starts(with: magic) else { return nil }
        let storage = unsafe ListStorage(count: bytes.count) { memory in unsafe memory.copyBytes(from: bytes) }
        return try TermList(name: name, compiled: storage, source: source)
    }

    private init(name: String, source: String?, hasLines: Bool, terms: [Term]) {
        self.name = name
        self.source = source
        self.hasLines = hasLines
        content = .written(terms)
        isShipped = false
        tries = TrieCache()
    }

    private init(name: String, compiled storage: ListStorage, source: String?) throws(TermListError) {
        do {
            try CompiledList.validate(storage)
        } catch {
            throw TermListError(.unusableCompiled(error.description), list: name, source: source)
        }
        self.init(name: name, trie: TermTrie(list: name, storage: storage), source: source)
    }

    private init(name: String, trie: TermTrie, source: String?, isShipped: Bool = false) {
        self.name = name
        self.source = source
        hasLines = trie.header.options & CompiledList.hasLines != 0
        // Another version of Unicode may fold differently; then the terms are folded again.
        content = trie.isFoldedAsNow ? .compiled(trie) : .written(trie.entries)
        self.isShipped = isShipped
        tries = TrieCache()
    }

    /// Returns the organisation's own list, from a file.
    ///
    /// - Throws: ``TermListError``, as ``init(name:contentsOf:isMapped:)``.
    public static func custom(contentsOf path: String) throws(TermListError) -> TermList {
        try TermList(name: customName, contentsOf: path)
    }

    /// The list that ships with the library.
    ///
    /// It is part of the program and used where it lies: nothing is read before a search needs it.
    public static let global = TermList(
        name: globalName, trie: unsafe shipped(cwordlists_global_start(), cwordlists_global_size()),
        source: "global.txt", isShipped: true)

    /// The shipped list for policies that fold and substitute as `entra` does.
    private static let globalForEntra = unsafe shipped(
        cwordlists_global_for_entra_start(), cwordlists_global_for_entra_size())

    /// A trie of the program itself, which is not checked: a test proves that its bytes are what the list's text compiles
    /// to.
    private static func shipped(_ start: UnsafePointer<UInt8>, _ count: Int) -> TermTrie {
        let storage = unsafe ListStorage(constant: UnsafeRawBufferPointer(start: start, count: count))
        return TermTrie(list: globalName, storage: storage)
    }
}

extension TermList {
    /// Returns the list as a compiled file, which ``init(name:contentsOf:isMapped:)`` opens without sorting it.
    ///
    /// It holds the terms as written, with their lines, and serves policies with the folding, the substitutions, the
    /// ``Policy/literalWithoutLetters`` and the ``Policy/transliterations`` of `policy`. It is bound to the version of
    /// this library's folding and format. Equal lists compile to equal bytes.
    ///
    /// - Throws: ``TermListError`` if the list cannot be used.
    /// - Complexity: O(*n* log *n*) in the characters of all terms.
    public func compiled(for policy: Policy = .recommended) throws(TermListError) -> [UInt8] {
        unsafe try trie(CompiledList.Options(policy)).withBytes { unsafe Array($0) }
    }

    /// Returns the list compiled for `policy`, without the array of its terms: some 50 bytes a term.
    package func searchable(under policy: Policy) throws(TermListError) -> TermList {
        TermList(name: name, trie: try trie(CompiledList.Options(policy)), source: source)
    }

    /// The identity and the size in bytes of the trie of a compiled list; nil for others.
    package var built: (id: ObjectIdentifier, bytes: Int)? {
        guard case .compiled(let trie) = content else { return nil }
        return (ObjectIdentifier(trie), Int(trie.header.size))
    }

    /// Returns the list's terms compiled for `options`. The trie is built once and shared by all copies of the list.
    ///
    /// - Complexity: O(1) if the trie exists, else O(*n* log *n*) in the characters of all terms.
    func trie(_ options: CompiledList.Options) throws(TermListError) -> TermTrie {
        if case .compiled(let trie) = content {
            if trie.header.serves(options) { return trie }
            guard isShipped else { throw TermListError(.compiledForOtherPolicy, list: name, source: source) }
        }
        if isShipped, Self.globalForEntra.header.serves(options), Self.globalForEntra.isFoldedAsNow {
            return Self.globalForEntra
        }
        if let built = tries.built.withLock({ $0[options] }) { return built }
        // Two threads may build the same trie at the same time, so that neither waits; the later one is kept.
        let trie = try TermTrieBuilder(list: self, options: options).build()
        tries.built.withLock { $0[options] = trie }
        return trie
    }

    private final class TrieCache: Sendable {
        let built = UnfairMutex<[CompiledList.Options: TermTrie]>([:])
    }
}
