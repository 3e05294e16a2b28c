import PasswordSieve
import PasswordSieveFoundation

extension ExampleDirectory: TenantDirectory {
    /// The tenant's own list and policies, in addition to the shared ones.
    func tenant(_ id: String) async throws -> TenantConfiguration {
        guard let tenant = tenants[id] else { throw NoSuchTenant() }
        return TenantConfiguration(lists: [TermList(name: TermList.customName, terms: tenant.bannedTerms)])
    }
}
