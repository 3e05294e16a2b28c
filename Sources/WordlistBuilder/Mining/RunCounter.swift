/// Counts the passwords in which each run stands alone.
struct RunCounter {
    private struct Entry {
        var count: Int32 = 0
        /// The last password that was counted, so that none counts twice.
        var last: Int32 = -1
        let start: Int32
        let length: UInt8
    }

    /// The index of the entry by the hash of the run.
    private var indices: [UInt64: Int32] = [:]
    private var entries: [Entry] = []
    private var text: [UInt8] = []

    /// Counts `run` for password `index`; the passwords come in order.
    mutating func add(_ run: ArraySlice<UInt8>, inPassword index: Int) {
        let entry = Int(indices[Holdout.hash(run), default: Int32(entries.count)])
        if entry == entries.count {
            indices[Holdout.hash(run)] = Int32(entry)
            entries.append(Entry(start: Int32(text.count), length: UInt8(run.count)))
            text.append(contentsOf: run)
        }
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
}
