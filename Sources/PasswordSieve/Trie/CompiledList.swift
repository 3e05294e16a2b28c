/// The layout of a compiled list: what a file of it holds, and what a list is in memory.
///
/// A header, and behind it the sections that it names, each at a multiple of 16 bytes; little-endian. A file is mapped
/// and used as it is.
enum CompiledList {
    /// The first eight bytes: `PWSIEVE` and a zero.
    static let magic = UInt64(littleEndian: 0x0045_5645_4953_5750)
    /// Rises whenever the layout changes.
    static let formatVersion: UInt32 = 4
    static let alignment = 16

    /// Where a section begins, in bytes, and how many elements it has.
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
        /// Of all bytes of the file, this field taken as 0.
        var checksum: UInt64 = 0
        /// The size of the file in bytes.
        var size: UInt64 = 0
        var format = CompiledList.formatVersion
        var foldingVersion = UInt32(FoldingVersion.current)
        var unicode: UInt32 = 0
        var options: UInt32 = 0
        /// Stands for the substitution table.
        var substitutions: UInt64 = 0
        /// Stands for the terms, see ``TermTrie/fingerprint``.
        var fingerprint: UInt64 = 0
        /// The entries of the list as written, duplicates too.
        var entryCount: UInt64 = 0
        /// The characters of the shortest and the longest term, both 0 if there is none.
        var shortestTerm: UInt32 = 0
        var longestTerm: UInt32 = 0
        /// The symbols of the ASCII characters, 128 bytes.
        var asciiSymbols = Section()
        /// The symbols of other characters, see ``SymbolOfCharacter``.
        var otherSymbols = Section()
        /// The tries' nodes, see ``TrieNode``.
        var forward = Section()
        var backward = Section()
        /// The terms in the order of their symbols, and a last one that stands for none, see ``TermRecord``.
        var terms = Section()
        /// The characters of the folded terms, see ``TermRecord/text``.
        var characters = Section()
        /// The terms that are written differently from how they fold, see ``Spelling``.
        var spellings = Section()
        /// How they are written, in UTF-8.
        var written = Section()
    }

    /// A character beyond ASCII that a term holds or matches. The section is sorted by character.
    struct SymbolOfCharacter: BitwiseCopyable {
        var character: UInt32
        var symbol: UInt32
    }

    /// How a term is written. The section is sorted by term, and has a last one that stands for none.
    struct Spelling: BitwiseCopyable {
        var term: UInt32
        /// Where its bytes begin; they end where those of the next begin.
        var start: UInt32
    }

    /// What differs between policies that cannot share a compiled list.
    struct Options: Hashable, Sendable {
        let folding: FoldingOptions
        let substitutions: Substitutions
        /// Letterless terms are never found with an edit (SPEC 5.4).
        let literalWithoutLetters: Bool

        init(_ policy: Policy) {
            folding = policy.folding
            substitutions = policy.substitutions
            literalWithoutLetters = policy.literalWithoutLetters
        }
    }

    /// The bit of `options` that says that the list is a text, with lines.
    static let hasLines: UInt32 = 8
}

extension CompiledList.Options {
    /// As the header holds it.
    var bits: UInt32 { (folding.marks ? 1 : 0) | (folding.lookAlikes ? 2 : 0) | (literalWithoutLetters ? 4 : 0) }
    static let allBits: UInt32 = 7

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
    static let currentUnicode: UInt32 = {
        let parts = FoldingVersion.unicode.split(separator: ".").compactMap { UInt32($0) }
        return (parts.first ?? 0) << 8 | (parts.dropFirst().first ?? 0)
    }()

    /// The folding that the terms went through.
    var folding: FoldingOptions { .init(marks: options & 1 != 0, lookAlikes: options & 2 != 0) }

    /// Whether the list can be searched under `options`.
    func serves(_ options: CompiledList.Options) -> Bool {
        self.options & CompiledList.Options.allBits == options.bits && substitutions == options.substitutionsHash
    }
}
