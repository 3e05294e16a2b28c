import Foundation
import PasswordSieve
import Synchronization
import Testing

@testable import PasswordSieveFoundation

/// The store follows its files, and a fault leaves the old checker in force.
struct PasswordCheckerStoreTests {
    private let folder: FileFolder
    private let reports = Reports()
    private static let time = Date(timeIntervalSince1970: 1_700_000_000)

    init() throws {
        folder = try FileFolder()
        try folder.replace("custom.txt", with: "qvwzkrmb\n", time: Self.time)
        try folder.replace("policy.json", with: #"{ "name": "first" }"#, time: Self.time)
    }

    private final class Reports: Sendable {
        private let all = Mutex<[PasswordCheckerStore.Report]>([])
        func add(_ report: PasswordCheckerStore.Report) { all.withLock { $0.append(report) } }
        var list: [PasswordCheckerStore.Report] { all.withLock { $0 } }
    }

    private func store(lookingEvery interval: Duration? = nil) throws -> PasswordCheckerStore {
        try PasswordCheckerStore(
            .init(
                policy: .file(folder.path("policy.json")),
                lists: [.file(name: "custom", path: folder.path("custom.txt"))]),
            lookingEvery: interval, report: reports.add)
    }

    /// Waits until another thread has made `condition` true.
    private func eventually(_ condition: () -> Bool) async throws -> Bool {
        for _ in 0..<500 {
            if condition() { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return condition()
    }

    private static func bans(_ store: PasswordCheckerStore, _ term: String) -> Bool {
        store.checker.check("\(term)!x1").violatedLists == ["custom"]
    }

    // MARK: On demand

    @Test func anotherTimeIsAChange() throws {
        let store = try store()
        #expect(Self.bans(store, "qvwzkrmb"))
        #expect(try !store.reloadIfChanged())
        // As many bytes as before.
        try folder.overwrite("custom.txt", with: "jxlphdqt\n".utf8)
        try folder.setTime(Self.time + 1, of: "custom.txt")
        #expect(try store.reloadIfChanged())
        #expect(Self.bans(store, "jxlphdqt") && !Self.bans(store, "qvwzkrmb"))
        #expect(try !store.reloadIfChanged())
        #expect(reports.list.count == 1)
    }

    @Test func anotherSizeIsAChangeAtTheSameTime() throws {
        let store = try store()
        try folder.overwrite("custom.txt", with: "qvwzkrmb\njxlphdqt\n".utf8)
        try folder.setTime(Self.time, of: "custom.txt")
        #expect(try store.reloadIfChanged())
        #expect(Self.bans(store, "jxlphdqt") && Self.bans(store, "qvwzkrmb"))
    }

    @Test func anotherFileIsAChangeAtTheSameTimeAndSize() throws {
        let store = try store()
        try folder.replace("custom.txt", with: "jxlphdqt\n", time: Self.time)
        #expect(try store.reloadIfChanged())
        #expect(Self.bans(store, "jxlphdqt"))
    }

    @Test func anExplicitReloadReadsWhatLooksTheSame() throws {
        let store = try store()
        try folder.overwrite("custom.txt", with: "jxlphdqt\n".utf8)
        try folder.setTime(Self.time, of: "custom.txt")
        #expect(try !store.reloadIfChanged())
        #expect(Self.bans(store, "qvwzkrmb"))
        try store.reload()
        #expect(Self.bans(store, "jxlphdqt") && !Self.bans(store, "qvwzkrmb"))
    }

    @Test func aPolicyIsFollowedToo() throws {
        let store = try store()
        try folder.replace("policy.json", with: #"{ "name": "second", "mode": "audit" }"#)
        #expect(try store.reloadIfChanged())
        #expect(store.checker.policy.name == "second")
        #expect(store.checker.accepts("qvwzkrmb!x1"))
        guard case .reloaded(let policy, let lists) = try #require(reports.list.last) else {
            Issue.record("not reloaded")
            return
        }
        #expect(policy == "second" && lists.map(\.name) == ["custom"] && lists.map(\.termCount) == [1])
    }

    /// Faults, and a part of their messages.
    static let faults: [(file: String, bytes: [UInt8]?, message: String)] = [
        ("custom.txt", nil, "custom.txt: cannot read the list: No such file or directory"),
        ("custom.txt", [], "holds no term"),
        ("custom.txt", Array("qvwzkrmb\nfab\u{FFFD}".utf8.dropLast()), "custom.txt:2: "),
        ("custom.txt", Array("qvwzkrmb\n\u{200B}\n".utf8), "custom.txt:2: "),
        ("policy.json", nil, "policy.json: cannot read the policy: No such file or directory"),
        ("policy.json", [], "policy.json:1:1: the policy is not JSON"),
        ("policy.json", Array(#"{ "name": "sec"#.utf8), "policy.json:1:15: the policy is not JSON"),
        ("policy.json", Array(#"{ "minimumScore": 0 }"#.utf8), "minimumScore"),
        ("policy.json", Array(#"{ "nam": "second" }"#.utf8), "nam: there is no such key"),
        (
            "policy.json", Array(#"{ "name": "second", "name": "third" }"#.utf8),
            "policy.json:1:21: name: the key stands twice"
        ),
        (
            "policy.json", Array(#"{ "forbiddenLists": ["custom", "words"] }"#.utf8),
            #"forbiddenLists[1]: there is no list "words""#
        ),
    ]

    @Test(arguments: faults.indices)
    func aFaultKeepsWhatIsInForce(_ index: Int) throws {
        let (file, bytes, message) = Self.faults[index]
        let store = try store()
        if let bytes { try folder.overwrite(file, with: bytes) } else { try folder.remove(file) }
        for reload in [store.reload, { _ = try store.reloadIfChanged() }] {
            let failure = #expect(throws: PasswordCheckerStore.Failure.self) { try reload() }
            #expect(failure?.description.contains(message) == true, "\(failure?.description ?? "")")
            #expect(Self.bans(store, "qvwzkrmb") && store.checker.policy.name == "first")
        }
        // Mended files are read again.
        try folder.replace("custom.txt", with: "jxlphdqt\n")
        try folder.replace("policy.json", with: #"{ "name": "third" }"#)
        #expect(try store.reloadIfChanged())
        #expect(Self.bans(store, "jxlphdqt") && store.checker.policy.name == "third")
    }

    @Test func aStoreIsNotMadeOfFaults() throws {
        try folder.remove("custom.txt")
        let failure = #expect(throws: PasswordCheckerStore.Failure.self) { try store() }
        #expect(failure?.description.contains("No such file") == true)
    }

    /// The checker uses a copy of the bytes, so a write to the file can neither change nor crash it.
    @Test func aCompiledListMayBeDamagedWhileItIsInUse() throws {
        let compiled = try TermList(name: "custom", terms: ["qvwzkrmb"]).compiled()
        try folder.overwrite("custom.txt", with: compiled)
        let store = try store()
        #expect(Self.bans(store, "qvwzkrmb"))
        let old = store.checker
        for bytes in [Array(compiled.prefix(compiled.count / 2)), compiled.map { $0 ^ 1 }, []] {
            try folder.overwrite("custom.txt", with: bytes)
            #expect(throws: PasswordCheckerStore.Failure.self) { try store.reload() }
            #expect(Self.bans(store, "qvwzkrmb") && !old.accepts("qvwzkrmb!x1"))
        }
        try folder.overwrite("custom.txt", with: TermList(name: "custom", terms: ["jxlphdqt"]).compiled())
        try store.reload()
        #expect(Self.bans(store, "jxlphdqt") && !old.accepts("qvwzkrmb!x1"))
    }

    /// Opening a named pipe waits for a writer, who may never come.
    @Test(arguments: ["custom.txt", "policy.json"])
    func aPipeInPlaceOfAFileIsAFault(_ name: String) throws {
        let store = try store()
        try folder.remove(name)
        #expect(unsafe mkfifo(folder.path(name), 0o600) == 0)
        for reload in [store.reload, { _ = try store.reloadIfChanged() }] as [() throws -> Void] {
            let failure = #expect(throws: PasswordCheckerStore.Failure.self) { try reload() }
            let description = failure?.description ?? ""
            #expect(description.hasPrefix(folder.path("\(name): cannot read the ")), "\(description)")
            #expect(description.contains("it is a pipe or a device, not a regular file; "))
        }
        #expect(Self.bans(store, "qvwzkrmb") && store.checker.policy.name == "first")
    }

    // MARK: Polling

    @Test(arguments: ["custom.txt", "policy.json"])
    func aPipeDoesNotStopTheFollower(_ name: String) async throws {
        let store = try store(lookingEvery: .milliseconds(10))
        try folder.remove(name)
        #expect(unsafe mkfifo(folder.path(name), 0o600) == 0)
        #expect(try await eventually { reports.list.contains { $0.isFailure } })
        try folder.remove(name)
        try folder.replace("custom.txt", with: "jxlphdqt\n")
        try folder.replace("policy.json", with: #"{ "name": "second" }"#)
        #expect(try await eventually { Self.bans(store, "jxlphdqt") && store.checker.policy.name == "second" })
    }

    @Test func filesAreFollowed() async throws {
        let store = try store(lookingEvery: .milliseconds(10))
        try folder.replace("custom.txt", with: "jxlphdqt\n")
        #expect(try await eventually { Self.bans(store, "jxlphdqt") })
        // A fault is reported once, however often it is found.
        try folder.replace("custom.txt", with: "")
        #expect(try await eventually { reports.list.count == 2 })
        try await Task.sleep(for: .milliseconds(600))
        guard case .kept(let failure) = try #require(reports.list.last), reports.list.count == 2 else {
            Issue.record("\(reports.list)")
            return
        }
        #expect(failure.description.contains("holds no term"))
        #expect(Self.bans(store, "jxlphdqt"))
        try folder.replace("custom.txt", with: "qvwzkrmb\n")
        #expect(try await eventually { Self.bans(store, "qvwzkrmb") })
        #expect(reports.list.count == 3)
    }

    /// A half-written text looks like a whole text of fewer lines.
    @Test func aFileThatIsBeingWrittenIsNotRead() throws {
        let store = try store()
        var text = ""
        for number in 0..<5 {
            text += "term\(number)abc\n"
            try folder.overwrite("custom.txt", with: text.utf8)
            // It has to be polled again soon.
            #expect(store.poll())
            #expect(Self.bans(store, "qvwzkrmb") && reports.list.isEmpty)
        }
        #expect(!store.poll())
        #expect(store.checker.lists.map(\.termCount) == [5] && reports.list.count == 1)
        #expect(!store.poll() && reports.list.count == 1)
    }

    @Test(arguments: [nil, Duration.zero])
    func withoutAnIntervalFilesAreNotFollowed(_ interval: Duration?) async throws {
        let store = try store(lookingEvery: interval)
        try folder.replace("custom.txt", with: "jxlphdqt\n")
        try await Task.sleep(for: .milliseconds(700))
        #expect(Self.bans(store, "qvwzkrmb") && reports.list.isEmpty)
    }

    @Test func aStoreThatNobodyHoldsIsGone() async throws {
        weak var watched: PasswordCheckerStore?
        do {
            let store = try store(lookingEvery: .milliseconds(10))
            watched = store
            #expect(Self.bans(store, "qvwzkrmb"))
        }
        #expect(try await eventually { watched == nil })
    }
}
