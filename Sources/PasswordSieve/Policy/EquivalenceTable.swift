/// A substitution table compiled for matching: the pairs of characters that have a reading in common (SPEC 3).
///
/// Immutable, safe to share between threads.
final class EquivalenceTable: Sendable {
    private let substitutions: Substitutions
    private let asciiMatches: FrozenArray<UInt64>
    private let otherMatches: FrozenArray<UInt64>

    /// The matching pairs, for as long as the table lives.
    struct View: BitwiseCopyable, Sendable {
        /// Two words for each ASCII character, with a bit for each ASCII character that it matches.
        fileprivate let asciiMatches: FrozenView<UInt64>
        /// The matching pairs that are not both ASCII, the first character in the upper half; sorted.
        fileprivate let otherMatches: FrozenView<UInt64>

        /// Returns true if the characters have a reading in common.
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

        /// Calls `body` with each character that matches `character`, but with itself, and if it is ASCII, with those
        /// beyond ASCII only.
        func forEachOtherMatch(of character: UInt32, _ body: (UInt32) -> Void) {
            let first = UInt64(character) << 32
            var index = otherMatches.partitionPoint { $0 < first }
            while index < otherMatches.count, otherMatches[index] >> 32 == UInt64(character) {
                body(UInt32(truncatingIfNeeded: otherMatches[index]))
                index += 1
            }
        }

        /// The ASCII characters that match an ASCII character, itself among them; none for another one.
        @inline(__always)
        func asciiMatches(of character: UInt32) -> ASCIISet {
            guard character < 0x80 else { return ASCIISet() }
            var set = unsafe ASCIISet(
                low: asciiMatches[unchecked: Int(2 * character)], high: asciiMatches[unchecked: Int(2 * character + 1)])
            if character < 64 { set.low |= 1 &<< UInt64(character) } else { set.high |= 1 &<< UInt64(character) }
            return set
        }

        private func matchBeyondASCII(_ first: UInt32, _ second: UInt32) -> Bool {
            let pair = UInt64(first) << 32 | UInt64(second)
            let index = otherMatches.partitionPoint { $0 < pair }
            return index < otherMatches.count && otherMatches[index] == pair
        }
    }

    var view: View { View(asciiMatches: asciiMatches.view, otherMatches: otherMatches.view) }

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
        self.substitutions = substitutions
        // Sorted, the characters that have a reading stand together, each pair as one number: the reading is in the
        // upper half. Any two of them match.
        var unsorted: [UInt64] = []
        for (character, readings) in substitutions.readings {
            unsorted.append(Self.pair(character.value, character.value))
            for reading in readings {
                unsorted.append(Self.pair(reading.value, reading.value))
                unsorted.append(Self.pair(reading.value, character.value))
            }
        }
        let readers = unsorted.sortedWithoutRepetitions
        var ascii = [UInt64](repeating: 0, count: 2 * 0x80)
        var others: [UInt64] = []
        var start = 0
        for index in readers.indices {
            if readers[index] >> 32 != readers[start] >> 32 { start = index }
            let first = UInt32(truncatingIfNeeded: readers[index])
            for earlier in start..<index {
                let second = UInt32(truncatingIfNeeded: readers[earlier])
                if first == second { continue }
                if first | second < 0x80 {
                    ascii[Int(2 * first + second / 64)] |= 1 << UInt64(second % 64)
                    ascii[Int(2 * second + first / 64)] |= 1 << UInt64(first % 64)
                } else {
                    others.append(Self.pair(first, second))
                    others.append(Self.pair(second, first))
                }
            }
        }
        asciiMatches = FrozenArray(ascii)
        otherMatches = FrozenArray(others.sortedWithoutRepetitions)
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// Returns the equivalence classes of the transitive closure that have more than one character. Characters that
    /// match are in one class; characters of one class need not match.
    func classes() -> [[UInt32]] {
        var classes: [[UInt32]] = []
        for (character, readings) in substitutions.readings {
            let linked = [character.value] + readings.map(\.value)
            let touched = classes.filter { $0.contains(where: linked.contains) }
            classes.removeAll { $0.contains(where: linked.contains) }
            classes.append(Set(linked + touched.joined()).sorted())
        }
        return classes
    }
}

/// A set of ASCII characters.
struct ASCIISet: BitwiseCopyable {
    fileprivate(set) var low: UInt64 = 0
    fileprivate(set) var high: UInt64 = 0

    @inline(__always)
    func contains(_ character: UInt32) -> Bool {
        (character < 64 ? low : high) &>> UInt64(character) & 1 != 0
    }
}
