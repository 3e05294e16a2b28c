/// The positions in a password at which a character stands, and those at which it matches what stands there (SPEC 3), as
/// sets of bits for all characters.
///
/// With *k* lanes of 64 bits, position *i* is bit *i* / *k* of lane *i* mod *k*: moving all positions on by one hands each
/// lane to the next one, and shifts only the last, which becomes the first.
struct CharacterPositions: ~Copyable {
    /// The numbers of the sets of the ASCII characters, first for equal and then for matching characters.
    private var rows = SecretBuffer<UInt16>(minimumCapacity: 2 * 0x80)
    /// The password's characters beyond ASCII in ascending order. Their sets, for equal characters, follow one another.
    private var others = SecretBuffer<UInt32>()
    /// Those characters with their positions in the lower half, while the sets are built.
    private var unsorted = SecretBuffer<UInt64>()
    private var sets = SecretBuffer<UInt64>(minimumCapacity: 128)
    /// The sets of the characters of names beyond ASCII that were looked up last, by a hash of the character; empty unless
    /// the table has characters that match many.
    private var lookedUp = SecretBuffer<UInt32>(minimumCapacity: 1)
    private var lookedUpSets = SecretBuffer<UInt64>(minimumCapacity: 1)
    private var firstOther = 0
    private var lanes = 2
    private var count = 0

    /// The numbers of the set that is empty, and of that of all positions.
    fileprivate static let none = 0
    fileprivate static let all = 1
    private static let lookedUpCount = 1_024

    /// Fills the sets for `password`, which has at most 1,024 characters.
    ///
    /// - Complexity: O(*n* · *k*) for *n* characters that match up to *k* others, and O(*n*²) if they are beyond ASCII.
    mutating func fill(_ password: FoldedCharacters, _ equivalence: EquivalenceTable.View) {
        removeAll()
        count = password.count
        lanes = count <= 128 ? 2 : count <= 256 ? 4 : 16
        rows.append(0, repeated: 2 * 0x80)
        sets.append(0, repeated: 2 * lanes)
        for position in 0..<count {
            insert(position, Self.all)
            let character = password[position]
            if character < 0x80 {
                insert(position, ofASCII: character, matching: false)
                insert(position, ofASCII: character, matching: true)
                equivalence.forEachASCIIMatch(of: character) { insert(position, ofASCII: $0, matching: true) }
            } else {
                unsorted.append(UInt64(character) << 32 | UInt64(position))
            }
        }
        if !unsorted.isEmpty { fillOthers(equivalence) }
        if equivalence.hasWideCharacters {
            lookedUp.append(0, repeated: Self.lookedUpCount)
            lookedUpSets.append(0, repeated: Self.lookedUpCount * lanes)
        }
    }

    private mutating func insert(_ position: Int, _ row: Int) {
        sets[row * lanes + position % lanes] |= 1 << UInt64(position / lanes)
    }

    private mutating func insert(_ position: Int, ofASCII character: UInt32, matching: Bool) {
        insert(position, row(ofASCII: character, matching: matching))
    }

    private mutating func row(ofASCII character: UInt32, matching: Bool) -> Int {
        let index = Int(character) + (matching ? 0x80 : 0)
        if rows[index] == Self.none { rows[index] = UInt16(newRow()) }
        return Int(rows[index])
    }

    private mutating func newRow() -> Int {
        defer { sets.append(0, repeated: lanes) }
        return sets.count / lanes
    }

    private mutating func fillOthers(_ equivalence: EquivalenceTable.View) {
        // By insertion, since the library's sort may leave copies behind.
        for end in 1..<unsorted.count {
            let pair = unsorted[end]
            var place = end
            while place > 0, unsorted[place - 1] > pair {
                unsorted[place] = unsorted[place - 1]
                place -= 1
            }
            unsorted[place] = pair
        }
        firstOther = sets.count / lanes
        for index in 0..<unsorted.count {
            let character = UInt32(unsorted[index] >> 32)
            if others.isEmpty || others[others.count - 1] != character {
                others.append(character)
                _ = newRow()
            }
            insert(Int(UInt32(truncatingIfNeeded: unsorted[index])), firstOther + others.count - 1)
        }
        for index in 0..<others.count {
            equivalence.forEachMatch(of: others[index]) { match in
                guard match < 0x80 else { return }
                let row = row(ofASCII: match, matching: true)
                for lane in 0..<lanes { sets[row * lanes + lane] |= sets[(firstOther + index) * lanes + lane] }
            }
        }
    }

    mutating func removeAll() {
        rows.removeAll()
        others.removeAll()
        unsorted.removeAll()
        sets.removeAll()
        lookedUp.removeAll()
        lookedUpSets.removeAll()
    }

    /// The sets, until they are filled anew.
    @unsafe func view(_ equivalence: EquivalenceTable.View) -> View {
        unsafe View(
            rows: UnsafePointer(rows.start), others: FrozenView(start: others.start, count: others.count),
            sets: UnsafePointer(sets.start), lookedUp: lookedUp.start, lookedUpCount: lookedUp.count,
            lookedUpSets: lookedUpSets.start, firstOther: firstOther, equivalence: equivalence, lanes: lanes,
            count: count)
    }
}

extension CharacterPositions {
    /// The sets of a password.
    ///
    /// SAFETY: points into a ``CharacterPositions`` that outlives it and does not change meanwhile, but for the sets that
    /// were looked up, which are its own. Rows are those that were filled.
    @safe struct View: BitwiseCopyable {
        fileprivate let rows: UnsafePointer<UInt16>
        fileprivate let others: FrozenView<UInt32>
        fileprivate let sets: UnsafePointer<UInt64>
        fileprivate let lookedUp: UnsafeMutablePointer<UInt32>
        fileprivate let lookedUpCount: Int
        fileprivate let lookedUpSets: UnsafeMutablePointer<UInt64>
        fileprivate let firstOther: Int
        fileprivate let equivalence: EquivalenceTable.View
        /// The number of 64-bit words of a set.
        let lanes: Int
        /// The length of the password.
        let count: Int
    }
}

extension CharacterPositions.View {
    /// All positions.
    @inline(__always)
    func all<Positions: PositionSet>() -> Positions { set(CharacterPositions.all) }

    /// The positions of `character` itself, or of all characters that it matches.
    @inline(__always)
    func positions<Positions: PositionSet>(of character: UInt32, matching: Bool) -> Positions {
        guard character < 0x80 else { return positionsOfOther(character, matching: matching) }
        return unsafe set(Int(rows[Int(character) + (matching ? 0x80 : 0)]))
    }

    private func positionsOfOther<Positions: PositionSet>(_ character: UInt32, matching: Bool) -> Positions {
        guard matching else { return equal(character) }
        guard lookedUpCount > 0 else { return positionsOfMatches(character) }
        let place = Int(character &* 0x9e37_79b1 >> 16) % lookedUpCount
        let memory = unsafe UnsafeMutableRawPointer(lookedUpSets + place * lanes)
        if unsafe lookedUp[place] == character { return unsafe memory.loadUnaligned(as: Positions.self) }
        let positions: Positions = positionsOfMatches(character)
        unsafe lookedUp[place] = character
        unsafe memory.storeBytes(of: positions, as: Positions.self)
        return positions
    }

    private func positionsOfMatches<Positions: PositionSet>(_ character: UInt32) -> Positions {
        var positions: Positions = equal(character)
        equivalence.forEachMatch(of: character) { positions |= equal($0) }
        return positions
    }

    private func equal<Positions: PositionSet>(_ character: UInt32) -> Positions {
        guard character >= 0x80 else { return unsafe set(Int(rows[Int(character)])) }
        let index = others.partitionPoint { $0 < character }
        let isFound = index < others.count && others[index] == character
        return set(isFound ? firstOther + index : CharacterPositions.none)
    }

    @inline(__always)
    private func set<Positions: PositionSet>(_ row: Int) -> Positions {
        assert(Positions.scalarCount == lanes)
        return unsafe UnsafeRawPointer(sets + row * lanes).loadUnaligned(as: Positions.self)
    }
}

/// A set of positions, laid out as ``CharacterPositions`` says.
protocol PositionSet: SIMD, BitwiseCopyable where Scalar == UInt64 {}

extension SIMD2<UInt64>: PositionSet {}
extension SIMD4<UInt64>: PositionSet {}
extension SIMD16<UInt64>: PositionSet {}

extension PositionSet {
    @inline(__always)
    var isEmpty: Bool {
        var all: UInt64 = 0
        for lane in indices { all |= self[lane] }
        return all == 0
    }

    /// The position behind each one of these.
    @inline(__always)
    var advanced: Self {
        var advanced = self
        advanced[0] = self[scalarCount - 1] << 1
        for lane in 1..<scalarCount { advanced[lane] = self[lane - 1] }
        return advanced
    }
}
