import Dispatch
import Foundation
import PasswordSieve
import PasswordSieveFoundation
import Synchronization
import Testing

/// Checks go on while files are reloaded. `Tests/ThreadSanitizer/run` runs these tests under ThreadSanitizer.
struct StoreConcurrencyTests {
    /// Each checker is entirely of one state or of the other.
    @Test func checksSeeTheOldOrTheNewState() throws {
        let folder = try FileFolder()
        let states = [
            (policy: #"{ "name": "0", "minimumScore": 5 }"#, list: "qvwzkrmb\n"),
            (policy: #"{ "name": "1", "minimumScore": 6 }"#, list: "jxlphdqt\n"),
        ]
        for (name, text) in [("policy.json", states[0].policy), ("custom.txt", states[0].list)] {
            try folder.replace(name, with: text)
        }
        let store = try PasswordCheckerStore(
            .init(
                policy: .file(folder.path("policy.json")),
                lists: [.list(.global), .file(name: "custom", path: folder.path("custom.txt"))]))
        let isOver = Atomic(false)
        let checks = Atomic(0)
        let faults = Atomic(0)
        let group = DispatchGroup()
        for _ in 0..<4 {
            DispatchQueue.global().async(group: group) {
                while !isOver.load(ordering: .relaxed) {
                    let checker = store.checker
                    let required = checker.check("Qvwzkrmb!1").requiredScore
                    let isFirst = checker.check("jxlphdqt!x").violatedLists.isEmpty
                    let isConsistent =
                        checker.policy.name == "0"
                        ? required == 5 && isFirst && !checker.accepts("qvwzkrmb!1") : required == 6 && !isFirst
                    if !isConsistent { faults.add(1, ordering: .relaxed) }
                    checks.add(1, ordering: .relaxed)
                }
            }
        }
        var reloads = 0
        while reloads < 20 || checks.load(ordering: .relaxed) < 100 {
            reloads += 1
            // Both files change before they are read, so that no state is half of each.
            try folder.replace("policy.json", with: states[reloads % 2].policy)
            try folder.replace("custom.txt", with: states[reloads % 2].list)
            try store.reload()
            #expect(store.checker.policy.name == "\(reloads % 2)")
        }
        isOver.store(true, ordering: .relaxed)
        group.wait()
        #expect(faults.load(ordering: .relaxed) == 0)
        #expect(checks.load(ordering: .relaxed) > 0)
    }

    /// A long reload does not hold up checks: here it reads and sorts a long list.
    @Test func noCheckWaitsForAReload() throws {
        let folder = try FileFolder()
        let path = try folder.replace("custom.txt", with: "qvwzkrmb\n")
        let store = try PasswordCheckerStore(.init(lists: [.file(name: "custom", path: path)]))
        try folder.replace("custom.txt", with: (0..<50_000).map { "\($0)qvwzkrmb\n" }.joined())
        let group = DispatchGroup()
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.global().async(group: group) {
            do { try store.reload() } catch { failure.withLock { $0 = error } }
        }
        var checks = 0
        while group.wait(timeout: .now()) == .timedOut {
            #expect(!store.checker.accepts("1qvwzkrmb!"))
            checks += 1
        }
        #expect(checks > 100)
        #expect(failure.withLock { $0 } == nil)
        #expect(!store.checker.accepts("1qvwzkrmb!"))
    }

    @Test func tenantsAreAskedForFromManyTasks() async throws {
        struct Directory: TenantDirectory {
            func tenant(_ id: String) throws -> TenantConfiguration {
                TenantConfiguration(lists: [TermList(name: "custom", terms: ["term\(id)x", "other\(id)y"])])
            }
        }
        let folder = try FileFolder()
        let path = try folder.replace("site.txt", with: "qvwzkrmb\n")
        let store = try PasswordCheckerStore(.init(lists: [.list(.global), .file(name: "site", path: path)]))
        // Enough for a few, so that tenants are dropped and loaded again.
        let tenants = TenantStore(over: store, directory: Directory(), memoryLimit: 60_000)
        let reloads = Task.detached {
            while !Task.isCancelled {
                try? store.reload()
                await Task.yield()
            }
        }
        let faults = await withTaskGroup(of: Int.self) { group in
            for task in 0..<4 {
                group.addTask {
                    var generator = SystemRandomNumberGenerator()
                    var faults = 0
                    for _ in 0..<300 {
                        let id = String(generator.next(upperBound: UInt32(20)))
                        let lists = try? await tenants.checker(for: id).check("term\(id)x-qvwzkrmb").violatedLists
                        if lists != ["custom", "site"] { faults += 1 }
                        if task == 0 { try? await tenants.reload(id) }
                    }
                    return faults
                }
            }
            return await group.reduce(0, +)
        }
        reloads.cancel()
        #expect(faults == 0)
        #expect(tenants.memory <= 60_000 && tenants.count > 1)
    }
}
