/// The large groups of a list in blocks of 64 terms that are compared with a stretch of a password at once.
///
/// Immutable, safe to share between threads.
final class TermBlocks: Sendable {
    private let firstBlocks: FrozenArray<UInt32>
    private let blocks: FrozenArray<Block>
    private let columns: FrozenArray<TermBlock.Column>
    private let rows: FrozenArray<UInt64>
    private let numbers: CharacterNumbers
    let view: View

    /// The most words of rows for each character of a group's terms. Only a table under which hundreds of characters each
    /// match others needs more; then the group is compared term by term.
    static let mostWords = 16

    fileprivate struct Block: BitwiseCopyable {
        let firstColumn: UInt32
        /// The number of terms less one.
        let lastTerm: UInt32
        let literal: UInt64
        let palindromes: UInt64
    }

    /// The blocks, for as long as they exist.
    struct View: BitwiseCopyable, Sendable {
        fileprivate let groups: FrozenView<TermGroup>
        /// The first block of each group, and of one behind the last.
        fileprivate let firstBlocks: FrozenView<UInt32>
        fileprivate let blocks: FrozenView<Block>
        fileprivate let columns: FrozenView<TermBlock.Column>
        fileprivate let rows: FrozenView<UInt64>
        let numbers: CharacterNumbers.View

        /// The numbers of the blocks of the group that begins with this term; empty if it is compared term by term.
        ///
        /// - Complexity: O(log *g*) for *g* large groups.
        func blocks(ofGroup term: Int) -> Range<Int> {
            guard let group = groups.index(ofGroup: term) else { return 0..<0 }
            return Int(firstBlocks[group])..<Int(firstBlocks[group + 1])
        }

        /// The block with this number.
        @inline(__always)
        func block(_ number: Int) -> TermBlock {
            let block = blocks[number]
            return unsafe TermBlock(
                columns: columns.start + Int(block.firstColumn), rows: rows.start,
                terms: ~0 &>> UInt64(63 - block.lastTerm), literal: block.literal, palindromes: block.palindromes)
        }
    }

    /// The blocks of `groups`.
    ///
    /// - Complexity: O(*m* · *k*) for *m* characters of their terms, each of which matches up to *k* others.
    init(
        _ trie: TermTrie.View, _ groups: FrozenView<TermGroup>, _ equivalence: EquivalenceTable.View,
        literalWithoutLetters: Bool
    ) {
        let alphabet = BlockAlphabet(trie, groups, equivalence)
        var builder = Builder(trie: trie, alphabet: alphabet, literalWithoutLetters: literalWithoutLetters)
        for group in 0..<groups.count { builder.add(groups[group].terms) }
        builder.firstBlocks.append(UInt32(builder.blocks.count))
        firstBlocks = FrozenArray(builder.firstBlocks)
        blocks = FrozenArray(builder.blocks)
        columns = FrozenArray(builder.columns)
        rows = FrozenArray(count: builder.wordCount, repeating: 0) { builder.fill(&$0, groups) }
        numbers = CharacterNumbers(alphabet.numbers)
        view = View(
            groups: groups, firstBlocks: firstBlocks.view, blocks: blocks.view, columns: columns.view, rows: rows.view,
            numbers: numbers.view)
    }
}

/// Up to 64 terms of a group, one bit each, the first in the lowest bit: for each place the terms that match a character, and
/// those that have it.
///
/// SAFETY: points into the ``TermBlocks`` of a list that outlives it. Places are below the length of the group's terms:
/// a stretch that is compared exactly is as long, and for one edit the caller gives their length.
@safe struct TermBlock: BitwiseCopyable {
    /// The words of one place, for the numbers of the place's symbol.
    struct Column: BitwiseCopyable {
        let row: UInt32
        let base: UInt32
        let width: UInt32
    }

    /// The most terms of a block.
    static let capacity = 64

    private let columns: UnsafePointer<Column>
    private let rows: UnsafePointer<UInt64>
    /// All terms of the block.
    let terms: UInt64
    /// Those that match equal characters only (SPEC 5.4).
    let literal: UInt64
    /// Those that are the same spelled backwards.
    let palindromes: UInt64

    @unsafe fileprivate init(
        columns: UnsafePointer<Column>, rows: UnsafePointer<UInt64>, terms: UInt64, literal: UInt64, palindromes: UInt64
    ) {
        unsafe self.columns = columns
        unsafe self.rows = rows
        self.terms = terms
        self.literal = literal
        self.palindromes = palindromes
    }

    /// The terms that this number of a character (``CharacterNumbers``) stands for at `place`.
    @inline(__always)
    func terms(at place: Int, _ number: UInt32) -> UInt64 {
        let column = unsafe columns[place]
        let offset = number &- column.base
        return offset < column.width ? unsafe rows[Int(column.row) &+ Int(offset)] : 0
    }

    /// The terms with a letter at `place`.
    func letters(at place: Int) -> UInt64 { unsafe rows[Int(columns[place].row)] }
}

/// Lays out the blocks, and then fills their rows where they stay.
private struct Builder {
    let trie: TermTrie.View
    let alphabet: BlockAlphabet
    let literalWithoutLetters: Bool
    var firstBlocks: [UInt32] = []
    var blocks: [TermBlocks.Block] = []
    var columns: [TermBlock.Column] = []
    private(set) var wordCount = 0

    mutating func add(_ group: ClosedRange<Int>) {
        firstBlocks.append(UInt32(blocks.count))
        let symbols = trie.text(group.lowerBound).map { alphabet[symbol: trie.symbol($0)] }
        let blockCount = (group.count + TermBlock.capacity - 1) / TermBlock.capacity
        let words = blockCount * symbols.reduce(0) { $0 + Int($1.width) }
        guard words <= TermBlocks.mostWords * symbols.count * group.count, wordCount + words <= UInt32.max else {
            return
        }
        for terms in Self.blocks(of: group) {
            blocks.append(
                TermBlocks.Block(
                    firstColumn: UInt32(columns.count), lastTerm: UInt32(terms.count - 1),
                    literal: literalWithoutLetters ? bits(terms) { $0.isLetterless } : 0,
                    palindromes: bits(terms) { $0.isPalindrome }))
            for symbol in symbols {
                columns.append(.init(row: UInt32(wordCount), base: symbol.base, width: symbol.width))
                wordCount += Int(symbol.width)
            }
        }
    }

    private static func blocks(of group: ClosedRange<Int>) -> some Sequence<ClosedRange<Int>> {
        stride(from: group.lowerBound, through: group.upperBound, by: TermBlock.capacity).lazy.map {
            $0...min($0 + TermBlock.capacity - 1, group.upperBound)
        }
    }

    private func bits(_ terms: ClosedRange<Int>, _ isSet: (TermRecord) -> Bool) -> UInt64 {
        terms.reduce(0) { isSet(trie.terms[$1]) ? $0 | 1 << UInt64($1 - terms.lowerBound) : $0 }
    }

    func fill(_ rows: inout MutableSpan<UInt64>, _ groups: FrozenView<TermGroup>) {
        for group in 0..<groups.count where firstBlocks[group] < firstBlocks[group + 1] {
            for (number, terms) in zip(Int(firstBlocks[group])..., Self.blocks(of: groups[group].terms)) {
                for term in terms { fill(&rows, blocks[number], term, bit: 1 << UInt64(term - terms.lowerBound)) }
            }
        }
    }

    /// Sets the bit of a term at each number that stands for one of its characters.
    private func fill(_ rows: inout MutableSpan<UInt64>, _ block: TermBlocks.Block, _ term: Int, bit: UInt64) {
        for (place, character) in trie.text(term).enumerated() {
            let column = columns[Int(block.firstColumn) + place]
            guard let character = alphabet[character] else { preconditionFailure("a term has a character of its list") }
            func set(_ number: UInt32) { rows[Int(column.row) + Int(number - column.base)] |= bit }
            if character.isLetter { set(column.base) }
            set(character.numbers.equal)
            if block.literal & bit != 0 {
                set(character.numbers.matching)
            } else {
                for number in alphabet.matched[character.matched] { set(number) }
            }
        }
    }
}
