import PasswordSieve
import PasswordSieveFoundation

extension ExampleDirectory: TenantDirectory {
    /// The tenant's own list and policies, beside those that all share.
    func tenant(_ id: String) async throws -> TenantConfiguration {
        guard let tenant = tenants[id] else { throw NoSuchTenant() }
        return TenantConfiguration(lists: [TermList(name: TermList.customName, terms: tenant.bannedTerms)])
    }
}
