/// The checks that are made once when a compiled list is opened, so that a search needs none.
extension CompiledList {
    /// A reason to refuse a compiled list.
    enum Fault: Error, CustomStringConvertible {
        /// Its size or its bytes are not those that were written.
        case damaged
        /// It was written by another version of the named part.
        case version(of: String, found: UInt32, expected: UInt32)

        var description: String {
            switch self {
            case .damaged: "the file is cut off or damaged"
            case .version(let part, let found, let expected):
                "the file has version \(found) of \(part), and this program reads version \(expected)"
            }
        }
    }

    /// The checksum of all bytes but its own. A change of one byte always changes it, since each step is a bijection.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = FNV1a()
        var offset = 0
        while offset + 8 <= bytes.count {
            // The second word is the checksum.
            let word = offset == 8 ? 0 : unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash.combine(word)
            hash.foldHighBits()
            offset += 8
        }
        while offset < bytes.count {
            unsafe hash.combine(UInt64(bytes[offset]))
            offset += 1
        }
        return hash.value
    }

    /// Checks that `storage` is an undamaged compiled list of this version and that no link leads outside of it.
    ///
    /// - Complexity: O(*n*) in the bytes.
    static func validate(_ storage: ListStorage) throws(Fault) {
        let bytes = unsafe storage.bytes
        guard bytes.count >= MemoryLayout<Header>.size else { throw .damaged }
        let header = unsafe bytes.loadUnaligned(as: Header.self)
        guard header.magic == magic else { throw .damaged }
        // First, since another version may have another layout.
        guard header.format == formatVersion else {
            throw .version(of: "the format", found: header.format, expected: formatVersion)
        }
        guard header.size == bytes.count, unsafe checksum(bytes) == header.checksum else { throw .damaged }
        guard header.foldingVersion == UInt32(FoldingVersion.current) else {
            throw .version(of: "folding", found: header.foldingVersion, expected: UInt32(FoldingVersion.current))
        }
        let sizes: [(Section, Int)] = [
            (header.asciiSymbols, 1), (header.otherSymbols, MemoryLayout<SymbolOfCharacter>.stride),
            (header.forward, MemoryLayout<TrieNode>.stride), (header.backward, MemoryLayout<TrieNode>.stride),
            (header.backwardStarts, MemoryLayout<UInt64>.stride), (header.terms, MemoryLayout<TermRecord>.stride),
            (header.characters, 1),
            (header.spellings, MemoryLayout<Spelling>.stride), (header.written, 1),
        ]
        for (section, size) in sizes {
            guard section.offset % UInt64(alignment) == 0, let end = section.end(elementSize: size),
                end <= UInt64(bytes.count)
            else { throw .damaged }
        }
        // Whoever forges the checksum must not get outside either.
        guard StartFilter.isSize(header.backwardStarts.count) else { throw .damaged }
        let view = unsafe TermTrie.View(bytes)
        guard header.asciiSymbols.count == 0x80, header.terms.count > 0, header.spellings.count > 0,
            header.termCount < header.terms.count,
            (header.termCount...UInt64(Int.max)).contains(header.entryCount),
            view.symbolsAreSound, view.termsAreSound(header), view.spellingsAreSound(header),
            view.isSound(view.forward), view.isSound(view.backward)
        else { throw .damaged }
    }
}

extension TermTrie.View {
    fileprivate var symbolsAreSound: Bool {
        func isOfCharacter(_ symbol: UInt32) -> Bool {
            TermAlphabet.ofCharacters.contains(UInt8(clamping: symbol))
        }
        for index in 0..<0x80 {
            let symbol = asciiSymbols[index]
            guard symbol == TermAlphabet.none || isOfCharacter(UInt32(symbol)) else { return false }
        }
        var last: UInt32 = 0x7f
        for index in 0..<otherSymbols.count {
            let entry = otherSymbols[index]
            guard entry.character > last, isOfCharacter(entry.symbol) else { return false }
            last = entry.character
        }
        return true
    }

    fileprivate func termsAreSound(_ header: CompiledList.Header) -> Bool {
        for index in 0..<termCount {
            let (term, next) = (terms[index], terms[index + 1])
            // The end is inside before a character is read.
            guard term.text < next.text, next.text <= header.characters.count,
                (next.text - term.text) % (term.isWide ? 4 : 1) == 0,
                length(index) <= longestTerm
            else { return false }
            if term.isWide, text(index).contains(where: { Unicode.Scalar($0) == nil }) { return false }
            if !term.endsGroup, index + 1 == termCount || length(index + 1) != length(index) { return false }
        }
        return true
    }

    fileprivate func spellingsAreSound(_ header: CompiledList.Header) -> Bool {
        guard spellings[spellings.count - 1].start <= header.written.count else { return false }
        for index in 0..<spellings.count - 1 {
            let (spelling, next) = (spellings[index], spellings[index + 1])
            guard spelling.term < next.term, spelling.term < termCount, spelling.start <= next.start else {
                return false
            }
        }
        return true
    }

    /// Returns whether the nodes that can be reached are a tree: every link leads to a node of its own, none to the
    /// root, to bits or to a filter.
    fileprivate func isSound(_ nodes: TrieNodes) -> Bool {
        let count = nodes.count
        guard count > 0, count <= Int(UInt32.max) else { return false }
        var isTaken = [Bool](repeating: false, count: count)
        func take(_ slot: UInt64) -> Bool {
            guard slot < count, !isTaken[Int(slot)] else { return false }
            isTaken[Int(slot)] = true
            return true
        }
        isTaken[TrieNode.root] = true
        func takeFilter(of node: TrieNode) -> Bool {
            if node.filterWords > TrieNode.inlineWords {
                guard take(node.base + 1), nodes[node.base + 1].word < count else { return false }
            }
            let start = nodes.filterStart(of: node)
            return (start..<start + node.filterWords).allSatisfy(take)
        }
        if nodes.root.isLeaf { return isSound(leaf: nodes.root) }
        // The nodes with children that are reached. The last one first, since small subtrees lie together.
        var reached = [nodes.root]
        while let node = reached.popLast() {
            guard take(node.base), !node.hasFilter || takeFilter(of: node) else { return false }
            var bits = nodes.bits(of: node)
            guard bits & ~TermAlphabet.allBits == 0 else { return false }
            while bits != 0 {
                let symbol = UInt64(bits.trailingZeroBitCount)
                bits &= bits - 1
                guard take(node.child(symbol)) else { return false }
                let child = nodes.child(of: node, by: symbol)
                guard child.isLeaf else {
                    // The end of a term does not go on.
                    guard symbol != UInt64(TermAlphabet.end) else { return false }
                    reached.append(child)
                    continue
                }
                guard isSound(leaf: child), symbol != UInt64(TermAlphabet.end) || child.tailCount == 0 else {
                    return false
                }
            }
        }
        return true
    }

    private func isSound(leaf: TrieNode) -> Bool {
        Int(leaf.term) < termCount && leaf.tailCount <= TrieNode.tailCapacity
            && leaf.length == TrieNode.length(length(Int(leaf.term)))
            && (leaf.tailCount > 0 || leaf.tail == UInt64(TermAlphabet.end))
    }
}
