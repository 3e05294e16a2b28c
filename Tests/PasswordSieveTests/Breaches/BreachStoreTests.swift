import Foundation
import Testing

@testable import PasswordSieve

/// A breach store holds what was written, in every form, and finds damage (SPEC 15).
struct BreachStoreTests {
    static let forms: [BreachStoreForm] = [.exact] + BreachStoreForm.filterBits.map { .filter(bits: $0) }

    /// Spreads of numbers: hashes, neighbours, a few far apart, the ends of the range.
    static let spreads: [(name: String, numbers: @Sendable (inout SeededGenerator) -> [UInt64])] = [
        ("none", { _ in [] }),
        ("one", { [$0.next()] }),
        ("ends", { _ in [0, 1, .max - 1, .max] }),
        ("hashes", { generator in (0..<30_000).map { _ in generator.next() } }),
        ("neighbours", { generator in (0..<50_000).map { $0 + generator.next() % 2 } }),
        (
            "clusters",
            { generator in
                (0..<40).flatMap { _ in
                    let start = generator.next() >> 1
                    return (0..<500).map { start + UInt64($0 * $0) }
                }
            }
        ),
        ("powers", { _ in (0..<64).map { 1 << UInt64($0) } }),
    ]

    @Test(arguments: forms, spreads.indices)
    func holdsWhatWasWritten(_ form: BreachStoreForm, _ spread: Int) throws {
        var generator = SeededGenerator(seed: spread)
        let numbers = Set(Self.spreads[spread].numbers(&generator)).sorted()
        let folder = try BreachFolder()
        let store = try folder.store(form, numbers.map { ($0, 1) })
        #expect(store.entryCount == numbers.count && store.form == form && store.hash == .sha1 && !store.hasCounts)
        #expect(try numbers.allSatisfy { try store.match(prefix: $0) == BreachMatch(count: nil) })
        guard form == .exact else { return }
        let known = Set(numbers)
        let others = numbers.flatMap { [$0 &- 1, $0 &+ 1] } + (0..<2_000).map { _ in generator.next() }
        #expect(try others.allSatisfy { try (store.match(prefix: $0) != nil) == known.contains($0) })
        try store.verify { _ in }
    }

    @Test func keepsCounts() throws {
        var generator = SeededGenerator(seed: 5)
        let entries = Set((0..<20_000).map { _ in generator.next() }).sorted().map { number in
            (number, UInt64(1) << (generator.next() % 40) | generator.next() % 1000 + 1)
        }
        let store = try BreachFolder().store(.exact, entries, hasCounts: true)
        #expect(try entries.allSatisfy { try store.match(prefix: $0.0)?.count == Int($0.1) })
        var read: [(UInt64, UInt64)] = []
        guard var listed = BreachEntries(store) else { preconditionFailure("the store is exact") }
        while let entry = try listed.next() { read.append((entry.number, entry.count)) }
        #expect(read.count == entries.count && zip(read, entries).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 })
    }

    /// So many hashes that the index has several pages: two bits more each than the numbers differ in, in the exact form, and
    /// the false positives that are promised. 1,000,000 when optimized, as CI runs it.
    @Test(arguments: forms)
    func takesThePromisedSpace(_ form: BreachStoreForm) throws {
        var generator = SeededGenerator(seed: 9)
        let count = _isDebugAssertConfiguration() ? 100_000 : 1_000_000
        let numbers = Set((0..<count).map { _ in generator.next() }).sorted()
        let folder = try BreachFolder()
        let store = try folder.store(form, numbers.map { ($0, 1) })
        let bits = Double(store.byteCount * 8) / Double(numbers.count)
        let tries = form == .filter(bits: 16) ? 400_000 : 100_000
        let falsePositives = try (0..<tries).count { _ in try store.match(prefix: generator.next()) != nil }
        switch form {
        case .exact:
            // Besides the pages of hashes there are the header, an index and a last page that is not full.
            #expect(bits < 64 - log2(Double(count)) + 2.3 + 4 * 32_768 / Double(count) && falsePositives == 0)
        case .filter(let promised):
            #expect(bits < 1.19 * Double(promised) + 0.5)
            let expected = Double(tries) / Double(1 << promised)
            #expect(abs(Double(falsePositives) - expected) < 5 * expected.squareRoot() + 1, "\(falsePositives)")
        }
    }

    // MARK: The header

    @Test func headerSaysWhereItComesFrom() throws {
        let folder = try BreachFolder()
        var header = BreachHeader(
            .nt, .exact, hasCounts: false, minimumCount: 10, source: "pwned-\u{1F511}.txt", creation: 1_764_000_000)
        let store = try folder.store(header, [(7, 1)])
        #expect(store.hash == .nt && store.minimumCount == 10 && store.source == "pwned-\u{1F511}.txt")
        #expect(store.creation == 1_764_000_000 && store.byteCount == 3 * 4096 + 32)
        header = BreachHeader(
            .sha1, .exact, hasCounts: false, source: String(repeating: "ä", count: 600), creation: 0)
        #expect(try folder.store(header, [(7, 1)]).source == String(repeating: "ä", count: 512))
    }

    @Test func numbersHaveToAscend() throws {
        let folder = try BreachFolder()
        for numbers: [UInt64] in [[5, 5], [6, 5]] {
            #expect(throws: BreachStoreWriter.Failure.self) { try folder.store(.exact, numbers.map { ($0, 1) }) }
        }
    }

    // MARK: Damage

    /// Each byte that means something is covered by a checksum, and padding too.
    @Test(arguments: forms)
    func findsEachDamagedByte(_ form: BreachStoreForm) throws {
        let folder = try BreachFolder()
        var generator = SeededGenerator(seed: 3)
        let numbers = Set((0..<200).map { _ in generator.next() }).sorted()
        let path = try folder.store(form, numbers.map { ($0, 1) }).path
        let bytes = try Data(contentsOf: URL(filePath: path))
        for offset in bytes.indices where offset < 128 || offset > 4000 {
            var damaged = bytes
            damaged[offset] ^= 0x10
            try damaged.write(to: URL(filePath: path))
            #expect(throws: BreachStoreError.self, "byte \(offset)") {
                try BreachStore(contentsOf: path).verify { _ in }
            }
            // No look-up gives a wrong answer: it is right, or an error.
            guard offset.isMultiple(of: 97), let store = try? BreachStore(contentsOf: path) else { continue }
            for number in numbers.prefix(20) {
                // An error is no answer.
                let isFound = try? store.match(prefix: number) != nil
                #expect(isFound != false)
            }
        }
    }

    /// A disk may write a page to the place of another, where its own checksum is right.
    @Test(arguments: forms)
    func findsAPageInThePlaceOfAnother(_ form: BreachStoreForm) throws {
        let folder = try BreachFolder()
        var generator = SeededGenerator(seed: 4)
        let numbers = Set((0..<8_000).map { _ in generator.next() }).sorted()
        let path = try folder.store(form, numbers.map { ($0, 1) }).path
        let bytes = try Data(contentsOf: URL(filePath: path))
        let pages = bytes.count / 4096
        #expect(pages >= 3)
        for (from, to) in [(1, 2), (2, 1), (pages - 1, 1), (1, pages - 1)] {
            var damaged = bytes
            damaged.replaceSubrange(to * 4096..<(to + 1) * 4096, with: bytes[from * 4096..<(from + 1) * 4096])
            try damaged.write(to: URL(filePath: path))
            guard let store = try? BreachStore(contentsOf: path) else { continue }
            #expect(throws: BreachStoreError.self, "\(from) to \(to)") { try store.verify { _ in } }
            for number in numbers {
                let isFound = try? store.match(prefix: number) != nil
                #expect(isFound != false)
            }
        }
    }

    @Test func findsEachTruncation() throws {
        let folder = try BreachFolder()
        let path = try folder.store(.exact, (0..<5_000).map { (UInt64($0) << 50, 1) }).path
        let bytes = try Data(contentsOf: URL(filePath: path))
        for length in [0, 1, 8, 100, 4095, 4096, 5000, bytes.count - 4096, bytes.count - 1] {
            try bytes.prefix(length).write(to: URL(filePath: path))
            #expect(throws: BreachStoreError.self, "\(length)") { try BreachStore(contentsOf: path) }
        }
        try (bytes + [0]).write(to: URL(filePath: path))
        #expect(throws: BreachStoreError(.wrongLength, path)) { try BreachStore(contentsOf: path) }
    }

    @Test(arguments: forms)
    func aStoreThatShrinksInUseIsAnError(_ form: BreachStoreForm) throws {
        let folder = try BreachFolder()
        var generator = SeededGenerator(seed: 3)
        let numbers = Set((0..<5_000).map { _ in generator.next() }).sorted()
        let store = try folder.store(form, numbers.map { ($0, 1) })
        #expect(try store.match(prefix: numbers[0]) != nil)
        try #require(unsafe truncate(store.path, 4096) == 0)
        #expect(throws: BreachStoreError(.truncatedInUse, store.path)) { try store.match(prefix: numbers[0]) }
    }

    @Test func aStoreThatIsReplacedStaysAsItWas() throws {
        let folder = try BreachFolder()
        let store = try folder.store(.exact, [(5, 1)])
        try FileManager.default.removeItem(atPath: store.path)
        #expect(try store.match(prefix: 5) != nil)
    }

    @Test func otherFilesAreRefusedWithAReason() throws {
        let folder = try BreachFolder()
        let path = folder.path("words.txt")
        try "password\nsecret\n".write(toFile: path, atomically: true, encoding: .utf8)
        for (path, text) in [
            (path, "is no breach store"), (folder.path("missing"), "No such file"),
            (folder.path(""), "not a regular file"),
        ] {
            let error = #expect(throws: BreachStoreError.self) { try BreachStore(contentsOf: path) }
            #expect(error?.description.contains(text) == true)
        }
        let header = BreachHeader(.sha1, .exact, hasCounts: false, source: "", creation: 0)
        var bytes = header.bytes
        bytes[8] = 7
        try Data(bytes).write(to: URL(filePath: path))
        #expect(throws: BreachStoreError(.otherVersion(7), path)) { try BreachStore(contentsOf: path) }
    }
}

/// A folder for stores, which goes away with it.
final class BreachFolder {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "breaches-\(UUID().uuidString)")
    private var count = 0

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    func store(
        _ form: BreachStoreForm, _ entries: [(UInt64, UInt64)], hasCounts: Bool = false
    ) throws -> BreachStore {
        try store(BreachHeader(.sha1, form, hasCounts: hasCounts, source: "test", creation: 0), entries)
    }

    /// The store of passwords.
    func store(_ hash: BreachHash, of passwords: [String], counts: Bool = false) throws -> BreachStore {
        let header = BreachHeader(hash, .exact, hasCounts: counts, source: "test", creation: 0)
        let entries = passwords.enumerated().map { (hash.prefix(of: $1.utf8Span), UInt64($0 + 1)) }
        return try store(header, entries.sorted { $0.0 < $1.0 })
    }

    func store(_ header: BreachHeader, _ entries: [(UInt64, UInt64)]) throws -> BreachStore {
        count += 1
        let path = path("\(count).store")
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        var writer = try BreachStoreWriter(header, to: descriptor)
        for (number, count) in entries { try writer.append(number, count: count) }
        _ = try writer.finish()
        return try BreachStore(contentsOf: path)
    }
}
