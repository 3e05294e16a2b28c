/// The large groups of terms with the same symbols, such as all words of `i` and `l` of one length, in blocks of 64
/// terms that are compared with a stretch of a password at once.
///
/// Immutable, safe to share between threads.
final class TermBlocks: Sendable {
    private let groups: FrozenArray<Group>
    private let blocks: FrozenArray<Block>
    private let columns: FrozenArray<UInt32>
    private let cells: FrozenArray<TermBlock.Cell>
    let view: View

    /// Smaller groups are compared term by term.
    static let smallestGroup = 4

    fileprivate struct Group: BitwiseCopyable {
        let firstTerm: UInt32
        let firstBlock: UInt32
        let blockCount: UInt32
    }

    fileprivate struct Block: BitwiseCopyable {
        let firstColumn: UInt32
        /// The number of terms less one.
        let lastTerm: UInt32
        let letterless: UInt64
        let palindromes: UInt64
    }

    /// The blocks, for as long as they exist.
    struct View: BitwiseCopyable, Sendable {
        fileprivate let groups: FrozenView<Group>
        fileprivate let blocks: FrozenView<Block>
        fileprivate let columns: FrozenView<UInt32>
        fileprivate let cells: FrozenView<TermBlock.Cell>

        /// The numbers of the blocks of the group that begins with this term; empty if the group is small.
        ///
        /// - Complexity: O(log *g*) for *g* large groups.
        func blocks(ofGroup term: Int) -> Range<Int> {
            let index = groups.partitionPoint { $0.firstTerm < term }
            guard index < groups.count, groups[index].firstTerm == term else { return 0..<0 }
            let first = Int(groups[index].firstBlock)
            return first..<first + Int(groups[index].blockCount)
        }

        /// The terms of the group that begins with this term; nil if it is small.
        ///
        /// - Complexity: O(log *g*) for *g* large groups.
        func terms(ofGroup first: Int) -> ClosedRange<Int>? {
            let blocks = blocks(ofGroup: first)
            guard let last = blocks.last else { return nil }
            return first...first + (blocks.count - 1) * TermBlock.capacity + Int(self.blocks[last].lastTerm)
        }

        /// The block with this number.
        @inline(__always)
        func block(_ number: Int) -> TermBlock {
            let block = blocks[number]
            return unsafe TermBlock(
                columns: columns.start + Int(block.firstColumn), cells: cells.start,
                terms: ~0 &>> UInt64(63 - block.lastTerm), letterless: block.letterless,
                palindromes: block.palindromes)
        }
    }

    /// The large groups of `trie`.
    ///
    /// - Complexity: O(*n*) in the terms, and O(64 · *m*) for each term of *m* characters of a large group.
    init(_ trie: TermTrie.View) {
        var builder = Builder()
        var first = 0
        while first < trie.termCount {
            let group = trie.group(from: first)
            if group.count >= Self.smallestGroup { builder.add(group, trie) }
            first = group.upperBound + 1
        }
        builder.columns.append(UInt32(builder.cells.count))
        groups = FrozenArray(builder.groups)
        blocks = FrozenArray(builder.blocks)
        columns = FrozenArray(builder.columns)
        cells = FrozenArray(builder.cells)
        view = View(groups: groups.view, blocks: blocks.view, columns: columns.view, cells: cells.view)
    }
}

/// Up to 64 terms of a group, one bit each, the first in the lowest bit: for each place the characters that the terms
/// have there.
///
/// SAFETY: points into the ``TermBlocks`` of a list that outlives it. Places are below the length of the group's terms:
/// a stretch that is compared exactly is as long, and for one edit the caller gives their length.
@safe struct TermBlock: BitwiseCopyable {
    /// A character, and the terms that have it at one place.
    struct Cell: BitwiseCopyable {
        let terms: UInt64
        let character: UInt32
        let isLetter: Bool
    }

    /// The most terms of a block.
    static let capacity = 64

    private let columns: UnsafePointer<UInt32>
    private let cells: UnsafePointer<Cell>
    /// All terms of the block.
    let terms: UInt64
    /// Those without a letter or a mark (SPEC 5.4).
    let letterless: UInt64
    /// Those that are the same spelled backwards.
    let palindromes: UInt64

    @unsafe fileprivate init(
        columns: UnsafePointer<UInt32>, cells: UnsafePointer<Cell>, terms: UInt64, letterless: UInt64,
        palindromes: UInt64
    ) {
        unsafe self.columns = columns
        unsafe self.cells = cells
        self.terms = terms
        self.letterless = letterless
        self.palindromes = palindromes
    }

    /// Returns the terms whose cell at `place` satisfies `isWanted`.
    @inline(__always)
    func terms(at place: Int, where isWanted: (Cell) -> Bool) -> UInt64 {
        var terms: UInt64 = 0
        var index = unsafe Int(columns[place])
        let end = unsafe Int(columns[place + 1])
        while index < end {
            let cell = unsafe cells[index]
            if isWanted(cell) { terms |= cell.terms }
            index &+= 1
        }
        return terms
    }
}

private struct Builder {
    var groups: [TermBlocks.Group] = []
    var blocks: [TermBlocks.Block] = []
    var columns: [UInt32] = []
    var cells: [TermBlock.Cell] = []

    mutating func add(_ group: ClosedRange<Int>, _ trie: TermTrie.View) {
        let firstBlock = blocks.count
        for first in stride(from: group.lowerBound, through: group.upperBound, by: TermBlock.capacity) {
            add(block: first...min(first + TermBlock.capacity - 1, group.upperBound), trie)
        }
        groups.append(
            TermBlocks.Group(
                firstTerm: UInt32(group.lowerBound), firstBlock: UInt32(firstBlock),
                blockCount: UInt32(blocks.count - firstBlock)))
    }

    private mutating func add(block terms: ClosedRange<Int>, _ trie: TermTrie.View) {
        let firstColumn = UInt32(columns.count)
        for place in 0..<trie.length(terms.lowerBound) {
            columns.append(UInt32(cells.count))
            addColumn(terms.map { trie.text($0)[place] })
        }
        blocks.append(
            TermBlocks.Block(
                firstColumn: firstColumn, lastTerm: UInt32(terms.count - 1),
                letterless: bits(terms) { trie.terms[$0].isLetterless },
                palindromes: bits(terms) { trie.terms[$0].isPalindrome }))
    }

    /// Adds the cells of one place. Sorted terms have few characters at their first places, and long runs of them.
    private mutating func addColumn(_ characters: [UInt32]) {
        let all = 0...characters.count - 1
        var rest = bits(all) { _ in true }
        while rest != 0 {
            let character = characters[rest.trailingZeroBitCount]
            let terms = rest & bits(all) { characters[$0] == character }
            cells.append(.init(terms: terms, character: character, isLetter: ICU.isLetter(character)))
            rest &= ~terms
        }
    }

    private func bits(_ terms: ClosedRange<Int>, _ isSet: (Int) -> Bool) -> UInt64 {
        var bits: UInt64 = 0
        for term in terms where isSet(term) { bits |= 1 << UInt64(term - terms.lowerBound) }
        return bits
    }
}
