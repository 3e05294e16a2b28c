/// The free slots of a double array, one bit each. Children go to the first base at which all of them find a free slot.
struct TrieSlots {
    /// The root's slot is taken.
    private var taken: [UInt64] = [1]
    /// The base at which the search begins.
    private var first = 0

    /// Takes the slots of children with these symbols, and returns their base.
    mutating func place(_ children: UInt64) -> Int {
        // Where little is free, only bases at which the first child finds a slot are worth a look.
        let lowest = children.trailingZeroBitCount
        var base = firstFree(from: first + lowest) - lowest
        while window(base) & children != 0 { base = firstFree(from: base + 1 + lowest) - lowest }
        take(children, base)
        // A crowded stretch is not searched again.
        if base - first > 1 << 10 { first += 64 }
        while window(first) == .max { first += 64 }
        return base
    }

    private func firstFree(from slot: Int) -> Int {
        var word = slot / 64
        var free = ~self[word] & (~0 << UInt64(slot % 64))
        while free == 0 {
            word += 1
            free = ~self[word]
        }
        return 64 * word + free.trailingZeroBitCount
    }

    private subscript(word: Int) -> UInt64 { word < taken.count ? taken[word] : 0 }

    /// The 64 slots from `base` on.
    private func window(_ base: Int) -> UInt64 {
        let (word, shift) = (base / 64, UInt64(base % 64))
        let low = self[word] >> shift
        let high = shift > 0 ? self[word + 1] << (64 - shift) : 0
        return low | high
    }

    private mutating func take(_ children: UInt64, _ base: Int) {
        let (word, shift) = (base / 64, UInt64(base % 64))
        while taken.count <= word + 1 { taken.append(0) }
        taken[word] |= children << shift
        if shift > 0 { taken[word + 1] |= children >> (64 - shift) }
    }
}
