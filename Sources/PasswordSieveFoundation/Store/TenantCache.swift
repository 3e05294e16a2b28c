/// Tenants by identifier, of which those that were not used for the longest time are dropped.
struct TenantCache {
    private struct Entry {
        let checkers: TenantCheckers
        /// When its loading began.
        let beginning: UInt64
        var lastUse: UInt64
    }

    private let memoryLimit: Int
    private var entries: [String: Entry] = [:]
    /// Counts the uses.
    private var now: UInt64 = 0
    /// The bytes that all take.
    private(set) var memory = 0

    init(memoryLimit: Int) { self.memoryLimit = memoryLimit }

    var count: Int { entries.count }

    /// What is kept of the tenant, which is used now.
    mutating func use(_ tenant: String) -> TenantCheckers? {
        guard let index = entries.index(forKey: tenant) else { return nil }
        now += 1
        entries.values[index].lastUse = now
        return entries.values[index].checkers
    }

    /// The moment at which a tenant begins to be loaded.
    mutating func beginning() -> UInt64 {
        now += 1
        return now
    }

    /// Keeps a tenant that has been loaded since `beginning`, and drops others until all fit. What began to be loaded
    /// later is newer, and stays.
    ///
    /// - Complexity: O(*k*) for each of those dropped, with *k* tenants: little beside what it takes to load one.
    mutating func keep(_ checkers: TenantCheckers, for tenant: String, since beginning: UInt64) {
        if let kept = entries[tenant], kept.beginning > beginning { return }
        remove(tenant)
        now += 1
        entries[tenant] = Entry(checkers: checkers, beginning: beginning, lastUse: now)
        memory += checkers.memory
        while memory > memoryLimit, entries.count > 1,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            remove(oldest.key)
        }
    }

    mutating func remove(_ tenant: String) {
        if let entry = entries.removeValue(forKey: tenant) { memory -= entry.checkers.memory }
    }
}
