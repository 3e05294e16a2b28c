import Logging
import PasswordReset

/// The parts of a reset that all requests share.
struct ResetFlow: Sendable {
    let directory: ExampleDirectory
    let rules: Rules
    let gate: ResetGate

    /// A flow with the files in the folder `data`, which appends its records to the file `audit`.
    init(data: String, audit: String, _ logger: Logger) throws {
        let directory = try ExampleDirectory(contentsOf: "\(data)/directory.json")
        let rules = try Rules(serviceList: "\(data)/banned.txt", directory, logger)
        // A service that must not run without its records ends the process here instead.
        let sink = try JSONLinesAuditSink(appendingTo: audit) { logger.critical("\($0)") }
        gate = ResetGate(
            policy: ResetPolicy { user, tenantID in try await rules.checkers(for: user, tenantID: tenantID) },
            directory: directory, throttle: AttemptThrottle(), audit: sink)
        self.directory = directory
        self.rules = rules
    }
}
