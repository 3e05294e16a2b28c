import Foundation
import PasswordReset
import PasswordSieve
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
    static func copies() throws -> Int {
        let memory = unsafe open("/proc/self/mem", O_RDONLY)
        try #require(memory >= 0)
        defer { close(memory) }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        // The next search must not find what this one has read.
        defer { unsafe explicit_bzero(&chunk, chunk.count) }
        var count = 0
        for region in try writableRegions() {
            var start = region.lowerBound
            while start < region.upperBound {
                let size = unsafe pread(memory, &chunk, min(chunk.count, region.upperBound - start), off_t(start))
                guard size > 0 else { break }
                count += occurrences(in: chunk[..<size])
                start += size
            }
        }
        return count
    }

    private static func occurrences(in memory: ArraySlice<UInt8>) -> Int {
        let piece = 32..<64
        return unsafe memory.withUnsafeBytes { memory in
            var count = 0
            var rest = unsafe memory
            while rest.count >= piece.count, let start = rest.baseAddress,
                let found = unsafe memchr(start, Int32(byte(piece.lowerBound)), rest.count - piece.count + 1)
            {
                unsafe rest = .init(rebasing: rest[(UnsafeRawPointer(found) - start)...])
                if piece.allSatisfy({ unsafe rest[$0 - piece.lowerBound] == byte($0) }) { count += 1 }
                unsafe rest = .init(rebasing: rest[1...])
            }
            return count
        }
    }

    private static func writableRegions() throws -> [Range<Int>] {
        let maps = try String(contentsOf: URL(filePath: "/proc/self/maps"), encoding: .utf8)
        return maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            let ends = fields[0].split(separator: "-").compactMap { Int($0, radix: 16) }
            guard fields[1].hasPrefix("rw"), ends.count == 2 else { return nil }
            return ends[0]..<ends[1]
        }
    }
}
