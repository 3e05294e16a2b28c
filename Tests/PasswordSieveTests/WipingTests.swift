import Foundation
import PasswordSieve
import Testing

/// The working copies of a password are gone after a check.
struct WipingTests {
    /// The engine works on code points of four bytes each; the test and its caller hold the password as UTF-8 only.
    @Test(arguments: [("Zq7#vR9!kW2m", "zq7#vr9!kw2m"), ("Жq7#вR9!кW2м", "жq7#br9!kw2м")])
    func noWorkingCopyIsLeft(_ password: String, _ folded: String) throws {
        var policy = Policy.recommended
        policy.names = [.entra, .activeDirectory, .near]
        let checker = try PasswordChecker(policy: policy, lists: [.global])
        let user = UserContext(accountName: "jdoe", displayName: "Jane Doe", surname: "Doering")
        let bytes = Array(password.utf8)
        for _ in 0..<3 { _ = try checker.check(utf8: bytes.span, for: user) }

        // Six characters from the middle: no piece of the password either.
        for text in [password, folded] {
            let piece = Needle(Array(text.unicodeScalars.dropFirst(3).prefix(6).map(\.value)))
            #expect(try piece.count() == 0)
            // The search does find what is there.
            let copy = piece.decoded()
            #expect(try piece.count() > 0)
            #expect(copy.count == 6)
        }
    }
}

/// Code points to be found in the memory of this process, held so that they do not find themselves.
private struct Needle {
    private static let mask: UInt8 = 0x5a
    private let bytes: [UInt8]

    init(_ characters: [UInt32]) {
        bytes = characters.flatMap { character in
            (0..<4).map { UInt8(truncatingIfNeeded: character >> (8 * $0)) ^ Self.mask }
        }
    }

    /// The code points in plain sight.
    @inline(never)
    func decoded() -> [UInt32] {
        stride(from: 0, to: bytes.count, by: 4).map { start in
            (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1] ^ Self.mask) << (8 * $1) }
        }
    }

    /// How often they stand in memory that can be written.
    func count() throws -> Int {
        let memory = unsafe open("/proc/self/mem", O_RDONLY)
        try #require(memory >= 0)
        defer { close(memory) }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        var count = 0
        for region in try Self.writableRegions() {
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

    private func occurrences(in memory: ArraySlice<UInt8>) -> Int {
        unsafe memory.withUnsafeBytes { memory in
            var count = 0
            var rest = unsafe memory
            let first = Int32(bytes[0] ^ Self.mask)
            while rest.count >= bytes.count, let start = rest.baseAddress,
                let found = unsafe memchr(start, first, rest.count - bytes.count + 1)
            {
                unsafe rest = .init(rebasing: rest[(UnsafeRawPointer(found) - start)...])
                let isEqual = bytes.indices.allSatisfy { unsafe rest[$0] ^ Self.mask == bytes[$0] }
                if isEqual { count += 1 }
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
