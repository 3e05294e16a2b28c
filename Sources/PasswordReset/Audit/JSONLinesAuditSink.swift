internal import FoundationEssentials
internal import Glibc
internal import PasswordSieve

/// Appends audit records to a file, one line of JSON each (``AuditRecord/json()``).
///
/// Each line is passed to the system in one call, so several processes on one machine may append to the same file. A
/// line that is cut short, for example by a full disk, is reported, and the next one begins on a new line. Lines are
/// not synchronised to the disk.
///
/// Safe to use from many threads, which wait for each other while a line is written.
public final class JSONLinesAuditSink: AuditSink {
    /// A record that could not be written, or a file that could not be opened.
    public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
        /// The path of the file.
        public let path: String
        /// The system's error number (`errno`).
        public let errorNumber: Int32
        /// The record that is missing or incomplete; nil if the file could not be opened.
        public let correlationID: String?

        /// One line: file, problem, remedy.
        public var description: String {
            let reason = unsafe strerror(errorNumber).map { unsafe String(cString: $0) } ?? "error \(errorNumber)"
            guard let correlationID else {
                return "\(path): the audit log cannot be opened: \(reason); check the path and its permissions"
            }
            return "\(path): the audit record \(correlationID) was not written: \(reason); record it otherwise"
        }
    }

    private let path: String
    private let descriptor: Int32
    private let onFailure: @Sendable (Failure) -> Void
    /// True if the last line is incomplete.
    private let isMidLine = UnfairMutex(false)

    /// A sink that appends to the file at `path`, which is created if necessary, readable by its owner alone.
    ///
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - onFailure: called for each record that could not be written completely, on the thread that writes it.
    /// - Throws: ``Failure`` if the file cannot be opened.
    public init(
        appendingTo path: String, onFailure: @escaping @Sendable (Failure) -> Void
    ) throws(Failure) {
        descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(path: path, errorNumber: errno, correlationID: nil) }
        self.path = path
        self.onFailure = onFailure
    }

    deinit { close(descriptor) }

    /// Appends the record as one line.
    public func write(_ record: AuditRecord) async {
        guard let json = try? record.json() else { return fail(EINVAL, record) }
        let line = Array(json) + [UInt8(ascii: "\n")]
        let error = isMidLine.withLock { isMidLine in
            let bytes = isMidLine ? [UInt8(ascii: "\n")] + line : line
            let (count, error) = Descriptor.write(bytes.span, to: descriptor)
            if count > 0 { isMidLine = error != nil }
            return error
        }
        if let error { fail(error, record) }
    }

    private func fail(_ error: Int32, _ record: AuditRecord) {
        onFailure(Failure(path: path, errorNumber: error, correlationID: record.correlationID.uuidString))
    }
}
