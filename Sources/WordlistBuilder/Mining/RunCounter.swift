/// Counts the passwords in which each run stands alone. A hash table with open addressing, since a dictionary of tens of
/// millions of runs would need too much memory.
struct RunCounter {
    private struct Entry {
        var count: Int32 = 0
        /// The last password that was counted, so that none counts twice.
        var last: Int32 = -1
        let start: Int32
        let length: UInt8
    }

    private var slots: [Int32] = Array(repeating: -1, count: 1 << 16)
    private var hashes: [UInt64] = []
    private var entries: [Entry] = []
    private var text: [UInt8] = []

    /// Counts `run` for password `index`; the passwords come in order.
    mutating func add(_ run: ArraySlice<UInt8>, inPassword index: Int) {
        let hash = Holdout.hash(run)
        if 2 * entries.count >= slots.count { grow() }
        let slot = slot(of: hash)
        if slots[slot] < 0 {
            slots[slot] = Int32(entries.count)
            hashes.append(hash)
            entries.append(Entry(start: Int32(text.count), length: UInt8(run.count)))
            text.append(contentsOf: run)
        }
        let entry = Int(slots[slot])
        guard entries[entry].last != Int32(index) else { return }
        entries[entry].last = Int32(index)
        entries[entry].count += 1
    }

    /// Returns the runs that stand alone in `minimum` passwords or more, in the order in which they were first seen.
    func runs(minimum: Int) -> [(text: String, count: Int)] {
        entries.filter { $0.count >= minimum }.map { entry in
            let range = Int(entry.start)..<Int(entry.start) + Int(entry.length)
            return (String(decoding: text[range], as: UTF8.self), Int(entry.count))
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: 4 * slots.count)
        for (entry, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(entry) }
    }

    /// Returns the slot that holds the run with this hash, or the free one where it belongs.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
