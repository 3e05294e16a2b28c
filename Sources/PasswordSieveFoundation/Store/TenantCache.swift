/// The tenants that are kept, by identifier. Those whose last use is longest ago are dropped first.
struct TenantCache {
    private struct Entry {
        let checkers: TenantCheckers
        /// The time at which its loading began.
        let beginning: UInt64
        var lastUse: UInt64
    }

    private let memoryLimit: Int
    private var entries: [String: Entry] = [:]
    /// A logical clock that advances with each use.
    private var now: UInt64 = 0
    /// The bytes of all entries.
    private(set) var memory = 0

    init(memoryLimit: Int) { self.memoryLimit = memoryLimit }

    var count: Int { entries.count }

    /// Returns a tenant and notes its use; nil if it is not kept.
    mutating func use(_ tenant: String) -> TenantCheckers? {
        guard let index = entries.index(forKey: tenant) else { return nil }
        entries.values[index].lastUse = tick()
        return entries.values[index].checkers
    }

    /// Advances the clock, and returns the time at which a tenant begins to be loaded.
    mutating func tick() -> UInt64 {
        now += 1
        return now
    }

    /// Keeps a tenant whose loading began at `beginning`, unless a later one has replaced it, and drops others until
    /// all fit.
    ///
    /// - Complexity: O(*k*) for each dropped tenant of *k*: little beside the time to load one.
    mutating func keep(_ checkers: TenantCheckers, for tenant: String, since beginning: UInt64) {
        if let kept = entries[tenant], kept.beginning > beginning { return }
        remove(tenant)
        entries[tenant] = Entry(checkers: checkers, beginning: beginning, lastUse: tick())
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
