import Foundation
import PasswordReset
import PasswordSieve
import TestSupport
import Testing

/// The bytes of a password are wiped when the last reference to it goes away.
struct WipingTests {
    @Test func nothingIsLeftOfAPassword() async throws {
        let fixture = try Fixture(history: FakeHistory(answer: .success(false)))
        // Many, since the memory of one may be in use again before it is searched.
        try await withPasswords(200) { passwords in
            #expect(await fixture.gate.evaluate(Self.request(passwords[0])).outcome == .accepted)
            // The search finds existing copies, including those that it has read itself.
            let copies = try Secret.copies()
            #expect(copies >= passwords.count)
        }
        #expect(try Secret.copies() == 0)
    }

    /// Calls `body` with that many passwords, and releases them.
    private func withPasswords(_ count: Int, _ body: ([PasswordCopy]) async throws -> Void) async throws {
        try await body((0..<count).map { _ in Secret.password() })
    }

    private static func request(_ password: PasswordCopy) -> ResetRequest {
        ResetRequest(tenantID: "contoso", userID: "jane-1", password: password, replacing: Secret.password())
    }
}

/// A password to search for in the memory of this process. The test itself only computes its bytes.
private enum Secret {
    /// Long, since the allocator overwrites the first bytes of freed memory.
    static let count = 96

    static func byte(_ index: Int) -> UInt8 { 0x21 + UInt8((index * 37 + 11) % 90) }

    /// Returns the password, and wipes the bytes that it was made from.
    static func password() -> PasswordCopy {
        var bytes = (0..<count).map(byte)
        defer {
            unsafe explicit_bzero(&bytes, bytes.count)
        }
        do {
            return try PasswordCopy(utf8: bytes.span)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// Returns the number of copies of its middle in writable memory.
    static func copies() throws -> Int { try MemoryScan.count(32) { byte(32 + $0) } }
}
