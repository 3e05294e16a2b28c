internal import Glibc

/// A binary fuse filter (Graf and Lemire, "Binary Fuse Filters", 2022) of distinct numbers: a table of fingerprints in which
/// each number has three places, and the exclusive or of what is there is its fingerprint.
///
/// A number that is not in the filter has that value with a probability of 2^-bits. The table has 1.13 times as many places
/// as there are numbers, if these are many.
struct FuseFilter {
    let bits: Int
    let seed: UInt64
    /// The binary logarithm of the length of a segment. The three places are in three segments in a row.
    let segmentLengthLog: Int
    /// The segments that a first place may be in.
    let segmentCount: Int

    var placeCount: Int { (segmentCount + 2) << segmentLengthLog }
    /// The bytes of the table.
    var byteCount: Int { (placeCount * bits + 7) / 8 }

    init(bits: Int, seed: UInt64, segmentLengthLog: Int, segmentCount: Int) {
        (self.bits, self.seed) = (bits, seed)
        (self.segmentLengthLog, self.segmentCount) = (segmentLengthLog, segmentCount)
    }

    /// An empty filter with room for `count` numbers.
    private init(bits: Int, seed: UInt64, room count: Int) {
        let number = Double(max(count, 2))
        // The constants of the paper, found by experiment.
        let length = min(18, max(2, Int(log(number) / log(3.33) + 2.25)))
        let factor = max(1.125, 0.875 + 0.25 * log(1e6) / log(number))
        let segments = (Int(number * factor) + 1 << length - 1) >> length
        self.init(bits: bits, seed: seed, segmentLengthLog: length, segmentCount: max(1, segments - 2))
    }

    /// The three places of a number, and its fingerprint.
    @inline(__always)
    func places(of number: UInt64) -> (first: Int, second: Int, third: Int, fingerprint: UInt32) {
        places(ofHash: hash(number))
    }

    @inline(__always)
    private func hash(_ number: UInt64) -> UInt64 { (number ^ seed).mixed }

    @inline(__always)
    private func places(ofHash hash: UInt64) -> (first: Int, second: Int, third: Int, fingerprint: UInt32) {
        let length = 1 << segmentLengthLog
        let first = Int(hash.multipliedFullWidth(by: UInt64(segmentCount << segmentLengthLog)).high)
        let second = (first + length) ^ (Int(truncatingIfNeeded: hash >> 18) & (length - 1))
        let third = (first + 2 * length) ^ (Int(truncatingIfNeeded: hash) & (length - 1))
        let fingerprint = UInt32(truncatingIfNeeded: hash ^ hash >> 32) & (1 << UInt32(bits) - 1)
        return (first, second, third, fingerprint)
    }
}

// MARK: Building

extension FuseFilter {
    /// The filter of `numbers`, which differ, and its table.
    ///
    /// - Complexity: O(*n*), expected: a seed that fails, which is rare, is followed by another.
    static func build(_ numbers: [UInt64], bits: Int) -> (filter: FuseFilter, table: [UInt8]) {
        var seed: UInt64 = 0
        while true {
            seed = (seed &+ 1).mixed
            let filter = FuseFilter(bits: bits, seed: seed, room: numbers.count)
            if let table = filter.table(of: numbers) { return (filter, table) }
        }
    }

    /// Nil if the places of some numbers depend on each other in a circle.
    private func table(of numbers: [UInt64]) -> [UInt8]? {
        // Of the numbers that have a place, how many there are and the exclusive or of their hashes.
        var counts = [UInt32](repeating: 0, count: placeCount)
        var sums = [UInt64](repeating: 0, count: placeCount)
        func add(_ place: Int, _ hash: UInt64) {
            counts[place] += 1
            sums[place] ^= hash
        }
        for number in numbers {
            let hash = hash(number)
            let places = places(ofHash: hash)
            add(places.first, hash)
            add(places.second, hash)
            add(places.third, hash)
        }
        // A number that is alone in a place can be put there last, so it is taken out, which leaves others alone.
        var order: [(hash: UInt64, place: Int)] = []
        order.reserveCapacity(numbers.count)
        var alone = counts.indices.filter { counts[$0] == 1 }
        func remove(_ place: Int, _ hash: UInt64) {
            counts[place] -= 1
            sums[place] ^= hash
            if counts[place] == 1 { alone.append(place) }
        }
        while let place = alone.popLast() {
            guard counts[place] == 1 else { continue }
            let hash = sums[place]
            order.append((hash, place))
            let places = places(ofHash: hash)
            remove(places.first, hash)
            remove(places.second, hash)
            remove(places.third, hash)
        }
        guard order.count == numbers.count else { return nil }
        var values = [UInt32](repeating: 0, count: placeCount)
        for (hash, place) in order.reversed() {
            let places = places(ofHash: hash)
            values[place] = 0
            values[place] = values[places.first] ^ values[places.second] ^ values[places.third] ^ places.fingerprint
        }
        return packed(values)
    }

    private func packed(_ values: [UInt32]) -> [UInt8] {
        var table = [UInt8](repeating: 0, count: byteCount)
        for (place, value) in values.enumerated() {
            let start = place * bits
            let shifted = value << UInt32(start & 7)
            table[start >> 3] |= UInt8(truncatingIfNeeded: shifted)
            if (start & 7) + bits > 8 { table[start >> 3 + 1] |= UInt8(truncatingIfNeeded: shifted >> 8) }
        }
        return table
    }
}
