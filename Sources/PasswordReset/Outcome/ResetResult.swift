public import FoundationEssentials
public import PasswordSieve

/// What an attempt came to, and why.
///
/// Its description holds outcome and codes alone. A value type, safe to share between threads.
public struct ResetResult: Sendable, Hashable {
    /// What it came to.
    public let outcome: ResetOutcome
    /// What the rules say of the password; nil if a gate was closed, and the password not looked at.
    public let judgement: PasswordJudgement?
    /// Until when the account is blocked, if it is throttled and nobody tries in the meantime.
    public let blockedUntil: Date?
    /// How many seconds that is.
    let block: TimeInterval?
    /// The request's.
    public let correlationID: UUID

    /// Whether the password may be used, or is in use; after a write that reached only the domain it is false, although
    /// the person has the new password there.
    public var isAccepted: Bool { outcome == .accepted }

    /// The text of the outcome, and after it the reasons for which the password was rejected.
    ///
    /// The administrator's reasons quote banned terms, and so parts of the password: they do not belong in logs.
    ///
    /// - Parameters:
    ///   - audience: who reads it.
    ///   - catalogue: the texts of the reasons, such as `MessageCatalogue.best(for:)` gives.
    ///   - outcomes: the texts of the outcome; nil: those that are built in for the language of `catalogue`, or in English
    ///     if there are none.
    /// - Returns: the outcome first.
    /// - Complexity: O(*n*) in what is written, and in the texts of the catalogues when they are first used.
    public func messages(
        for audience: Verdict.Audience, in catalogue: MessageCatalogue = .english,
        outcomes: ResetMessageCatalogue? = nil
    ) -> [String] {
        let outcomes = outcomes ?? .matching(catalogue)
        let text = outcome.text(for: audience, in: outcomes, block: block ?? 0)
        return [text] + (judgement?.messages(for: audience, in: catalogue, outcomes: outcomes) ?? [])
    }
}

extension ResetResult: CustomStringConvertible, CustomDebugStringConvertible {
    /// Outcome and codes. It may be logged.
    public var description: String {
        let codes = judgement?.codes ?? []
        return "\(outcome.code)\(codes.isEmpty ? "" : " [\(codes.joined(separator: ", "))]") (\(correlationID))"
    }
    /// As ``description``.
    public var debugDescription: String { description }
}
