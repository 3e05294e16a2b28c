/// A substitution table compiled for matching: the pairs of characters that have a reading in common (SPEC 3).
///
/// Immutable, safe to share between threads.
final class EquivalenceTable: Sendable {
    private let readings: [UInt32: [UInt32]]
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

        private func matchBeyondASCII(_ first: UInt32, _ second: UInt32) -> Bool {
            let pair = UInt64(first) << 32 | UInt64(second)
            let index = otherMatches.partitionPoint { $0 < pair }
            return index < otherMatches.count && otherMatches[index] == pair
        }
    }

    var view: View { View(asciiMatches: asciiMatches.view, otherMatches: otherMatches.view) }

    /// The named tables, shared by all checkers.
    private static let named = Substitutions.named.map { (substitutions: $0, table: EquivalenceTable($0)) }

    static func of(_ substitutions: Substitutions) -> EquivalenceTable {
        named.first { $0.substitutions == substitutions }?.table ?? EquivalenceTable(substitutions)
    }

    private init(_ substitutions: Substitutions) {
        readings = Dictionary(uniqueKeysWithValues: substitutions.readings.map { ($0.value, $1.map(\.value)) })
        // By reading, all characters that have it. Any two of them match.
        var charactersReadAs: [UInt32: Set<UInt32>] = [:]
        for (character, readings) in readings {
            for reading in readings + [character] {
                charactersReadAs[reading, default: [reading]].insert(character)
            }
        }
        var ascii = [UInt64](repeating: 0, count: 2 * 0x80)
        var others: Set<UInt64> = []
        for characters in charactersReadAs.values {
            for first in characters {
                for second in characters where first != second {
                    if first | second < 0x80 {
                        ascii[Int(2 * first + second / 64)] |= 1 << UInt64(second % 64)
                    } else {
                        others.insert(UInt64(first) << 32 | UInt64(second))
                    }
                }
            }
        }
        asciiMatches = FrozenArray(ascii)
        otherMatches = FrozenArray(others.sorted())
    }

    /// Returns the equivalence classes of the transitive closure that have more than one character. Characters that
    /// match are in one class; characters of one class need not match.
    func classes() -> [[UInt32]] {
        var classes: [[UInt32]] = []
        for (character, readings) in readings {
            let linked = [character] + readings
            let touched = classes.filter { $0.contains(where: linked.contains) }
            classes.removeAll { $0.contains(where: linked.contains) }
            classes.append(Set(linked + touched.joined()).sorted())
        }
        return classes
    }
}
