/// The terms of one list, folded, as two tries: a compiled list, opened (SPEC 5).
///
/// Immutable, safe to share between threads.
final class TermTrie: Sendable {
    /// The name of the list.
    let list: String
    let view: View
    let groups: TermGroups
    private let builtBlocks = UnfairMutex<TermBlocks?>(nil)
    /// The memory that `view` points into.
    private let storage: ListStorage

    /// The list that `storage` holds, which was built here or validated.
    init(list: String, storage: ListStorage) {
        self.list = list
        self.storage = storage
        view = unsafe View(storage.bytes)
        groups = TermGroups(view)
    }

    /// The blocks of the large groups for policies with this table, of which a list serves one (``CompiledList/Options``).
    ///
    /// - Complexity: O(1) once they are built, else as ``TermBlocks/init(_:_:_:literalWithoutLetters:)``.
    func blocks(_ equivalence: EquivalenceTable.View, literalWithoutLetters: Bool) -> TermBlocks {
        builtBlocks.withLock { built in
            if let built { return built }
            let blocks = TermBlocks(view, groups.view, equivalence, literalWithoutLetters: literalWithoutLetters)
            built = blocks
            return blocks
        }
    }

    var header: CompiledList.Header { unsafe storage.bytes.loadUnaligned(as: CompiledList.Header.self) }

    /// A hash of the folded terms and their second spellings, whatever their order and duplicates.
    var fingerprint: UInt64 { header.fingerprint }

    /// The number of different terms as they fold, without second spellings (SPEC 4.2).
    var termCount: Int { Int(header.termCount) }

    /// Passes the bytes of the compiled list to `body`.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { unsafe body(storage.bytes) }

    /// True if this program's version of Unicode folds the terms as they were folded. ASCII never folds differently.
    var isFoldedAsNow: Bool {
        let header = header
        guard header.unicode != CompiledList.Header.currentUnicode else { return true }
        let folder = TextFolder(options: header.folding)
        return (0..<view.termCount).allSatisfy { term in
            let isASCII = !view.terms[term].isWide && view.spelling(of: term) == nil
            if isASCII { return true }
            let written = view.written(term)
            return folder.fold(written.unicodeScalars).elementsEqual(view.text(term))
                || folder.foldSecondSpelling(of: written)?.elementsEqual(view.text(term)) == true
        }
    }

    /// The number of the term that is spelled exactly like `text`, without substitutions.
    ///
    /// - Complexity: O(*m* · log *k*) for *m* characters of `text` and *k* terms with the same symbols.
    func term(spelled text: some Collection<UInt32>) -> Int? {
        let nodes = view.forward
        var node = nodes.root
        for character in text {
            guard !node.isLeaf else { break }
            let symbol = UInt64(view.symbol(character))
            guard nodes.bits(of: node) &>> symbol & 1 != 0 else { return nil }
            node = nodes.child(of: node, by: symbol)
        }
        if !node.isLeaf {
            guard nodes.bits(of: node) & TermAlphabet.endBit != 0 else { return nil }
            node = nodes.end(of: node)
        }
        // The terms of a group are sorted by code points.
        let first = Int(node.term)
        let group = groups.view.index(ofGroup: first).map { groups.view[$0].terms } ?? view.group(from: first)
        var (low, high) = (group.lowerBound, group.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if view.text(middle).lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
        }
        return view.text(low).elementsEqual(text) ? low : nil
    }
}

extension TermTrie {
    /// The sections of a compiled list.
    ///
    /// SAFETY: points into the storage of a ``TermTrie`` that outlives it. The sections lie inside it: it was
    /// built here or validated.
    @safe struct View: BitwiseCopyable, @unchecked Sendable {
        /// The terms as they are spelled.
        let forward: TrieNodes
        /// The terms from their last character to their first.
        let backward: TrieNodes
        /// The beginnings of the terms from their last character on.
        let backwardStarts: StartFilter
        /// The terms and a sentinel: each ends where the next begins.
        let terms: FrozenView<TermRecord>
        /// The length of the shortest and of the longest term, in characters.
        let shortestTerm: Int
        let longestTerm: Int
        let asciiSymbols: FrozenView<UInt8>
        let otherSymbols: FrozenView<CompiledList.SymbolOfCharacter>
        /// The terms that are written differently from how they fold, and a sentinel.
        let spellings: FrozenView<CompiledList.Spelling>
        private let characters: UnsafeRawPointer
        private let writtenTerms: UnsafeRawPointer

        /// The sections that the header of `bytes` names.
        @unsafe init(_ bytes: UnsafeRawBufferPointer) {
            guard let base = bytes.baseAddress else { preconditionFailure("a compiled list has a header") }
            let header = unsafe bytes.loadUnaligned(as: CompiledList.Header.self)
            func start(_ section: CompiledList.Section) -> UnsafeRawPointer { unsafe base + Int(section.offset) }
            func view<Element>(_ section: CompiledList.Section, of _: Element.Type) -> FrozenView<Element> {
                unsafe FrozenView(
                    start: start(section).assumingMemoryBound(to: Element.self), count: Int(section.count))
            }
            forward = TrieNodes(view(header.forward, of: TrieNode.self))
            backward = TrieNodes(view(header.backward, of: TrieNode.self))
            backwardStarts = StartFilter(view(header.backwardStarts, of: UInt64.self))
            terms = view(header.terms, of: TermRecord.self)
            shortestTerm = Int(header.shortestTerm)
            longestTerm = Int(header.longestTerm)
            asciiSymbols = view(header.asciiSymbols, of: UInt8.self)
            otherSymbols = view(header.otherSymbols, of: CompiledList.SymbolOfCharacter.self)
            spellings = view(header.spellings, of: CompiledList.Spelling.self)
            unsafe characters = start(header.characters)
            unsafe writtenTerms = start(header.written)
        }

        /// The number of terms, of which a second spelling (SPEC 4.2) is one.
        var termCount: Int { terms.count - 1 }

        /// The symbol of a folded character.
        @inline(__always)
        func symbol(_ character: UInt32) -> UInt8 {
            character < 0x80 ? unsafe asciiSymbols[unchecked: Int(character)] : otherSymbol(character)
        }

        private func otherSymbol(_ character: UInt32) -> UInt8 {
            let index = otherSymbols.partitionPoint { $0.character < character }
            guard index < otherSymbols.count, otherSymbols[index].character == character else {
                return TermAlphabet.none
            }
            return UInt8(truncatingIfNeeded: otherSymbols[index].symbol)
        }

        /// The folded characters of a term.
        @inline(__always)
        func text(_ term: Int) -> TermText {
            let record = terms[term]
            return unsafe TermText(start: characters + Int(record.text), count: length(term), isWide: record.isWide)
        }

        /// The length of a term in characters.
        @inline(__always)
        func length(_ term: Int) -> Int {
            let record = terms[term]
            return Int(terms[term + 1].text &- record.text) >> (record.isWide ? 2 : 0)
        }

        /// The terms with the same symbols, of which `first` is the first.
        func group(from first: Int) -> ClosedRange<Int> {
            var last = first
            while !terms[last].endsGroup { last += 1 }
            return first...last
        }

        /// Returns whether the first term sorts before the second by code points.
        func precedes(_ first: Int, _ second: Int) -> Bool {
            text(first).lexicographicallyPrecedes(text(second))
        }

        /// The term as written in its list.
        func written(_ term: Int) -> String {
            guard let index = spelling(of: term) else { return text(term).string }
            let (start, end) = (Int(spellings[index].start), Int(spellings[index + 1].start))
            let bytes = unsafe UnsafeRawBufferPointer(start: writtenTerms + start, count: end - start)
            return unsafe String(decoding: bytes, as: UTF8.self)
        }

        /// The index of the term's spelling; nil if it is written as it folds.
        func spelling(of term: Int) -> Int? {
            let index = spellings.partitionPoint { $0.term < term }
            return index < spellings.count - 1 && spellings[index].term == term ? index : nil
        }
    }
}
