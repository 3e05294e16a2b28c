import Foundation
import PasswordReset
import PasswordSieve
import TestSupport
import Testing

/// The bytes of a password are gone when nobody holds it any more.
struct WipingTests {
    @Test func nothingIsLeftOfAPassword() async throws {
        let fixture = try Fixture(history: FakeHistory(answer: .success(false)))
        // Many, since the room of one may be in use again before it is searched.
        try await withPasswords(200) { passwords in
            #expect(await fixture.gate.evaluate(Self.request(passwords[0])).outcome == .accepted)
            // The search does find what is there (and what it has read of it).
            let copies = try Secret.copies()
            #expect(copies >= passwords.count)
        }
        #expect(try Secret.copies() == 0)
    }

    /// They are gone once this returns.
    private func withPasswords(_ count: Int, _ body: ([NewPassword]) async throws -> Void) async throws {
        try await body((0..<count).map { _ in Secret.password() })
    }

    private static func request(_ password: NewPassword) -> ResetRequest {
        ResetRequest(tenantID: "contoso", userID: "jane-1", password: password)
    }
}

/// A password that is to be found in the memory of this process. The test holds it nowhere but in a calculation.
private enum Secret {
    /// Long, since what manages memory writes into the first bytes of what was freed.
    static let count = 96

    static func byte(_ index: Int) -> UInt8 { 0x21 + UInt8((index * 37 + 11) % 90) }

    /// The password; what it was made from is wiped.
    static func password() -> NewPassword {
        var bytes = (0..<count).map(byte)
        defer {
            unsafe explicit_bzero(&bytes, bytes.count)
        }
        do {
            return try NewPassword(utf8: bytes.span)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// How often its middle stands in memory that can be written.
    static func copies() throws -> Int { try MemoryScan.count(32) { byte(32 + $0) } }
}
