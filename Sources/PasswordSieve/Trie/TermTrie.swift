/// The terms of one list, folded, in the form in which they are searched (SPEC 5): a compiled list, opened.
///
/// Immutable, safe to share between threads.
@safe final class TermTrie: @unchecked Sendable {
    /// The name of the list.
    let list: String
    let view: View
    /// What `view` points into.
    private let storage: ListStorage

    /// The list that `storage` holds, which is sound: built here, or validated.
    init(list: String, storage: ListStorage) {
        self.list = list
        self.storage = storage
        unsafe view = View(storage.bytes)
    }

    var header: CompiledList.Header { unsafe storage.bytes.loadUnaligned(as: CompiledList.Header.self) }

    /// Stands for the list's meaning: equal for lists with the same folded terms, whatever their order and duplicates.
    var fingerprint: UInt64 { header.fingerprint }

    var termCount: Int { view.termCount }

    /// The bytes of the compiled list, for as long as `body` runs.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { unsafe body(storage.bytes) }

    /// The entry of the list that is shown for the term.
    func entry(_ term: Int) -> TermList.Term {
        TermList.Term(text: view.written(term), line: unsafe view.terms[term].line)
    }

    /// Whether this program's version of Unicode folds the terms as they were folded. ASCII never folds differently.
    var isFoldedAsNow: Bool {
        let header = header
        guard header.unicode != CompiledList.Header.currentUnicode else { return true }
        let folder = TextFolder(options: header.folding)
        return (0..<termCount).allSatisfy { term in
            let isASCII = unsafe !view.terms[term].isWide && view.spelling(of: term) == nil
            return isASCII || folder.fold(view.written(term).unicodeScalars).elementsEqual(view.text(term))
        }
    }

    /// The entries that are shown, in the order in which they were written.
    var entries: [TermList.Term] { (0..<termCount).map(entry).sorted { $0.line < $1.line } }

    /// The number of the term that is spelled exactly like `text`, no substitutions.
    ///
    /// - Complexity: O(*m* · *k*) for *m* characters of `text` and *k* terms with the same symbols.
    func term(spelled text: some Collection<UInt32>) -> Int? {
        var node = unsafe view.forward[TrieNode.root]
        for character in text {
            guard !node.isLeaf else { break }
            let symbol = view.symbol(character)
            guard node.bits >> UInt64(symbol) & 1 != 0 else { return nil }
            node = unsafe view.forward[Int(node.link) + Int(symbol)]
        }
        if node.hasEnd, !node.isLeaf { node = unsafe view.forward[Int(node.link) + Int(TermAlphabet.end)] }
        guard node.isLeaf else { return nil }
        return view.group(from: Int(node.link)).first { view.text($0).elementsEqual(text) }
    }
}

extension TermTrie {
    /// The places of a compiled list's parts, for a search that counts its instructions. Whoever holds the trie may use
    /// it.
    @safe struct View: BitwiseCopyable, @unchecked Sendable {
        /// The terms as they are spelled.
        let forward: UnsafePointer<TrieNode>
        /// The terms from their last character to their first.
        let backward: UnsafePointer<TrieNode>
        /// One more than there are terms: each ends where the next begins.
        let terms: UnsafePointer<TermRecord>
        let termCount: Int
        /// The number of characters of the shortest and the longest term.
        let shortestTerm: Int
        let longestTerm: Int
        let asciiSymbols: UnsafePointer<UInt8>
        let otherSymbols: UnsafePointer<CompiledList.SymbolOfCharacter>
        let otherSymbolCount: Int
        /// One more than there are terms that are written differently from how they fold.
        let spellings: UnsafePointer<CompiledList.Spelling>
        let spellingCount: Int
        private let characters: UnsafeRawPointer
        private let writtenTerms: UnsafeRawPointer

        /// The parts that the header of `bytes` names.
        init(_ bytes: UnsafeRawBufferPointer) {
            guard let base = bytes.baseAddress else { preconditionFailure("a compiled list has a header") }
            let header = unsafe bytes.loadUnaligned(as: CompiledList.Header.self)
            func start(_ section: CompiledList.Section) -> UnsafeRawPointer { unsafe base + Int(section.offset) }
            unsafe forward = start(header.forward).assumingMemoryBound(to: TrieNode.self)
            unsafe backward = start(header.backward).assumingMemoryBound(to: TrieNode.self)
            unsafe terms = start(header.terms).assumingMemoryBound(to: TermRecord.self)
            termCount = Int(header.terms.count) - 1
            shortestTerm = Int(header.shortestTerm)
            longestTerm = Int(header.longestTerm)
            unsafe asciiSymbols = start(header.asciiSymbols).assumingMemoryBound(to: UInt8.self)
            unsafe otherSymbols = start(header.otherSymbols).assumingMemoryBound(
                to: CompiledList.SymbolOfCharacter.self)
            otherSymbolCount = Int(header.otherSymbols.count)
            unsafe characters = start(header.characters)
            unsafe spellings = start(header.spellings).assumingMemoryBound(to: CompiledList.Spelling.self)
            spellingCount = Int(header.spellings.count) - 1
            unsafe writtenTerms = start(header.written)
        }

        /// The symbol of a folded character.
        @inline(__always)
        func symbol(_ character: UInt32) -> UInt8 {
            character < 0x80 ? unsafe asciiSymbols[Int(character)] : otherSymbol(character)
        }

        private func otherSymbol(_ character: UInt32) -> UInt8 {
            var (low, high) = (0, otherSymbolCount)
            while low < high {
                let middle = (low + high) / 2
                if unsafe otherSymbols[middle].character < character { low = middle + 1 } else { high = middle }
            }
            guard low < otherSymbolCount, unsafe otherSymbols[low].character == character else {
                return TermAlphabet.none
            }
            return unsafe UInt8(truncatingIfNeeded: otherSymbols[low].symbol)
        }

        /// The folded characters of a term.
        @inline(__always)
        func text(_ term: Int) -> TermText {
            let record = unsafe terms[term]
            return unsafe TermText(start: characters + Int(record.text), count: length(term), isWide: record.isWide)
        }

        /// The number of a term's characters.
        @inline(__always)
        func length(_ term: Int) -> Int {
            let record = unsafe terms[term]
            return unsafe Int(terms[term + 1].text &- record.text) >> (record.isWide ? 2 : 0)
        }

        /// The terms with the same symbols, of which `first` is the first.
        func group(from first: Int) -> ClosedRange<Int> {
            var last = first
            while unsafe !terms[last].endsGroup { last += 1 }
            return first...last
        }

        /// Whether the first term sorts before the second by code points.
        func precedes(_ first: Int, _ second: Int) -> Bool {
            text(first).lexicographicallyPrecedes(text(second))
        }

        /// How the list writes the term.
        func written(_ term: Int) -> String {
            guard let index = spelling(of: term) else { return text(term).string }
            let (start, end) = unsafe (Int(spellings[index].start), Int(spellings[index + 1].start))
            let bytes = unsafe UnsafeRawBufferPointer(start: writtenTerms + start, count: end - start)
            return unsafe String(decoding: bytes, as: UTF8.self)
        }

        /// Which spelling is the term's; nil if it is written as it folds.
        func spelling(of term: Int) -> Int? {
            var (low, high) = (0, spellingCount)
            while low < high {
                let middle = (low + high) / 2
                if unsafe spellings[middle].term < term { low = middle + 1 } else { high = middle }
            }
            return unsafe low < spellingCount && spellings[low].term == term ? low : nil
        }
    }
}

/// The folded characters of a term, where its list holds them.
@safe struct TermText: RandomAccessCollection, BitwiseCopyable {
    fileprivate let start: UnsafeRawPointer
    let count: Int
    fileprivate let isWide: Bool

    fileprivate init(start: UnsafeRawPointer, count: Int, isWide: Bool) {
        unsafe self.start = start
        self.count = count
        self.isWide = isWide
    }

    /// The characters of something that is no term, such as a name, for as long as they stay where they are.
    @unsafe init(_ characters: UnsafeBufferPointer<UInt32>) {
        // No pointer of a buffer without characters is ever followed.
        let start = unsafe UnsafeRawPointer(characters.baseAddress) ?? UnsafeRawPointer(bitPattern: 4).unsafelyUnwrapped
        unsafe self.init(start: start, count: characters.count, isWide: true)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    var string: String {
        // In bytes there is ASCII.
        guard isWide else {
            return unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
        }
        return String(String.UnicodeScalarView(compactMap(Unicode.Scalar.init)))
    }

    subscript(index: Int) -> UInt32 {
        @inline(__always)
        get {
            assert(index >= 0 && index < count)
            return isWide
                ? unsafe start.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
                : unsafe UInt32(start.load(fromByteOffset: index, as: UInt8.self))
        }
    }
}
