internal import PasswordSieve

/// The entries of several stores in one ascending order; those with the same hash become one, whose count is their sum.
struct EntryMerge: ~Copyable {
    /// A store and the entry that comes next.
    private final class Source {
        var entries: BreachEntries
        var next: BreachEntry

        /// Nil if the store is empty.
        init?(_ store: BreachStore) throws {
            guard var entries = BreachEntries(store) else { preconditionFailure("a filter has no entries to list") }
            guard let next = try entries.next() else { return nil }
            self.entries = entries
            self.next = next
        }
    }

    /// A binary heap: no source is before its parent, that at half its position.
    private var heap: [Source] = []
    private(set) var duplicateCount = 0
    /// The entries of all sources.
    let entryCount: Int

    init(_ stores: [BreachStore]) throws {
        entryCount = stores.reduce(0) { $0 + $1.entryCount }
        heap = try stores.compactMap(Source.init).sorted { $0.next < $1.next }
    }

    /// - Throws: `BreachStoreError` if a store is damaged.
    mutating func next() throws -> BreachEntry? {
        guard var entry = try takeFirst() else { return nil }
        while heap.first?.next.number == entry.number, let equal = try takeFirst() {
            entry.add(equal.count)
            duplicateCount += 1
        }
        return entry
    }

    private mutating func takeFirst() throws -> BreachEntry? {
        guard let first = heap.first else { return nil }
        let entry = first.next
        if let next = try first.entries.next() {
            first.next = next
        } else {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        }
        sink()
        return entry
    }

    private mutating func sink() {
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < heap.count else { return }
            let child = left + 1 < heap.count && heap[left + 1].next < heap[left].next ? left + 1 : left
            guard heap[child].next < heap[parent].next else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
