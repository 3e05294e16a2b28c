internal import FoundationEssentials
public import Logging
public import PasswordReset
internal import PasswordSieve

/// A sink that writes each audit record to a swift-log logger as one message with metadata.
///
/// The keys are the properties of `AuditRecord`; empty ones are omitted. Line feeds and other control characters are
/// written as code points. Safe to share between threads, as the logger is.
public struct LoggerAuditSink: AuditSink {
    private let logger: Logger
    private let level: Logger.Level

    /// A sink that logs to `logger` at `level`.
    public init(_ logger: Logger, level: Logger.Level = .notice) {
        self.logger = logger
        self.level = level
    }

    /// Logs the record.
    public func write(_ record: AuditRecord) async {
        logger.log(level: level, "password \(record.activity.rawValue): \(record.code)", metadata: metadata(record))
    }

    private func metadata(_ record: AuditRecord) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "version": "\(record.version)",
            "category": "\(record.category)",
            "time": "\(record.time.formatted(AuditRecord.timeStyle))",
            "durationMilliseconds": "\(record.durationMilliseconds)",
            "correlationID": "\(record.correlationID)",
            "tenantID": "\(record.tenantID.visible)",
            "userID": "\(record.userID.visible)",
            "activity": "\(record.activity.rawValue)",
            "operation": "\(record.operation.rawValue)",
            "outcome": "\(record.outcome.rawValue)",
            "code": "\(record.code)",
        ]
        metadata["directoryUserID"] = record.directoryUserID.map { "\($0.visible)" }
        metadata["enforcedOutcome"] = record.enforcedOutcome.map { "\($0.rawValue)" }
        metadata["failedStep"] = record.failedStep.map { "\($0.rawValue)" }
        metadata["violations"] = array(record.violations)
        metadata["violatedLists"] = array(record.violatedLists)
        metadata["policies"] = array(record.policies.map { "\($0.name) \($0.version) \($0.mode)" })
        metadata["lists"] = array(record.lists.map { "\($0.name) \($0.termCount) \($0.fingerprint)" })
        metadata["events"] = array(record.events.map(String.init))
        return metadata
    }

    private func array(_ texts: [String]) -> Logger.MetadataValue? {
        texts.isEmpty ? nil : .array(texts.map { .string($0.visible) })
    }
}
