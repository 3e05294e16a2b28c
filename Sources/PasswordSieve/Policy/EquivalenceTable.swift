/// A substitution table made ready for matching (SPEC 3).
///
/// Immutable, safe to share between threads.
@safe final class EquivalenceTable: @unchecked Sendable {
    private let table: [UInt32: [UInt32]]
    private let asciiMatches: UnsafeMutablePointer<UInt64>
    private let otherMatches: UnsafeMutableBufferPointer<UInt64>

    /// What a search asks, for whoever holds the readings.
    @safe struct View: BitwiseCopyable, @unchecked Sendable {
        /// For each ASCII character two words with a bit for each ASCII character that it matches.
        fileprivate let asciiMatches: UnsafeMutablePointer<UInt64>
        /// The pairs that match and are not of ASCII characters alone, the first in the upper half; sorted.
        fileprivate let otherMatches: UnsafeMutableBufferPointer<UInt64>

        /// Whether R(first) and R(second) have a character in common.
        @inline(__always)
        func match(_ first: UInt32, _ second: UInt32) -> Bool {
            if first == second { return true }
            guard first | second < 0x80 else { return matchBeyondASCII(first, second) }
            return unsafe asciiMatches[Int(2 * first + second / 64)] & 1 << UInt64(second % 64) != 0
        }

        private func matchBeyondASCII(_ first: UInt32, _ second: UInt32) -> Bool {
            let pair = UInt64(first) << 32 | UInt64(second)
            var (low, high) = unsafe (0, otherMatches.count)
            while low < high {
                let middle = (low + high) / 2
                if unsafe otherMatches[middle] < pair { low = middle + 1 } else { high = middle }
            }
            return unsafe low < otherMatches.count && otherMatches[low] == pair
        }
    }

    var view: View { unsafe View(asciiMatches: asciiMatches, otherMatches: otherMatches) }

    /// Those of the tables that most policies use, which all checkers share.
    private static let named = Substitutions.named.map { (table: $0, readings: EquivalenceTable($0)) }

    static func of(_ substitutions: Substitutions) -> EquivalenceTable {
        named.first { $0.table == substitutions }?.readings ?? EquivalenceTable(substitutions)
    }

    private init(_ substitutions: Substitutions) {
        let table = Dictionary(uniqueKeysWithValues: substitutions.readings.map { ($0.value, $1.map(\.value)) })
        self.table = table
        unsafe asciiMatches = .allocate(capacity: 2 * 0x80)
        unsafe asciiMatches.initialize(repeating: 0, count: 2 * 0x80)
        // R(first) and R(second) meet in a character: so the pairs are those of the characters that may be read as it.
        var readAs: [UInt32: [UInt32]] = [:]
        for (character, readings) in table {
            for reading in readings { readAs[reading, default: [reading]].append(character) }
        }
        for character in table.keys where readAs[character] == nil { readAs[character] = [character] }
        var pairs: Set<UInt64> = []
        for characters in readAs.values {
            for first in characters {
                for second in characters where first != second {
                    if first | second < 0x80 {
                        unsafe asciiMatches[Int(2 * first + second / 64)] |= 1 << (second % 64)
                    } else {
                        pairs.insert(UInt64(first) << 32 | UInt64(second))
                    }
                }
            }
        }
        unsafe otherMatches = .allocate(capacity: pairs.count)
        _ = unsafe otherMatches.initialize(from: pairs.sorted())
    }

    deinit {
        unsafe asciiMatches.deallocate()
        unsafe otherMatches.deallocate()
    }

    /// The classes of characters that are connected by readings, each with more than one character. Characters that
    /// match are in one class; the reverse does not hold, since the relation is not transitive.
    func classes() -> [[UInt32]] {
        var classes: [[UInt32]] = []
        for (character, readings) in table {
            let linked = [character] + readings
            let (touched, apart) = classes.reduce(into: ([[UInt32]](), [[UInt32]]())) { parts, members in
                if members.contains(where: linked.contains) { parts.0.append(members) } else { parts.1.append(members) }
            }
            classes = apart + [Array(Set(linked + touched.joined())).sorted()]
        }
        return classes
    }
}
