public import PasswordSieve

/// Checkers for thousands of tenants, over lists that all of them share.
///
/// ```swift
/// let tenants = TenantStore(over: store, directory: directory)
/// let checker = try await tenants.checker(for: "contoso", groups: ["admins"])
/// ```
///
/// The lists of a tenant stay in memory in their searchable form, about 50 bytes a term, until the tenants together
/// take more than the limit; then those whose last use is longest ago are dropped. A reload of the store applies to the
/// tenants too, from the next checker on.
///
/// Safe to share between threads. Nobody waits for another tenant or for a reload, and a tenant that is kept needs no
/// waiting at all. Two tasks that ask for the same new tenant at once both load it.
public final class TenantStore: Sendable {
    /// The memory limit unless another is given, in bytes: enough for about 1,000 tenants of 1,000 terms.
    public static let defaultMemoryLimit = 64 << 20

    private let store: PasswordCheckerStore
    private let directory: any TenantDirectory
    private let cache: UnfairMutex<TenantCache>

    /// Creates a store of tenants over the lists and the policy of `store`.
    ///
    /// - Parameters:
    ///   - store: the lists and the policy that all tenants share.
    ///   - directory: the source of tenants that are not kept.
    ///   - memoryLimit: the bytes that kept tenants may take together. The last one used is kept even if it alone takes
    ///     more.
    public init(
        over store: PasswordCheckerStore, directory: any TenantDirectory, memoryLimit: Int = defaultMemoryLimit
    ) {
        self.store = store
        self.directory = directory
        cache = UnfairMutex(TenantCache(memoryLimit: memoryLimit))
    }

    /// Returns the checker for a person of a tenant, with the first policy whose group the person belongs to.
    ///
    /// - Throws: the error of the directory; ``PasswordCheckerStore/Failure`` if the tenant's policies or lists cannot
    ///   be used. A tenant that is kept never throws: it stays as it was if ``reload(_:)`` failed, or if it cannot be
    ///   combined with what the store reloaded.
    /// - Complexity: O(*g*) for *g* groups with policies if the tenant is kept. Otherwise the time of the directory,
    ///   and O(*n* log *n*) in the characters of the tenant's lists.
    public func checker(for tenant: String, groups: Set<String> = []) async throws -> PasswordChecker {
        let snapshot = store.snapshot
        if let kept = cache.withLock({ $0.use(tenant) }) {
            return await (kept.snapshot === snapshot ? kept : renew(tenant, kept, over: snapshot)).checker(groups)
        }
        return try await load(tenant, over: snapshot).checker(groups)
    }

    /// Returns the tenant over the reloaded lists, or unchanged and reported if the two cannot be combined.
    private func renew(
        _ id: String, _ kept: TenantCheckers, over snapshot: PasswordCheckerStore.Snapshot
    ) async -> TenantCheckers {
        let beginning = cache.withLock { $0.tick() }
        // The tenant's lists can usually be searched as they are. Under another folding they have to be built anew.
        if let renewed = try? kept.renewed(over: snapshot, store.entraLimits) {
            cache.withLock { $0.keep(renewed, for: id, since: beginning) }
            return renewed
        }
        do {
            return try await load(id, over: snapshot)
        } catch {
            store.report(.keptTenant(id, "\(error)"))
            // A directory that fails may answer the next time. An unusable tenant is not tried again before a reload.
            guard error is PasswordCheckerStore.Failure else { return kept }
            let unchanged = kept.moved(to: snapshot)
            cache.withLock { $0.keep(unchanged, for: id, since: beginning) }
            return unchanged
        }
    }

    /// Asks the directory for a tenant again, for example after its list has changed.
    ///
    /// - Throws: the errors of ``checker(for:groups:)``. The tenant then stays as it was.
    public func reload(_ tenant: String) async throws { _ = try await load(tenant, over: store.snapshot) }

    /// Drops a tenant, for example after it was closed.
    public func remove(_ tenant: String) { cache.withLock { $0.remove(tenant) } }

    /// The number of tenants that are kept.
    public var count: Int { cache.withLock { $0.count } }

    /// The approximate size of the kept tenants in bytes, without the lists that they share.
    public var memory: Int { cache.withLock { $0.memory } }

    private func load(_ id: String, over snapshot: PasswordCheckerStore.Snapshot) async throws -> TenantCheckers {
        let beginning = cache.withLock { $0.tick() }
        let new = try TenantCheckers(try await directory.tenant(id), over: snapshot, store.entraLimits)
        cache.withLock { $0.keep(new, for: id, since: beginning) }
        return new
    }
}
