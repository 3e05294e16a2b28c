import Foundation
import Hummingbird
import PasswordReset
import PasswordSieve

/// The answer to an attempt. It names no banned term.
struct ResetAnswer: ResponseEncodable {
    let outcome: ResetOutcome
    let code: String
    let number: Int?
    /// The next thing to do, in `language`.
    let message: String
    /// The reasons why the password was rejected, in `language`.
    let reasons: [String]
    let language: String
    /// The stable codes of the reasons.
    let violations: [String]
    let retry: ResetOutcome.Retry?
    let actor: ResetOutcome.Actor?
    let blockedUntil: Date?
    let correlationID: UUID

    init(_ result: ResetResult, in catalogue: MessageCatalogue) {
        outcome = result.outcome
        code = result.outcome.code
        number = result.outcome.number
        // The outcome's text comes first.
        let messages = result.messages(for: .person, in: catalogue)
        message = messages[0]
        reasons = Array(messages.dropFirst())
        language = catalogue.language
        violations = result.judgement?.codes ?? []
        retry = result.outcome.retry
        actor = result.outcome.actor
        blockedUntil = result.blockedUntil
        correlationID = result.correlationID
    }
}

extension ResetOutcome {
    /// The HTTP status, for clients that look no further.
    var status: HTTPResponse.Status {
        switch self {
        case .accepted: .ok
        // In use on-premises, and in the cloud after synchronisation.
        case .onPremisesSuccessCloudFailure: .accepted
        case .onPremisesPolicyViolation, .bannedPasswordPolicyViolation: .unprocessableContent
        case .throttled: .tooManyRequests
        case .tenantResetDisabled, .writebackNotEnabled, .resetNotEnabledForUser, .userNotLicensed,
            .userNotInScopedGroup, .userNotProperlyConfigured, .onPremisesAdminActionRequired,
            .onPremisesConnectivityError:
            .forbidden
        }
    }
}
