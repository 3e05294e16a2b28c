internal import FoundationEssentials

/// The point at which an attempt stops, thrown by the steps of ``ResetGate``.
struct ResetStop: Error {
    let outcome: ResetOutcome
    var failedStep: AuditRecord.Step?
    var blockedFor: TimeInterval?
}

extension ResetStop {
    /// The stop that an error in the caller's code leads to; never an accepted password. The error's text is dropped,
    /// since it may quote anything.
    init(_ error: any Error, in step: AuditRecord.Step) {
        let outcome: ResetOutcome =
            switch error {
            case DirectoryError.unreachable, is CancellationError: .onPremisesConnectivityError
            case DirectoryError.passwordRefused where step == .write: .onPremisesPolicyViolation
            default: .onPremisesAdminActionRequired
            }
        self.init(outcome: outcome, failedStep: step)
    }

    /// Returns the answer of the caller's code, or throws the stop that its error leads to.
    static func ask<Answer>(
        _ step: AuditRecord.Step, _ question: () async throws -> Answer
    ) async throws(ResetStop) -> Answer {
        do {
            return try await question()
        } catch {
            throw ResetStop(error, in: step)
        }
    }
}
