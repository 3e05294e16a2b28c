import PasswordReset
import PasswordSieve
import Synchronization

/// A directory with answers that a test sets, and a log of its calls.
final class FakeDirectory: UserDirectory {
    struct Answers: Sendable {
        var tenant: Result<TenantSettings, any Error> = .success(
            TenantSettings(scope: .groups(["resetters"]), isWritebackEnabled: true))
        var user: Result<DirectoryUser?, any Error> = .success(.jane())
        var isMember: Result<Bool, any Error> = .success(true)
        var writeback: Result<Void, any Error> = .success(())
        var write: Result<PasswordWrite, any Error> = .success(.complete)
    }

    let answers: Answers
    private let log = Mutex<[String]>([])
    private let written = Mutex<[[UInt8]]>([])

    /// The calls so far, in order.
    var calls: [String] { log.withLock { $0 } }
    /// The passwords that were written.
    var passwords: [[UInt8]] { written.withLock { $0 } }

    init(_ change: (inout Answers) -> Void = { _ in }) {
        var answers = Answers()
        change(&answers)
        self.answers = answers
    }

    func tenant(_ tenantID: String) async throws -> TenantSettings {
        log.withLock { $0.append("tenant") }
        return try answers.tenant.get()
    }

    func user(_ userID: String, tenantID: String) async throws -> DirectoryUser? {
        log.withLock { $0.append("user") }
        return try answers.user.get()
    }

    func isUser(_ user: DirectoryUser, inAnyOf groups: Set<String>, tenantID: String) async throws -> Bool {
        log.withLock { $0.append("groups") }
        return try answers.isMember.get()
    }

    func confirmWriteback(tenantID: String) async throws {
        log.withLock { $0.append("writeback") }
        try answers.writeback.get()
    }

    func setPassword(_ password: PasswordCopy, of user: DirectoryUser, tenantID: String) async throws -> PasswordWrite {
        log.withLock { $0.append("write") }
        let write = try answers.write.get()
        let bytes = password.bytes
        written.withLock { $0.append(bytes) }
        return write
    }
}

/// An error that quotes secrets.
struct TalkativeError: Error, CustomStringConvertible {
    let description: String
}

extension DirectoryUser {
    static func jane(
        id: String = "jane-1", isManagedOnPremises: Bool = true, isResetEnabled: Bool = true, isLicensed: Bool = true,
        registeredMethods: Int = 2, groups: Set<String> = []
    ) -> DirectoryUser {
        DirectoryUser(
            id: id, names: UserContext(accountName: "jdoering", displayName: "Jane Doering", surname: "Doering"),
            isManagedOnPremises: isManagedOnPremises, isResetEnabled: isResetEnabled, isLicensed: isLicensed,
            registeredMethods: registeredMethods, groups: groups)
    }
}

extension PasswordCopy {
    var bytes: [UInt8] {
        withUTF8 { span in
            var bytes: [UInt8] = []
            for index in span.indices { bytes.append(span[index]) }
            return bytes
        }
    }
}
