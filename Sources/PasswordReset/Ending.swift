internal import FoundationEssentials

/// Thrown where an attempt ends.
struct Ending: Error {
    let outcome: ResetOutcome
    var failedStep: AuditRecord.Step?
    var blockedFor: TimeInterval?

    init(_ outcome: ResetOutcome, failedStep: AuditRecord.Step? = nil, blockedFor: TimeInterval? = nil) {
        self.outcome = outcome
        self.failedStep = failedStep
        self.blockedFor = blockedFor
    }

    /// What an error of one of the caller's parts leads to; never to an accepted password. Its text is dropped, since
    /// nobody knows what it quotes.
    init(_ error: any Error, in step: AuditRecord.Step) {
        let outcome: ResetOutcome =
            switch error {
            case DirectoryError.unreachable, is CancellationError: .onPremisesConnectivityError
            case DirectoryError.passwordRefused where step == .write: .onPremisesPolicyViolation
            default: .onPremisesAdminActionRequired
            }
        self.init(outcome, failedStep: step)
    }

    /// The answer of one of the caller's parts, or the end.
    static func ask<Answer>(
        _ step: AuditRecord.Step, _ question: () async throws -> Answer
    ) async throws(Ending) -> Answer {
        do {
            return try await question()
        } catch {
            throw Ending(error, in: step)
        }
    }
}
