import Foundation
import Logging
import PasswordReset
import PasswordResetLogging
import PasswordSieve
import Synchronization
import Testing

struct LoggerAuditSinkTests {
    /// A handler that keeps its entries.
    private final class Handler: LogHandler {
        struct Entry: Sendable {
            let level: Logger.Level
            let message: String
            let metadata: Logger.Metadata
        }
        private let entries = Mutex<[Entry]>([])
        var logged: [Entry] { entries.withLock { $0 } }

        var logLevel: Logger.Level {
            get { .trace }
            set {}
        }
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }

        func log(event: LogEvent) {
            let entry = Entry(
                level: event.level, message: event.message.description, metadata: event.metadata ?? [:])
            entries.withLock { $0.append(entry) }
        }
    }

    @Test func theRecordIsLoggedAsMetadata() async throws {
        let handler = Handler()
        let sink = LoggerAuditSink(Logger(label: "audit") { _ in handler }, level: .info)
        let fixture = try Fixture(mode: .audit)
        _ = await fixture.gate.reset(Fixture.request("Contoso!1Zanzibar", userID: "jane\n2027 forged"))
        let record = try #require(fixture.sink.records.first)
        await sink.write(record)
        let entry = try #require(handler.logged.first)
        #expect(entry.level == .info)
        #expect(entry.message == "password reset: accepted")
        let keys = try #require(try JSONSerialization.jsonObject(with: record.json()) as? [String: Any]).keys
        #expect(Set(entry.metadata.keys) == Set(keys))
        #expect(entry.metadata["time"] == "2027-01-15T08:00:00.000Z")
        #expect(entry.metadata["enforcedOutcome"] == "bannedPasswordPolicyViolation")
        #expect(entry.metadata["events"] == ["10025", "30029"])
        #expect(entry.metadata["userID"] == "janeU+000A2027 forged")
        let text = "\(entry.metadata)".lowercased()
        #expect(!text.contains("zanzibar") && !text.contains("contoso!1"))
    }
}
