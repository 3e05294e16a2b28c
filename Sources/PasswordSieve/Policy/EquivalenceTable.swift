/// A substitution table compiled for matching: two characters match if they have a reading in common (SPEC 3).
///
/// Its size is that of the table, however many characters match each other. Immutable, safe to share between threads.
final class EquivalenceTable: Sendable {
    private let asciiMatches: FrozenArray<UInt64>
    private let asciiEntries: FrozenArray<Entry>
    private let otherEntries: FrozenArray<Entry>
    private let readings: FrozenArray<UInt32>
    private let readers: FrozenArray<UInt32>
    private let lists: FrozenArray<Lists>
    let view: View

    /// A character of the table, with the places of its readings and of those that have it as a reading.
    fileprivate struct Entry: BitwiseCopyable {
        let character: UInt32
        private var firstReading: UInt32 = 0
        private var endOfReadings: UInt32 = 0
        private var firstReader: UInt32 = 0
        private var endOfReaders: UInt32 = 0
        /// The ASCII characters that match it.
        fileprivate var asciiMatches = ASCIISet()

        /// A character of which the table says nothing.
        init(_ character: UInt32) { self.character = character }

        init(_ character: UInt32, readings: Range<Int>, readers: Range<Int>) {
            self.character = character
            firstReading = UInt32(readings.lowerBound)
            endOfReadings = UInt32(readings.upperBound)
            firstReader = UInt32(readers.lowerBound)
            endOfReaders = UInt32(readers.upperBound)
        }

        var readings: Range<Int> { Int(firstReading)..<Int(endOfReadings) }
        var readers: Range<Int> { Int(firstReader)..<Int(endOfReaders) }
    }

    /// The table, for as long as it lives.
    struct View: BitwiseCopyable, Sendable {
        /// Two words for each ASCII character, with a bit for each other ASCII character that it matches.
        fileprivate let asciiMatches: FrozenView<UInt64>
        /// One element: a view is copied often, and seldom looks beyond ASCII.
        fileprivate let lists: FrozenView<Lists>
    }

    fileprivate struct Lists: BitwiseCopyable {
        /// All ASCII characters, and the others of the table, in ascending order.
        let asciiEntries: FrozenView<Entry>
        let otherEntries: FrozenView<Entry>
        /// The readings of each character, itself among them, in ascending order.
        let readings: FrozenView<UInt32>
        /// The characters that have each one as a reading, in ascending order.
        let readers: FrozenView<UInt32>

        /// A character matches at least so many others, counted once for each reading, to be wide.
        static let wide = 16
        var hasWideCharacters = false
    }

    // The named tables, shared by all checkers. A process builds only those that it uses.
    private static let none = EquivalenceTable(.none)
    private static let entra = EquivalenceTable(.entra)
    private static let extended = EquivalenceTable(.extended)

    static func of(_ substitutions: Substitutions) -> EquivalenceTable {
        switch substitutions {
        case .extended: extended
        case .entra: entra
        case .none: none
        default: EquivalenceTable(substitutions)
        }
    }

    private init(_ substitutions: Substitutions) {
        var pairs: [UInt64] = []
        for (character, readings) in substitutions.readings {
            pairs.append(Self.pair(character.value, character.value))
            for reading in readings {
                pairs.append(Self.pair(reading.value, reading.value))
                pairs.append(Self.pair(character.value, reading.value))
            }
        }
        let readings = pairs.sortedWithoutRepetitions
        let readers = readings.map { Self.pair(UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)) }.sorted()
        var entries = Self.entries(readings, readers)
        self.readings = FrozenArray(readings.map(UInt32.init(truncatingIfNeeded:)))
        self.readers = FrozenArray(readers.map(UInt32.init(truncatingIfNeeded:)))
        let matches = Self.asciiMatches(entries, self.readers.view)
        for index in entries.indices { entries[index].asciiMatches = matches[entries[index].character] ?? ASCIISet() }
        var ascii = (UInt32(0)..<0x80).map { Entry($0) }
        for entry in entries where entry.character < 0x80 { ascii[Int(entry.character)] = entry }
        asciiEntries = FrozenArray(ascii)
        otherEntries = FrozenArray(entries.filter { $0.character >= 0x80 })
        asciiMatches = FrozenArray(
            ascii.flatMap { entry in
                var others = entry.asciiMatches
                others.remove(entry.character)
                return [others.low, others.high]
            })
        var lists = Lists(
            asciiEntries: asciiEntries.view, otherEntries: otherEntries.view, readings: self.readings.view,
            readers: self.readers.view)
        lists.hasWideCharacters = entries.contains {
            $0.character >= 0x80 && lists.matchCount(of: $0.character) >= Lists.wide
        }
        self.lists = FrozenArray([lists])
        view = View(asciiMatches: asciiMatches.view, lists: self.lists.view)
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// The entries of the characters in the upper halves of both, in ascending order. These are the same: each character
    /// of the table is read as itself.
    private static func entries(_ readings: [UInt64], _ readers: [UInt64]) -> [Entry] {
        var entries: [Entry] = []
        var (reading, reader) = (0, 0)
        while reading < readings.count {
            let character = readings[reading] >> 32
            let first = (reading, reader)
            while reading < readings.count, readings[reading] >> 32 == character { reading += 1 }
            while reader < readers.count, readers[reader] >> 32 == character { reader += 1 }
            entries.append(
                Entry(UInt32(character), readings: first.0..<reading, readers: first.1..<reader))
        }
        return entries
    }

    /// The ASCII characters that each character of the table matches.
    private static func asciiMatches(_ entries: [Entry], _ readers: FrozenView<UInt32>) -> [UInt32: ASCIISet] {
        var matches: [UInt32: ASCIISet] = [:]
        for entry in entries {
            // Any two characters with a reading in common match.
            let readers = entry.readers.lazy.map { readers[$0] }
            var ascii = ASCIISet()
            for character in readers where character < 0x80 { ascii.insert(character) }
            for character in readers { matches[character, default: ASCIISet()].formUnion(ascii) }
        }
        return matches
    }
}

extension EquivalenceTable.View {
    /// Returns true if the characters have a reading in common.
    ///
    /// - Complexity: O(1) for ASCII, else O(*r* · log *n*) for a table of *n* readings, of which the character with fewer
    ///   has *r*.
    @inline(__always)
    func match(_ first: UInt32, _ second: UInt32) -> Bool {
        if first == second { return true }
        guard first | second < 0x80 else { return matchBeyondASCII(first, second) }
        return unsafe asciiMatches[unchecked: Int(2 * first + second / 64)] & 1 << UInt64(second % 64) != 0
    }

    /// Calls `body` with each ASCII character that matches `character`, which is ASCII, but with itself.
    @inline(__always)
    func forEachASCIIMatch(of character: UInt32, _ body: (UInt32) -> Void) {
        for half in UInt32(0)..<2 {
            var bits = asciiMatches[Int(2 * character + half)]
            while bits != 0 {
                body(64 * half + UInt32(bits.trailingZeroBitCount))
                bits &= bits - 1
            }
        }
    }

    /// Calls `body` with each character that matches `character`, but with itself; with some of them more than once.
    func forEachMatch(of character: UInt32, _ body: (UInt32) -> Void) {
        let lists = lists[0]
        for reading in lists.entry(character).readings {
            for reader in lists.entry(lists.readings[reading]).readers where lists.readers[reader] != character {
                body(lists.readers[reader])
            }
        }
    }

    /// The number of times that ``forEachMatch(of:_:)`` calls its body, or more.
    func matchCount(of character: UInt32) -> Int { lists[0].matchCount(of: character) }

    /// True if a character beyond ASCII matches many others.
    var hasWideCharacters: Bool { lists[0].hasWideCharacters }

    /// Not inlined, since few texts have such characters.
    @inline(never)
    private func matchBeyondASCII(_ first: UInt32, _ second: UInt32) -> Bool { lists[0].match(first, second) }
}

extension EquivalenceTable.Lists {
    @inline(__always)
    func entry(_ character: UInt32) -> EquivalenceTable.Entry {
        if character < 0x80 { return unsafe asciiEntries[unchecked: Int(character)] }
        let index = otherEntries.partitionPoint { $0.character < character }
        guard index < otherEntries.count, otherEntries[index].character == character else {
            return EquivalenceTable.Entry(character)
        }
        return otherEntries[index]
    }

    func matchCount(of character: UInt32) -> Int {
        entry(character).readings.reduce(0) { $0 + entry(readings[$1]).readers.count }
    }

    /// Returns true if two characters, of which one is not ASCII, have a reading in common.
    func match(_ first: UInt32, _ second: UInt32) -> Bool {
        let (low, high) = first < second ? (first, second) : (second, first)
        if low < 0x80 { return entry(high).asciiMatches.contains(low) }
        var (fewer, more) = (entry(first).readings, entry(second).readings)
        if fewer.count > more.count { (fewer, more) = (more, fewer) }
        for index in fewer {
            let reading = readings[index]
            var (low, high) = (more.lowerBound, more.upperBound)
            while low < high {
                let middle = (low + high) / 2
                if readings[middle] < reading { low = middle + 1 } else { high = middle }
            }
            if low < more.upperBound, readings[low] == reading { return true }
        }
        return false
    }
}

extension EquivalenceTable {
    /// Returns the equivalence classes of the transitive closure that have more than one character. Characters that
    /// match are in one class; characters of one class need not match.
    ///
    /// - Complexity: O(*n* · log *n*) in the readings of the table.
    func classes() -> [[UInt32]] {
        // A forest: each character names another one of its class, and the root itself.
        var parents: [UInt32: UInt32] = [:]
        func root(of character: UInt32) -> UInt32 {
            var character = character
            while let parent = parents[character], parent != character {
                let next = parents[parent]
                parents[character] = next
                character = next ?? parent
            }
            return character
        }
        for entries in [asciiEntries.view, otherEntries.view] {
            for index in 0..<entries.count {
                for reading in entries[index].readings {
                    let (first, second) = (root(of: entries[index].character), root(of: readings.view[reading]))
                    parents[first] = second
                    parents[second] = second
                }
            }
        }
        return Dictionary(grouping: parents.keys.sorted(), by: root).values.filter { $0.count > 1 }
    }
}

/// A set of ASCII characters.
private struct ASCIISet: BitwiseCopyable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0

    @inline(__always)
    func contains(_ character: UInt32) -> Bool {
        (character < 64 ? low : high) &>> UInt64(character) & 1 != 0
    }

    mutating func insert(_ character: UInt32) {
        if character < 64 { low |= 1 &<< UInt64(character) } else { high |= 1 &<< UInt64(character) }
    }

    mutating func remove(_ character: UInt32) {
        if character < 64 { low &= ~(1 &<< UInt64(character)) } else { high &= ~(1 &<< UInt64(character)) }
    }

    mutating func formUnion(_ other: ASCIISet) {
        low |= other.low
        high |= other.high
    }
}
