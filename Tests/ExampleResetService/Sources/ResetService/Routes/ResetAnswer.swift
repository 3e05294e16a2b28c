import Foundation
import Hummingbird
import PasswordReset
import PasswordSieve

/// What is answered to an attempt. It names no banned term.
struct ResetAnswer: ResponseEncodable {
    let outcome: ResetOutcome
    let code: String
    let number: Int?
    /// What to do, in `language`.
    let message: String
    /// Why the password was rejected, in `language`.
    let reasons: [String]
    let language: String
    /// The stable names of the reasons.
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
    /// The status of HTTP that says the most of it to a client that knows no more.
    var status: HTTPResponse.Status {
        switch self {
        case .accepted: .ok
        // In use on-premises, and in the cloud as soon as it is brought over.
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
