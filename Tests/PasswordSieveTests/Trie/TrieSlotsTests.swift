import Testing

@testable import PasswordSieve

struct TrieSlotsTests {
    /// Children with the same symbols, as in a list of long runs, take the first base that is free, whatever was placed
    /// in between.
    @Test func childrenGoToTheFirstFreeBase() {
        var generator = SeededGenerator(seed: 1)
        var slots = TrieSlots()
        var taken: Set<Int> = [0]
        let patterns: [UInt64] = [0b11001, 0b1001, 1, 0b11 << 60 | 1, 0b1_0000_0001]
        for _ in 0..<300 {
            let pattern = generator.pick(patterns)
            let offsets = (0..<64).filter { pattern >> UInt64($0) & 1 != 0 }
            let first = (0...).first { base in offsets.allSatisfy { !taken.contains(base + $0) } }
            #expect(slots.place(pattern) == first)
            taken.formUnion(offsets.map { (first ?? 0) + $0 })
        }
    }
}
