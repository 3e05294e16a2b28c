/// The part of a store's index that is read when it is opened: some 20 KB for a billion hashes in the exact form, 100 KB for a
/// filter.
enum BreachIndex {
    /// The first number of each index page of the exact form. An index page holds the first numbers of up to
    /// ``pageCapacity`` pages.
    static let pageCapacity = BreachPage.wordCount - 1

    /// A block of a filter: a table of its own for a range of numbers.
    struct FilterBlock: Sendable {
        /// The first of its numbers.
        var first: UInt64
        /// The place of its table in the file.
        var offset: UInt64
        var seed: UInt64
        /// The checksum of the table.
        var checksum: UInt64
        var segmentCount: UInt32
        var segmentLengthLog: UInt32

        /// The words of a block in the index.
        static let wordCount = 5

        var words: [UInt64] {
            [first, offset, seed, checksum, UInt64(segmentCount) | UInt64(segmentLengthLog) << 32]
        }

        init(first: UInt64, offset: UInt64, _ filter: FuseFilter, checksum: UInt64) {
            (self.first, self.offset, seed, self.checksum) = (first, offset, filter.seed, checksum)
            (segmentCount, segmentLengthLog) = (UInt32(filter.segmentCount), UInt32(filter.segmentLengthLog))
        }

        init(_ words: ArraySlice<UInt64>) {
            let start = words.startIndex
            (first, offset, seed, checksum) = (words[start], words[start + 1], words[start + 2], words[start + 3])
            segmentCount = UInt32(truncatingIfNeeded: words[start + 4])
            segmentLengthLog = UInt32(truncatingIfNeeded: words[start + 4] >> 32)
        }

        func filter(bits: Int) -> FuseFilter {
            FuseFilter(
                bits: bits, seed: seed, segmentLengthLog: Int(segmentLengthLog), segmentCount: Int(segmentCount))
        }
    }
}

extension Array {
    /// The last index whose number, by `value`, is at most `number`; nil if there is none. The numbers ascend.
    ///
    /// Hashes are spread evenly, so the search begins where `number` has its share of the range: that touches a line or two of
    /// memory, and a binary search four.
    ///
    /// - Complexity: O(log *d*) if the place is *d* from there.
    func lastIndex(notAbove number: UInt64, _ value: (Element) -> UInt64) -> Int? {
        guard let first = first.map(value), let last = last.map(value), first <= number else { return nil }
        guard number < last else { return count - 1 }
        let share = Double(number - first) / Double(last - first)
        // The place lies in `low..<high`, whose ends move away from the start until it does.
        var low = Swift.min(Int(share * Double(count - 1)), count - 2)
        var high = low + 1
        var step = 1
        while value(self[low]) > number {
            (low, high) = (Swift.max(0, low - step), low)
            step *= 2
        }
        while value(self[high]) <= number {
            (low, high) = (high, Swift.min(count - 1, high + step))
            step *= 2
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if value(self[middle]) <= number { low = middle } else { high = middle }
        }
        return low
    }
}
