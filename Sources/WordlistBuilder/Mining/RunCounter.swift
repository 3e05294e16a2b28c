/// Counts the passwords in which each run stands alone.
struct RunCounter {
    private struct Entry {
        let text: String
        var count: Int32 = 0
        /// The last password that was counted, so that none counts twice.
        var last: Int32 = -1
    }

    /// The index of the entry by the hash of the run.
    private var indices: [UInt64: Int32] = [:]
    private var entries: [Entry] = []

    /// Counts `run` for password `index`; the passwords come in order.
    mutating func add(_ run: ArraySlice<UInt8>, inPassword index: Int) {
        let hash = Holdout.hash(run)
        let entry = Int(indices[hash, default: Int32(entries.count)])
        if entry == entries.count {
            indices[hash] = Int32(entry)
            entries.append(Entry(text: String(decoding: run, as: UTF8.self)))
        }
        guard entries[entry].last != Int32(index) else { return }
        entries[entry].last = Int32(index)
        entries[entry].count += 1
    }

    /// Returns the runs that stand alone in `minimum` passwords or more, in the order in which they were first seen.
    func runs(minimum: Int) -> [(text: String, count: Int)] {
        entries.filter { $0.count >= minimum }.map { ($0.text, Int($0.count)) }
    }
}
