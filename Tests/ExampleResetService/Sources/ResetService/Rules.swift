import Logging
import PasswordReset
import PasswordSieve
import PasswordSieveFoundation

/// The rules for each user: in the cloud with the lists that are shipped, the service's and the tenant's; in the domain
/// its own.
struct Rules: Sendable {
    private let store: PasswordCheckerStore
    private let tenants: TenantStore
    private let onPremises: PasswordChecker

    /// Rules that follow the list at the path `serviceList` while the service runs.
    init(serviceList: String, _ directory: ExampleDirectory, _ logger: Logger) throws {
        store = try PasswordCheckerStore(
            .init(lists: [.list(.global), .file(name: "service", path: serviceList)]), lookingEvery: .seconds(1)
        ) { report in
            switch report {
            case .reloaded(_, let lists):
                logger.notice("lists reloaded", metadata: ["terms": "\(lists.map { "\($0.name) \($0.termCount)" })"])
            case .kept(let failure): logger.error("lists kept: \(failure)")
            case .keptTenant(let id, let reason): logger.error("lists of tenant \(id) kept: \(reason)")
            }
        }
        tenants = TenantStore(over: store, directory: directory)
        var domain = Policy.activeDirectory
        domain.length.minimum = 10
        onPremises = try PasswordChecker(policy: domain)
    }

    /// Returns the current rules for a user.
    func checkers(for user: DirectoryUser, tenantID: String) async throws -> ResetCheckers {
        let cloud = try await tenants.checker(for: tenantID, groups: user.groups)
        return ResetCheckers(cloud: cloud, onPremises: onPremises)
    }

    /// Returns the current cloud rules for an unknown user.
    func checker(forTenant tenantID: String) async throws -> PasswordChecker {
        try await tenants.checker(for: tenantID)
    }

    /// The current lists that all tenants share.
    var sharedLists: [Verdict.ListIdentity] { store.checker.lists }
}
