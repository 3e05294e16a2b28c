import PasswordReset

/// A directory in memory.
///
/// A real one queries Microsoft Graph, LDAP or a database, with the same answers and errors.
struct ExampleDirectory: UserDirectory {
    let tenants: [String: DirectoryFile.Tenant]
    private let users: [Key: DirectoryFile.User]

    private struct Key: Hashable {
        let tenantID: String
        let userID: String
    }

    struct NoSuchTenant: Error {}

    /// The directory of the file at `path`.
    init(contentsOf path: String) throws {
        let file = try DirectoryFile(contentsOf: path)
        tenants = Dictionary(file.tenants.map { ($0.id, $0) }) { $1 }
        users = Dictionary(file.users.map { (Key(tenantID: $0.tenant, userID: $0.id), $0) }) { $1 }
    }

    func tenant(_ tenantID: String) async throws -> TenantSettings {
        guard let tenant = tenants[tenantID] else { throw NoSuchTenant() }
        return TenantSettings(scope: tenant.scope.value, isWritebackEnabled: tenant.writeback)
    }

    func user(_ userID: String, tenantID: String) async throws -> DirectoryUser? {
        users[Key(tenantID: tenantID, userID: userID)].map(DirectoryUser.init)
    }

    func isUser(_ user: DirectoryUser, inAnyOf groups: Set<String>, tenantID: String) async throws -> Bool {
        !user.groups.isDisjoint(with: groups)
    }

    func confirmWriteback(tenantID: String) async throws {
        if let fault = tenants[tenantID]?.domainControllers { throw fault.error }
    }

    /// Stores no password. A real directory writes the bytes within `password.withUTF8`.
    func setPassword(_ password: PasswordCopy, of user: DirectoryUser, tenantID: String) async throws -> PasswordWrite {
        switch users[Key(tenantID: tenantID, userID: user.id)]?.write {
        case .refusedByDomain: throw DirectoryError.passwordRefused
        case .failsInCloud: return .onPremisesOnly
        case nil: return .complete
        }
    }
}
