/// The symbols of a password for each list: memory that is used again by the next check.
struct SymbolBuffer: ~Copyable {
    private var symbols = SecretBuffer<UInt8>(minimumCapacity: 512)

    /// Writes the symbols of `password` for `listCount` lists, whose tries `trie` gives.
    @inline(__always)
    mutating func write(
        _ password: FoldedCharacters, listCount: Int, _ trie: (_ list: Int) -> TermTrie.View
    ) -> PasswordSymbols {
        let size = ListSymbols.size(password.count)
        symbols.removeAll()
        unsafe symbols.append(atMost: listCount * size) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            for list in 0..<listCount {
                unsafe ListSymbols.write(password, trie(list), to: start + list * size)
            }
            return listCount * size
        }
        return unsafe PasswordSymbols(symbols.start, listCount: listCount, characterCount: password.count)
    }

    mutating func removeAll() { symbols.removeAll() }
}

/// The symbols of a password for each list, which searching takes.
///
/// SAFETY: points into a ``SymbolBuffer``, which a check fills once and wipes at its end.
@safe struct PasswordSymbols: BitwiseCopyable {
    private let start: UnsafePointer<UInt8>
    private let listCount: Int
    private let characterCount: Int

    @unsafe fileprivate init(_ start: UnsafePointer<UInt8>, listCount: Int, characterCount: Int) {
        unsafe self.start = start
        self.listCount = listCount
        self.characterCount = characterCount
    }

    /// The symbols for the list with this number.
    subscript(list: Int) -> ListSymbols {
        @inline(__always)
        get {
            assert(list >= 0 && list < listCount)
            return unsafe ListSymbols(start + list &* ListSymbols.size(characterCount), count: characterCount)
        }
    }
}

/// A password in the symbols of one list's alphabet, forwards and then backwards.
///
/// SAFETY: points into a ``SymbolBuffer``. Behind each direction stand ``padding`` symbols for which no node has a
/// child, so a walk stops there, and whole words may be read.
@safe struct ListSymbols: BitwiseCopyable {
    private let start: UnsafePointer<UInt8>
    /// The number of the password's characters.
    let count: Int

    /// The symbols ``TermAlphabet/none`` behind the last one.
    static let padding = 16

    /// The bytes for a password of `count` characters.
    @inline(__always)
    static func size(_ count: Int) -> Int { 2 &* (count &+ padding) }

    @unsafe fileprivate init(_ start: UnsafePointer<UInt8>, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    @unsafe fileprivate static func write(
        _ password: FoldedCharacters, _ trie: TermTrie.View, to start: UnsafeMutablePointer<UInt8>
    ) {
        let count = password.count
        let backwards = count + padding
        unsafe (start + count).initialize(repeating: TermAlphabet.none, count: padding)
        unsafe (start + backwards + count).initialize(repeating: TermAlphabet.none, count: padding)
        var last = unsafe start + (backwards + count)
        for index in 0..<count {
            let symbol = trie.symbol(password[index])
            unsafe start[index] = symbol
            unsafe last -= 1
            unsafe last.pointee = symbol
        }
    }

    /// The symbol at `offset`: forwards from 0, backwards from ``offset(before:)``.
    subscript(offset: Int) -> UInt64 {
        @inline(__always)
        get {
            assert(offset >= 0 && offset < Self.size(count))
            return unsafe UInt64(start[offset])
        }
    }

    /// The symbols from `place` on.
    @inline(__always)
    func from(_ place: Int) -> SymbolCursor { self.at(place) }

    /// The symbols before `place`, read backwards.
    @inline(__always)
    func before(_ place: Int) -> SymbolCursor { self.at(offset(before: place)) }

    @inline(__always)
    func at(_ offset: Int) -> SymbolCursor {
        assert(offset >= 0 && offset <= Self.size(count) - Self.padding + 1)
        return unsafe SymbolCursor(start + offset)
    }

    /// The offset of the symbols before `place`, read backwards. It is its own inverse.
    @inline(__always)
    func offset(before place: Int) -> Int { 2 &* count &+ Self.padding &- place }
}

/// A position among the symbols of a password.
///
/// SAFETY: see ``ListSymbols``. A walk looks back at symbols that it has passed. It advances past symbols that a node has a child for, and once for its edit: so to
/// the padding's second symbol at most, and it reads no more than nine bytes from there.
@safe struct SymbolCursor: BitwiseCopyable {
    private let position: UnsafePointer<UInt8>

    @unsafe fileprivate init(_ position: UnsafePointer<UInt8>) { unsafe self.position = position }

    subscript(offset: Int) -> UInt64 {
        @inline(__always) get { unsafe UInt64(position[offset]) }
    }

    /// The next symbols in the form of ``TrieNode/tail``: four, and then those from the second on.
    @inline(__always)
    var tails: (UInt64, UInt64) {
        let word = unsafe UInt64(littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
        return (Self.packed(word), Self.packed(word &>> 8))
    }

    /// The next four symbols in the form of ``TrieNode/tail``.
    @inline(__always)
    var tail: UInt64 { tails.0 }

    /// The last six bits of each of four bytes.
    @inline(__always)
    private static func packed(_ word: UInt64) -> UInt64 {
        let pairs = word & 0x003f_003f | (word & 0x3f00_3f00) &>> 2
        return pairs & 0xfff | (pairs & 0x0fff_0000) &>> 4
    }

    @inline(__always)
    func advanced(by count: Int) -> SymbolCursor { unsafe SymbolCursor(position + count) }
}
