import Foundation
import PasswordReset
import Synchronization
import Testing

struct JSONLinesAuditSinkTests {
    private func records(_ count: Int) async throws -> [AuditRecord] {
        let fixture = try Fixture()
        for number in 0..<count { _ = await fixture.gate.evaluate(Fixture.request(userID: "user \(number)\n")) }
        return fixture.sink.records
    }

    private func inFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private func lines(_ file: URL) throws -> [Data] {
        let content = try Data(contentsOf: file)
        #expect(content.last == UInt8(ascii: "\n"))
        return content.split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }

    /// Two sinks write to one file, like two processes, each from many tasks.
    @Test func linesAreAppendedWhole() async throws {
        let records = try await records(200)
        try await inFolder { folder in
            let file = folder.appending(path: "audit.jsonl")
            let sinks = try (0..<2).map { _ in
                try JSONLinesAuditSink(appendingTo: file.path()) { Issue.record($0) }
            }
            await withTaskGroup(of: Void.self) { group in
                for (index, record) in records.enumerated() { group.addTask { await sinks[index % 2].write(record) } }
            }
            let written = try lines(file).map { try AuditRecord(json: $0) }
            #expect(written.count == records.count)
            #expect(Set(written) == Set(records))
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func anExistingLogGoesOn() async throws {
        let records = try await records(2)
        try await inFolder { folder in
            let file = folder.appending(path: "audit.jsonl")
            for record in records {
                await (try JSONLinesAuditSink(appendingTo: file.path()) { Issue.record($0) }).write(record)
            }
            #expect(try lines(file).map { try AuditRecord(json: $0) } == records)
        }
    }

    /// `/dev/full` behaves like a full disk.
    @Test func aFailureIsReportedAndTheResetGoesOn() async throws {
        let failures = Mutex<[JSONLinesAuditSink.Failure]>([])
        let sink = try JSONLinesAuditSink(appendingTo: "/dev/full") { failure in
            failures.withLock { $0.append(failure) }
        }
        let fixture = try Fixture()
        let gate = ResetGate(
            policy: ResetPolicy(checkers: try Fixture.checkers()), directory: fixture.directory,
            throttle: fixture.throttle, audit: sink, now: fixture.clock.reading)
        let request = Fixture.request()
        #expect(await gate.reset(request).isAccepted)
        let failure = try #require(failures.withLock { $0.first })
        #expect(failures.withLock { $0.count } == 1)
        #expect((failure.path, failure.errorNumber) == ("/dev/full", ENOSPC))
        #expect(failure.correlationID == request.correlationID.uuidString)
        #expect(
            failure.description == "/dev/full: the audit record \(request.correlationID) was not written: "
                + "No space left on device; record it otherwise")
    }

    /// A limit on the size of files cuts a line short. A separate process sets it.
    @Test func aLineThatIsCutShortSpoilsNoOther() async {
        await #expect(processExitsWith: .success) {
            let fixture = try Fixture()
            for _ in 0..<3 { _ = await fixture.gate.evaluate(Fixture.request()) }
            let records = fixture.sink.records
            let lineLength = try records[0].json().count + 1
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
            defer { try? FileManager.default.removeItem(at: file) }
            let failures = Mutex<[Int32]>([])
            let sink = try JSONLinesAuditSink(appendingTo: file.path()) { failure in
                failures.withLock { $0.append(failure.errorNumber) }
            }
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: rlim_t(lineLength + 100), rlim_max: .max)
            #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            await sink.write(records[0])
            await sink.write(records[1])
            limit.rlim_cur = .max
            #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            await sink.write(records[2])
            #expect(failures.withLock { $0 } == [EFBIG])
            let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { Data($0) }
            #expect(lines.map(\.count) == [lineLength - 1, 100, try records[2].json().count])
            #expect(try AuditRecord(json: lines[0]) == records[0])
            #expect(try AuditRecord(json: lines[2]) == records[2])
        }
    }

    @Test func aPathThatCannotBeOpenedIsAnError() {
        let error = #expect(throws: JSONLinesAuditSink.Failure.self) {
            try JSONLinesAuditSink(appendingTo: "/nowhere/audit.jsonl") { _ in }
        }
        #expect(
            error?.description == "/nowhere/audit.jsonl: the audit log cannot be opened: No such file or directory; "
                + "check the path and its permissions")
    }
}
