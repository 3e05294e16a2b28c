/// The first 64 bits of the hash of a leaked password, and how often it was seen.
package struct BreachEntry: Sendable, Hashable, Comparable {
    package var number: UInt64
    package var count: UInt64

    package init(number: UInt64, count: UInt64) { (self.number, self.count) = (number, count) }

    package static func < (one: BreachEntry, other: BreachEntry) -> Bool { one.number < other.number }

    /// Adds a count, up to the greatest number.
    package mutating func add(_ more: UInt64) {
        let (sum, overflows) = count.addingReportingOverflow(more)
        count = overflows ? .max : sum
    }
}

/// The entries of a store in the exact form, ascending; the count is 1 where there are no counts.
package struct BreachEntries: ~Copyable {
    private let store: BreachStore
    private let search: ExactSearch
    private var page: [BreachEntry] = []
    private var position = 0
    private var nextPage = 0

    /// Nil if the store is a filter, which has no entries to list.
    package init?(_ store: BreachStore) {
        guard case .pages(let search) = store.search else { return nil }
        (self.store, self.search) = (store, search)
        store.file.readsInOrder()
    }

    /// - Throws: ``BreachStoreError`` if the file is damaged.
    package mutating func next() throws(BreachStoreError) -> BreachEntry? {
        while position == page.count {
            guard nextPage < search.pageCount else { return nil }
            page.removeAll(keepingCapacity: true)
            try search.read(nextPage, of: store.file, into: &page)
            nextPage += 1
            position = 0
        }
        defer { position += 1 }
        return page[position]
    }
}
