import Foundation
import PasswordSieve
import PasswordSieveFoundation
import Testing

/// A store of checkers follows breach stores like lists.
struct BreachStoreFollowingTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "breaches-\(UUID().uuidString)")
    private var path: String { folder.appending(path: "leaked.breach").path(percentEncoded: false) }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    /// Replaces the store by one that holds SHA-1 hashes with these first bits.
    private func write(_ numbers: [UInt64]) throws {
        let new = path + ".new"
        let descriptor = unsafe open(new, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        let header = BreachHeader(.sha1, .exact, hasCounts: false, source: "test", creation: 0)
        var writer = try BreachStoreWriter(header, to: descriptor)
        for number in numbers { try writer.append(number, count: 1) }
        _ = try writer.finish()
        try #require(unsafe rename(new, path) == 0)
    }

    /// The first bits of the SHA-1 hash of `Qvwzkrmb8xJhgt`.
    private static let leaked: UInt64 = 0xcc7d_70c5_d66b_113d

    @Test func aReplacedStoreIsInForceAfterAReload() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write([7])
        let store = try PasswordCheckerStore(.init(lists: [], breaches: [path]))
        #expect(store.checker.accepts("Qvwzkrmb8xJhgt"))
        #expect(try !store.reloadIfChanged())
        try write([7, Self.leaked])
        #expect(try store.reloadIfChanged())
        #expect(store.checker.check("Qvwzkrmb8xJhgt").violations == [.breached(count: nil)])
        // What is no store leaves in force what was.
        try "words".write(toFile: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: PasswordCheckerStore.Failure.self) { try store.reloadIfChanged() }
        #expect(error?.description.contains("leaked.breach: is no breach store") == true)
        #expect(!store.checker.accepts("Qvwzkrmb8xJhgt"))
    }

    @Test func aPolicyThatRequiresAStoreNeedsOne() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var policy = Policy.recommended
        policy.breached = .required
        #expect(throws: PasswordCheckerStore.Failure.self) {
            try PasswordCheckerStore(.init(policy: .policy(policy), lists: []))
        }
        try write([Self.leaked])
        let store = try PasswordCheckerStore(.init(policy: .policy(policy), lists: [], breaches: [path]))
        #expect(!store.checker.accepts("Qvwzkrmb8xJhgt"))
    }
}
