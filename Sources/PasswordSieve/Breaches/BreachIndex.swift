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

extension RandomAccessCollection {
    /// The last index whose number, by `value`, is at most `number`; nil if there is none. The numbers ascend.
    func lastIndex(notAbove number: UInt64, _ value: (Element) -> UInt64) -> Index? {
        var (low, high) = (startIndex, endIndex)
        while low != high {
            let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
            if value(self[middle]) <= number { low = index(after: middle) } else { high = middle }
        }
        return low == startIndex ? nil : index(before: low)
    }
}
