/// Writes a compiled list.
struct CompiledListWriter {
    private var header = CompiledList.Header()
    private var asciiSymbols = [UInt8](repeating: TermAlphabet.none, count: 0x80)
    private var otherSymbols: [CompiledList.SymbolOfCharacter] = []
    private var forward: [TrieNode] = []
    private var backward: [TrieNode] = []
    private var backwardStarts: [UInt64] = []
    private var records: [TermRecord] = []
    private var characters: [UInt8] = []
    private var spellings: [CompiledList.Spelling] = []
    private var written: [UInt8] = []

    init<Entries>(
        _ terms: consuming SortedTerms<Entries>, _ alphabet: TermAlphabet, _ options: CompiledList.Options,
        entryCount: Int,
        hasLines: Bool
    ) {
        header.unicode = CompiledList.Header.currentUnicode
        header.options = options.bits | (hasLines ? CompiledList.hasLines : 0)
        header.substitutions = options.substitutionsHash
        header.entryCount = UInt64(entryCount)
        header.termCount = UInt64(terms.firstSpellingCount)
        for (character, symbol) in alphabet.symbols.sorted(by: { $0.key < $1.key }) {
            if character < 0x80 {
                asciiSymbols[Int(character)] = symbol
            } else {
                otherSymbols.append(.init(character: character, symbol: UInt32(symbol)))
            }
        }
        let symbols = terms.symbols
        // From here on only the rows are needed: the texts of all terms would take more memory than the tries.
        let rows = addAll(consume terms, options)
        layOut(rows, symbols)
        // The last term and the last spelling end where these begin.
        records.append(TermRecord(text: characters.count, line: 0))
        spellings.append(.init(term: .max, start: UInt32(written.count)))
    }

    /// Adds all terms. Returns the rows of the tries, one for each group of terms.
    private mutating func addAll<Entries>(
        _ terms: consuming SortedTerms<Entries>, _ options: CompiledList.Options
    ) -> [TrieLayout.Row] {
        var rows: [TrieLayout.Row] = []
        for term in terms.terms {
            add(term)
            let index = records.count - 1
            let isFuzzy = !(options.literalWithoutLetters && records[index].isLetterless)
            if term.beginsGroup {
                rows.append(.init(symbols: term.symbols, term: UInt32(index), isFuzzy: isFuzzy))
            } else if isFuzzy {
                rows[rows.count - 1].isFuzzy = true
            }
        }
        return rows
    }

    private mutating func add<Entries>(_ term: SortedTerms<Entries>.Term) {
        var hash = FNV1a()
        for character in term.text { hash.combine(character) }
        // A sum, so that the order does not matter.
        header.fingerprint &+= hash.value &* (hash.value >> 32 | 1)
        let length = UInt32(term.text.count)
        header.shortestTerm = records.isEmpty ? length : min(header.shortestTerm, length)
        header.longestTerm = max(header.longestTerm, length)

        var record = TermRecord(text: characters.count, line: term.entry.line)
        record.isWide = term.text.contains { $0 >= 0x80 }
        if record.isWide {
            for character in term.text {
                for shift in stride(from: 0, to: 32, by: 8) {
                    characters.append(UInt8(truncatingIfNeeded: character >> shift))
                }
            }
        } else {
            for character in term.text { characters.append(UInt8(character)) }
        }
        record.isLetterless = !term.text.contains(where: ICU.isLetterOrMark)
        record.isPalindrome = term.text.elementsEqual(term.text.reversed())
        if !term.entry.text.unicodeScalars.lazy.map(\.value).elementsEqual(term.text) {
            spellings.append(.init(term: UInt32(records.count), start: UInt32(written.count)))
            written += term.entry.text.utf8
        }
        record.endsGroup = true
        if !term.beginsGroup, let last = records.indices.last { records[last].endsGroup = false }
        records.append(record)
    }

    /// Both tries.
    private mutating func layOut(_ rows: consuming [TrieLayout.Row], _ symbols: consuming [UInt8]) {
        forward = TrieLayout.nodes(of: rows, symbols, .forward)

        var rows = rows
        var backwards = symbols
        for row in rows { backwards[row.symbols].reverse() }
        unsafe backwards.withUnsafeBufferPointer { symbols in
            rows.sort { unsafe SymbolOrder.compare($0.symbols, $1.symbols, in: symbols) < 0 }
        }
        backward = TrieLayout.nodes(of: rows, backwards, .backward)
        backwardStarts = StartFilter.words(rows.lazy.map { backwards[$0.symbols] })
    }

    /// The finished list.
    func storage() -> ListStorage {
        var header = header
        var size = MemoryLayout<CompiledList.Header>.size
        func section<Element>(of elements: [Element]) -> CompiledList.Section {
            size = (size + CompiledList.alignment - 1) / CompiledList.alignment * CompiledList.alignment
            defer { size += elements.count * MemoryLayout<Element>.stride }
            return .init(offset: UInt64(size), count: UInt64(elements.count))
        }
        header.asciiSymbols = section(of: asciiSymbols)
        header.otherSymbols = section(of: otherSymbols)
        header.forward = section(of: forward)
        header.backward = section(of: backward)
        header.backwardStarts = section(of: backwardStarts)
        header.terms = section(of: records)
        header.characters = section(of: characters)
        header.spellings = section(of: spellings)
        header.written = section(of: written)
        header.size = UInt64(size)
        return unsafe ListStorage(count: size) { memory in
            func write<Element: BitwiseCopyable>(_ elements: [Element], _ section: CompiledList.Section) {
                unsafe elements.withUnsafeBytes { bytes in
                    unsafe UnsafeMutableRawBufferPointer(rebasing: memory[Int(section.offset)...]).copyMemory(
                        from: bytes)
                }
            }
            write(asciiSymbols, header.asciiSymbols)
            write(otherSymbols, header.otherSymbols)
            write(forward, header.forward)
            write(backward, header.backward)
            write(backwardStarts, header.backwardStarts)
            write(records, header.terms)
            write(characters, header.characters)
            write(spellings, header.spellings)
            write(written, header.written)
            unsafe memory.storeBytes(of: header, as: CompiledList.Header.self)
            header.checksum = unsafe CompiledList.checksum(UnsafeRawBufferPointer(memory))
            unsafe memory.storeBytes(of: header, as: CompiledList.Header.self)
        }
    }
}
