/// The layout of a compiled list, in a file and in memory.
///
/// A header, followed by the sections that it names, each at a multiple of 16 bytes; little-endian. A mapped file is
/// used without unpacking.
enum CompiledList {
    /// The first eight bytes: `PWSIEVE` and a zero.
    static let magic = UInt64(littleEndian: 0x0045_5645_4953_5750)
    /// Rises whenever the layout changes, or the meaning of a node or a filter.
    static let formatVersion: UInt32 = 7
    static let alignment = 16

    /// The offset of a section in bytes, and the number of its elements.
    struct Section: BitwiseCopyable {
        var offset: UInt64 = 0
        var count: UInt64 = 0

        func end(elementSize: Int) -> UInt64? {
            let (size, overflow) = count.multipliedReportingOverflow(by: UInt64(elementSize))
            let (end, overflowToo) = offset.addingReportingOverflow(size)
            return overflow || overflowToo ? nil : end
        }
    }

    /// The first bytes of the file. Its fields leave no gaps.
    struct Header: BitwiseCopyable {
        var magic = CompiledList.magic
        /// The checksum of all bytes of the file, this field taken as 0.
        var checksum: UInt64 = 0
        /// The size of the file in bytes.
        var size: UInt64 = 0
        var format = CompiledList.formatVersion
        var foldingVersion = UInt32(FoldingVersion.current)
        var unicode: UInt32 = 0
        var options: UInt32 = 0
        /// A hash of the substitution table.
        var substitutions: UInt64 = 0
        /// A hash of the terms, see ``TermTrie/fingerprint``.
        var fingerprint: UInt64 = 0
        /// The number of entries of the list as written, with duplicates.
        var entryCount: UInt64 = 0
        /// The number of different terms; the second spelling of one (SPEC 4.2) does not count.
        var termCount: UInt64 = 0
        /// The lengths of the shortest and the longest term in characters, both 0 if there is none.
        var shortestTerm: UInt32 = 0
        var longestTerm: UInt32 = 0
        /// The symbols of the ASCII characters, 128 bytes.
        var asciiSymbols = Section()
        /// The symbols of other characters, see ``SymbolOfCharacter``.
        var otherSymbols = Section()
        /// The tries' nodes, see ``TrieNode``.
        var forward = Section()
        var backward = Section()
        /// The beginnings of the terms from their last character on, see ``StartFilter``.
        var backwardStarts = Section()
        /// The terms and their second spellings in the order of their symbols, and a sentinel, see ``TermRecord``.
        var terms = Section()
        /// The characters of the folded terms, see ``TermRecord/text``.
        var characters = Section()
        /// The terms that are written differently from how they fold, see ``Spelling``.
        var spellings = Section()
        /// Their text as written, in UTF-8.
        var written = Section()
    }

    /// A character beyond ASCII that a term holds or matches. The section is sorted by character.
    struct SymbolOfCharacter: BitwiseCopyable {
        var character: UInt32
        var symbol: UInt32
    }

    /// A term as written. The section is sorted by term and ends with a sentinel.
    struct Spelling: BitwiseCopyable {
        var term: UInt32
        /// The offset of its bytes; they end where those of the next begin.
        var start: UInt32
    }

    /// The parts of a policy that a compiled list depends on.
    struct Options: Hashable, Sendable {
        let folding: FoldingOptions
        let substitutions: Substitutions
        /// Letterless terms are never found with an edit (SPEC 5.4).
        let literalWithoutLetters: Bool
        /// Terms have second spellings (SPEC 4.2).
        let transliterations: Bool

        init(_ policy: Policy) {
            folding = policy.folding
            substitutions = policy.substitutions
            literalWithoutLetters = policy.literalWithoutLetters
            transliterations = policy.transliterations
        }
    }

    /// The bit of `options` for a list that was a text, with lines.
    static let hasLines: UInt32 = 8
}

extension CompiledList.Options {
    /// The options as bits of the header.
    var bits: UInt32 {
        (folding.marks ? 1 : 0) | (folding.lookAlikes ? 2 : 0) | (literalWithoutLetters ? 4 : 0)
            | (transliterations ? 16 : 0)
    }
    static let allBits: UInt32 = 7 | 16

    /// FNV-1a over the name, the version and the table.
    var substitutionsHash: UInt64 {
        var hash = FNV1a()
        for scalar in substitutions.name.unicodeScalars { hash.combine(scalar.value) }
        hash.combine(UInt32(substitutions.version))
        for (character, readings) in substitutions.readings.sorted(by: { $0.key < $1.key }) {
            hash.combine(character.value)
            for reading in readings { hash.combine(reading.value) }
            hash.combine(UInt32.max)
        }
        return hash.value
    }
}

extension CompiledList.Header {
    /// Unicode 15.0 is 0x0f00.
    static var currentUnicode: UInt32 { ICU.unicodeVersionNumber }

    /// The folding that the terms went through.
    var folding: FoldingOptions { .init(marks: options & 1 != 0, lookAlikes: options & 2 != 0) }

    /// Returns whether the list can be searched under `options`.
    func serves(_ options: CompiledList.Options) -> Bool {
        self.options & CompiledList.Options.allBits == options.bits && substitutions == options.substitutionsHash
    }
}
