public import PasswordSieve

/// The checkers of thousands of tenants, over lists that all share.
///
/// ```swift
/// let tenants = TenantStore(over: store, directory: directory)
/// let checker = try await tenants.checker(for: "contoso", groups: ["admins"])
/// ```
///
/// Of a tenant that was asked for, its lists are kept in the form in which they are searched, some 64 bytes a term; those
/// that were not used for the longest time are dropped as soon as all take more than the limit. What the store reloads
/// holds for the tenants too, from the next checker on.
///
/// Safe to share between threads. Nobody waits for another tenant, nor for a reload; two tasks that ask for the same new
/// tenant at once both load it. For a tenant that is kept there is no waiting at all.
public final class TenantStore: Sendable {
    /// How many bytes the tenants take unless told otherwise: some 1,000 tenants of 1,000 terms.
    public static let defaultMemoryLimit = 64 << 20

    private let store: PasswordCheckerStore
    private let directory: any TenantDirectory
    private let cache: UnfairMutex<TenantCache>

    /// Tenants over the lists and the policy of `store`.
    ///
    /// - Parameters:
    ///   - store: what all tenants share.
    ///   - directory: asked for a tenant that is not kept.
    ///   - memoryLimit: the bytes that kept tenants may take together. The last one used is kept even if it alone takes
    ///     more.
    public init(
        over store: PasswordCheckerStore, directory: any TenantDirectory, memoryLimit: Int = defaultMemoryLimit
    ) {
        self.store = store
        self.directory = directory
        cache = UnfairMutex(TenantCache(memoryLimit: memoryLimit))
    }

    /// The checker for a person of a tenant, by the first policy whose group the person belongs to.
    ///
    /// - Throws: what the directory throws; ``PasswordCheckerStore/Failure`` if the tenant's policies or lists cannot be
    ///   used. A tenant that is kept never throws: it keeps what it had if ``reload(_:)`` failed, or if it does not go
    ///   together with what the store reloaded.
    /// - Complexity: O(*g*) for *g* groups with policies if the tenant is kept. Else what the directory takes, and
    ///   O(*n* log *n*) in the characters of the tenant's lists.
    public func checker(for tenant: String, groups: Set<String> = []) async throws -> PasswordChecker {
        let snapshot = store.snapshot
        if let kept = cache.withLock({ $0.use(tenant) }) {
            return await (kept.snapshot === snapshot ? kept : renew(tenant, kept, over: snapshot)).checker(groups)
        }
        return try await load(tenant, over: snapshot).checker(groups)
    }

    /// The tenant over what the store has reloaded; if they do not go together, as it was, which is reported.
    private func renew(
        _ id: String, _ kept: TenantCheckers, over snapshot: PasswordCheckerStore.Snapshot
    ) async -> TenantCheckers {
        let beginning = cache.withLock { $0.beginning() }
        // As a rule the tenant's own lists need no work. Under another folding they have to be built anew.
        if let renewed = try? kept.renewed(over: snapshot, store.entraLimits) {
            cache.withLock { $0.keep(renewed, for: id, since: beginning) }
            return renewed
        }
        do {
            return try await load(id, over: snapshot)
        } catch {
            store.report(.keptTenant(id, "\(error)"))
            // A directory that fails may answer the next time. What cannot be used stays so until something is reloaded.
            guard error is PasswordCheckerStore.Failure else { return kept }
            let unchanged = kept.moved(to: snapshot)
            cache.withLock { $0.keep(unchanged, for: id, since: beginning) }
            return unchanged
        }
    }

    /// Asks the directory anew for a tenant, such as after its list was changed.
    ///
    /// - Throws: as ``checker(for:groups:)``; then what was kept of the tenant still is.
    public func reload(_ tenant: String) async throws { _ = try await load(tenant, over: store.snapshot) }

    /// Forgets a tenant, such as one that is closed.
    public func remove(_ tenant: String) { cache.withLock { $0.remove(tenant) } }

    /// How many tenants are kept.
    public var count: Int { cache.withLock { $0.count } }

    /// How many bytes the kept tenants take, without what they share.
    public var memory: Int { cache.withLock { $0.memory } }

    private func load(_ id: String, over snapshot: PasswordCheckerStore.Snapshot) async throws -> TenantCheckers {
        let beginning = cache.withLock { $0.beginning() }
        let new = try TenantCheckers(try await directory.tenant(id), over: snapshot, store.entraLimits)
        cache.withLock { $0.keep(new, for: id, since: beginning) }
        return new
    }
}
