import Foundation
import PasswordReset
import PasswordSieve

/// The file with the tenants and accounts of the example.
struct DirectoryFile: Decodable {
    let tenants: [Tenant]
    let users: [User]

    struct Tenant: Decodable {
        let id: String
        /// The users who may reset: an array of groups, `everybody` or `nobody`.
        let scope: Scope
        let writeback: Bool
        /// A simulated failure of its domain controllers.
        let domainControllers: Fault?
        /// The tenant's own banned list, within Entra's limits.
        let bannedTerms: [String]

        enum Fault: String, Decodable {
            case unreachable, actionRequired

            var error: DirectoryError {
                switch self {
                case .unreachable: .unreachable
                case .actionRequired: .actionRequired
                }
            }
        }
    }

    struct User: Decodable {
        let id: String
        let tenant: String
        let accountName: String
        let displayName: String
        let surname: String
        let groups: Set<String>
        let onPremises: Bool
        let mayReset: Bool
        let licensed: Bool
        let methods: Int
        /// A simulated failure when its password is written.
        let write: Fault?

        enum Fault: String, Decodable { case refusedByDomain, failsInCloud }
    }

    struct Scope: Decodable {
        let value: TenantSettings.Scope

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let groups = try? container.decode(Set<String>.self) {
                value = .groups(groups)
                return
            }
            switch try container.decode(String.self) {
            case "everybody": value = .everybody
            case "nobody": value = .nobody
            default:
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "the scope has to be everybody, nobody or an array of groups")
            }
        }
    }

    /// A file that cannot be used, and the reason.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let cause: any Error

        var description: String { "\(path): the directory cannot be read: \(cause.localizedDescription)" }
    }

    /// Reads the file at `path`.
    init(contentsOf path: String) throws(Failure) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Failure(path: path, cause: error)
        }
    }
}

extension DirectoryUser {
    init(_ user: DirectoryFile.User) {
        self.init(
            id: user.id,
            names: UserContext(
                accountName: user.accountName, displayName: user.displayName, surname: user.surname,
                tenantName: user.tenant),
            isManagedOnPremises: user.onPremises, isResetEnabled: user.mayReset, isLicensed: user.licensed,
            registeredMethods: user.methods, groups: user.groups)
    }
}
