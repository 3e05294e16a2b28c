import Foundation
import Glibc
import PasswordSieve
import PasswordSieveFoundation
import Synchronization
import Testing

struct TenantStoreTests {
    /// A directory in memory that counts how often it is asked.
    private final class Directory: TenantDirectory {
        struct Unknown: Error {}
        private let tenants: Mutex<[String: TenantConfiguration]>
        private let asked = Mutex<[String]>([])

        init(_ tenants: [String: TenantConfiguration] = [:]) { self.tenants = Mutex(tenants) }

        var askedFor: [String] { asked.withLock { $0 } }

        subscript(id: String) -> TenantConfiguration? {
            get { tenants.withLock { $0[id] } }
            set { tenants.withLock { $0[id] = newValue } }
        }

        func tenant(_ id: String) throws -> TenantConfiguration {
            asked.withLock { $0.append(id) }
            guard let tenant = self[id] else { throw Unknown() }
            return tenant
        }
    }

    private static func custom(_ terms: String...) -> TermList { TermList(name: "custom", terms: terms) }

    @Test func aTenantHasItsListsBesideTheShared() async throws {
        let directory = Directory([
            "a": TenantConfiguration(lists: [Self.custom("qvwzkrmb")]), "b": TenantConfiguration(),
        ])
        let tenants = TenantStore(over: try PasswordCheckerStore(), directory: directory)
        let a = try await tenants.checker(for: "a")
        #expect(a.lists.map(\.name) == ["custom", "global"])
        #expect(a.check("qvwzkrmb!1x").violatedLists == ["custom"])
        #expect(!a.accepts("Welcome1!"))
        let b = try await tenants.checker(for: "b")
        #expect(b.accepts("qvwzkrmb!1x") && !b.accepts("Welcome1!"))
        await #expect(throws: Directory.Unknown.self) { try await tenants.checker(for: "c") }
        // A tenant that is kept is not asked for again.
        _ = try await tenants.checker(for: "a")
        #expect(directory.askedFor == ["a", "b", "c"])
    }

    @Test func aTenantsListReplacesTheSharedOneOfItsName() async throws {
        let store = try PasswordCheckerStore(.init(lists: [.list(Self.custom("jxlphdqt"))]))
        let directory = Directory([
            "a": TenantConfiguration(lists: [Self.custom("qvwzkrmb")]), "b": TenantConfiguration(),
        ])
        let tenants = TenantStore(over: store, directory: directory)
        #expect(try await tenants.checker(for: "a").accepts("jxlphdqt!1"))
        #expect(try await !tenants.checker(for: "b").accepts("jxlphdqt!1"))
    }

    /// The list of that name may be the store's or the tenant's.
    @Test func aTenantsPolicyForbidsLists() async throws {
        let store = try PasswordCheckerStore(.init(lists: [.list(TermList(name: "words", terms: ["jxlphdqt"]))]))
        var policy = Policy.recommended
        policy.forbiddenLists = ["words"]
        let directory = Directory([
            "a": TenantConfiguration(policy: policy),
            "b": TenantConfiguration(policy: policy, lists: [TermList(name: "words", terms: ["qvwzkrmb"])]),
        ])
        let tenants = TenantStore(over: store, directory: directory)
        let (a, b) = (try await tenants.checker(for: "a"), try await tenants.checker(for: "b"))
        #expect(!a.accepts("Xk7Jxlphdqt#!9") && a.accepts("Xk7Qvwzkrmb#!9"))
        #expect(b.accepts("Xk7Jxlphdqt#!9") && !b.accepts("Xk7Qvwzkrmb#!9"))
        policy.forbiddenLists = ["other"]
        directory["a"] = TenantConfiguration(policy: policy)
        await #expect(throws: PasswordCheckerStore.Failure.self) { try await tenants.reload("a") }
        #expect(try await !tenants.checker(for: "a").accepts("Xk7Jxlphdqt#!9"))
    }

    @Test func theFirstPolicyThatAppliesIsTaken() async throws {
        func policy(_ name: String) -> Policy {
            var policy = name == "plain" ? Policy.entra : Policy.recommended
            policy.name = name
            return policy
        }
        let tenant = TenantConfiguration(
            policy: policy("everybody"), lists: [Self.custom("qvwzkrmb")],
            groups: ["admins", "plain", "guests"].map { .init(group: $0, policy: policy($0)) })
        let tenants = TenantStore(
            over: try PasswordCheckerStore(), directory: Directory(["a": tenant, "b": TenantConfiguration()]))
        for (groups, expected) in [
            ([], "everybody"), (["strangers"], "everybody"), (["guests"], "guests"),
            (["guests", "admins"], "admins"), (["guests", "plain"], "plain"),
        ] as [(Set<String>, String)] {
            let checker = try await tenants.checker(for: "a", groups: groups)
            #expect(checker.policy.name == expected)
            // The list is searched as each policy folds.
            #expect(!checker.accepts("qvwzkrmb!1"))
        }
        #expect(try await tenants.checker(for: "b", groups: ["admins"]).policy.name == "recommended")
    }

    @Test func theLeastRecentlyUsedAreDropped() async throws {
        let directory = Directory()
        let store = try PasswordCheckerStore(.init(lists: []))
        let terms = (0..<100).map { "quarry\($0)lantern" }
        for id in ["a", "b", "c", "d"] {
            directory[id] = TenantConfiguration(lists: [TermList(name: "custom", terms: terms)])
        }
        let one = TenantStore(over: store, directory: directory)
        _ = try await one.checker(for: "a")
        let size = one.memory
        #expect(size > 4_000 && one.count == 1)

        let tenants = TenantStore(over: store, directory: directory, memoryLimit: 3 * size)
        for id in ["a", "b", "c", "a", "d", "a", "c", "b"] { _ = try await tenants.checker(for: id) }
        #expect(directory.askedFor == ["a", "a", "b", "c", "d", "b"])
        #expect(tenants.count == 3 && tenants.memory == 3 * size)
        tenants.remove("b")
        #expect(tenants.count == 2 && tenants.memory == 2 * size)
        // One is kept however large it is.
        let small = TenantStore(over: store, directory: directory, memoryLimit: 1)
        for id in ["a", "b", "b"] { _ = try await small.checker(for: id) }
        #expect(small.count == 1 && directory.askedFor.suffix(2) == ["a", "b"])
    }

    @Test func aReloadedTenantIsAnotherOneOrStaysAsItIs() async throws {
        let directory = Directory(["a": TenantConfiguration(lists: [Self.custom("qvwzkrmb")])])
        let tenants = TenantStore(over: try PasswordCheckerStore(), directory: directory)
        #expect(try await !tenants.checker(for: "a").accepts("qvwzkrmb!1"))
        directory["a"] = TenantConfiguration(lists: [Self.custom("jxlphdqt")])
        #expect(try await !tenants.checker(for: "a").accepts("qvwzkrmb!1"))
        try await tenants.reload("a")
        let reloaded = try await tenants.checker(for: "a")
        #expect(reloaded.accepts("qvwzkrmb!1") && !reloaded.accepts("jxlphdqt!1"))

        for broken in [
            TenantConfiguration(lists: [Self.custom("\u{200B}")]),
            TenantConfiguration(lists: [Self.custom("one"), Self.custom("two")]),
            TenantConfiguration(
                policy: { () -> Policy in
                    var policy = Policy.recommended
                    policy.minimumScore = 0
                    return policy
                }()),
        ] {
            directory["a"] = broken
            await #expect(throws: PasswordCheckerStore.Failure.self) { try await tenants.reload("a") }
            #expect(try await !tenants.checker(for: "a").accepts("jxlphdqt!1"))
        }
    }

    /// A reload of the store applies to tenants too, and does not ask the directory.
    @Test func sharedListsAreFollowed() async throws {
        let folder = try FileFolder()
        let path = try folder.replace("site.txt", with: "quarry\n")
        let directory = Directory(["a": TenantConfiguration(lists: [Self.custom("qvwzkrmb")])])
        let store = try PasswordCheckerStore(.init(lists: [.file(name: "site", path: path)]))
        let tenants = TenantStore(over: store, directory: directory)
        let old = try await tenants.checker(for: "a")
        try folder.replace("site.txt", with: "lantern\n")
        try store.reload()
        let new = try await tenants.checker(for: "a")
        #expect(!old.accepts("quarry!1x") && old.accepts("lantern!1x"))
        #expect(new.accepts("quarry!1x") && !new.accepts("lantern!1x") && !new.accepts("qvwzkrmb!1x"))
        #expect(directory.askedFor == ["a"])
    }

    /// Another folding needs other tries: the directory is asked, and if it fails, the tenant stays as it was.
    @Test func aPolicyWithAnotherFoldingIsFollowed() async throws {
        let folder = try FileFolder()
        let path = try folder.replace("policy.json", with: #"{ "extends": "recommended" }"#)
        let directory = Directory(["a": TenantConfiguration(lists: [Self.custom("qvwzkrmb")])])
        let reports = Mutex<[PasswordCheckerStore.Report]>([])
        let store = try PasswordCheckerStore(.init(policy: .file(path), lists: [])) { report in
            reports.withLock { $0.append(report) }
        }
        let tenants = TenantStore(over: store, directory: directory)
        _ = try await tenants.checker(for: "a")
        try folder.replace("policy.json", with: #"{ "extends": "entra" }"#)
        try store.reload()
        #expect(try await tenants.checker(for: "a").policy.name == "entra")
        #expect(try await !tenants.checker(for: "a").accepts("qvwzkrmb!1x") && directory.askedFor == ["a", "a"])

        // An unusable tenant is asked for once and reported once.
        directory["a"] = TenantConfiguration(lists: [Self.custom("\u{200B}")])
        try folder.replace("policy.json", with: #"{ "extends": "recommended" }"#)
        try store.reload()
        for _ in 0..<3 { #expect(try await tenants.checker(for: "a").policy.name == "entra") }
        #expect(directory.askedFor.count == 3)
        let told = reports.withLock { $0.filter { if case .keptTenant("a", _) = $0 { true } else { false } } }
        #expect(told.count == 1 && told[0].description.contains("invisible characters"))

        // A directory that fails is asked again, until it answers.
        directory["a"] = nil
        try store.reload()
        for _ in 0..<3 { #expect(try await tenants.checker(for: "a").policy.name == "entra") }
        #expect(directory.askedFor.count == 6)
        #expect(reports.withLock { $0.last } == .keptTenant("a", "Unknown()"))
        directory["a"] = TenantConfiguration(lists: [Self.custom("qvwzkrmb")])
        #expect(try await tenants.checker(for: "a").policy.name == "recommended")
        #expect(try await !tenants.checker(for: "a").accepts("qvwzkrmb!1x") && directory.askedFor.count == 7)
    }

    /// A tenant of 1,000 terms takes at most 64 KiB in total, measured in a separate process where nothing else
    /// allocates.
    @Test func tenantsAreSmall() async {
        await #expect(processExitsWith: .success) {
            var random = SeededGenerator(seed: 7)
            // Words of the shipped list, since made-up ones share no prefixes; 6.9 characters on average. Its parts of
            // long words and its words of other alphabets are no example of a tenant's list.
            let words = TermList.global.terms.map(\.text).filter {
                (4...10).contains($0.unicodeScalars.count) && $0.utf8.allSatisfy { $0 < 0x80 }
            }
            let directory = Directory()
            let count = 150
            for id in 0..<count {
                let terms = (0..<1_000).map { _ in random.pick(words) }
                directory["\(id)"] = TenantConfiguration(lists: [TermList(name: "custom", terms: terms)])
            }
            let tenants = TenantStore(over: try PasswordCheckerStore(), directory: directory)
            // The first ones allocate what all share, and the memory that building a list reuses.
            for id in 0..<50 { _ = try await tenants.checker(for: "\(id)") }
            let before = Self.allocatedBytes
            for id in 50..<count { _ = try await tenants.checker(for: "\(id)") }
            let each = (Self.allocatedBytes - before) / (count - 50)
            try? FileHandle.standardError.write(
                contentsOf: Data("\(each) bytes a tenant, \(tenants.memory / count) told\n".utf8))
            // The size that the store reports is right, so its limit holds.
            print("\(each) bytes a tenant, \(tenants.memory / count) told")
            let isToldRight = abs(tenants.memory / count - each) < each / 20
            exit(each <= 64 << 10 && isToldRight ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }

    /// The bytes that are allocated in this process, from the statistics of malloc.
    private static var allocatedBytes: Int {
        typealias MallocInfo = @convention(c) (Int32, UnsafeMutablePointer<FILE>) -> Int32
        guard let function = unsafe dlsym(nil, "malloc_info") else { return 0 }
        let mallocInfo = unsafe unsafeBitCast(function, to: MallocInfo.self)
        var text: UnsafeMutablePointer<CChar>?
        var size = 0
        guard let stream = unsafe open_memstream(&text, &size) else { return 0 }
        _ = unsafe mallocInfo(0, stream)
        unsafe fclose(stream)
        defer { unsafe free(text) }
        guard let text = unsafe text else { return 0 }
        // The last lines sum up all arenas.
        func last(_ type: String) -> Int {
            let mark = "type=\"\(type)\""
            let line = unsafe String(cString: text).split(separator: "\n").last { $0.contains(mark) }
            return line?.split(separator: "size=\"").last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        }
        return last("current") + last("mmap") - last("fast") - last("rest")
    }
}
