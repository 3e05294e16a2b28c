public import FoundationEssentials
public import PasswordSieve

/// The result of an attempt.
///
/// Its description contains only outcome and codes. A value type, safe to share between threads.
public struct ResetResult: Sendable, Hashable {
    /// The outcome.
    public let outcome: ResetOutcome
    /// The judgement of the password; nil if it was not checked because a gate was closed.
    public let judgement: PasswordJudgement?
    /// The end of the block if the account is throttled and nobody tries in the meantime.
    public let blockedUntil: Date?
    /// The length of the block in seconds.
    let block: TimeInterval?
    /// The request's correlation identifier.
    public let correlationID: UUID

    /// True if the password may be used, or is in use. After a write that reached only the domain it is false, although
    /// the new password is in use there.
    public var isAccepted: Bool { outcome == .accepted }

    /// Returns the text of the outcome, followed by the reasons why the password was rejected.
    ///
    /// The administrator's reasons quote banned terms, and so parts of the password: they do not belong in logs.
    ///
    /// - Parameters:
    ///   - audience: the reader.
    ///   - catalogue: the texts of the reasons, such as `MessageCatalogue.best(for:)`.
    ///   - outcomes: the texts of the outcome; nil for the built-in ones in the language of `catalogue`, or in English
    ///     if there are none.
    /// - Returns: the outcome first.
    /// - Complexity: O(*n*) in the length of the result; the first use of a built-in catalogue parses its texts.
    public func messages(
        for audience: Verdict.Audience, in catalogue: MessageCatalogue = .english,
        outcomes: ResetMessageCatalogue? = nil
    ) -> [String] {
        let outcomes = outcomes ?? .matching(catalogue)
        let text = outcome.text(for: audience, in: outcomes, block: block ?? 0)
        return [text] + (judgement?.messages(for: audience, in: catalogue, outcomes: outcomes) ?? [])
    }
}

extension ResetResult: CustomStringConvertible {
    /// Outcome and codes. It may be logged.
    public var description: String {
        let codes = judgement?.codes ?? []
        return "\(outcome.code)\(codes.isEmpty ? "" : " [\(codes.joined(separator: ", "))]") (\(correlationID))"
    }
}
