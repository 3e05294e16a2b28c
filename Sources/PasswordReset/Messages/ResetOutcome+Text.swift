internal import FoundationEssentials
public import PasswordSieve

extension ResetOutcome {
    /// Returns the text about the outcome: for the person what to do, for the administrator what is wrong and where to
    /// fix it.
    ///
    /// It does not say why a password was rejected: use ``ResetResult/messages(for:in:outcomes:)`` for that, and for
    /// the actual time of a block. Here a block lasts as long as in ``AttemptThrottle/Limits/standard``.
    ///
    /// The parameters and the complexity are those of ``ResetResult/messages(for:in:outcomes:)``.
    public func text(
        for audience: Verdict.Audience, in catalogue: MessageCatalogue = .english,
        outcomes: ResetMessageCatalogue? = nil
    ) -> String {
        text(for: audience, in: outcomes ?? .matching(catalogue), block: AttemptThrottle.Limits.standard.block)
    }

    /// Returns the text; `block` is the length of the block in seconds if the outcome is ``throttled``.
    func text(for audience: Verdict.Audience, in texts: ResetMessageCatalogue, block: TimeInterval) -> String {
        let hours = Int(min((block / 3_600).rounded(.up), 1e9))
        return texts.text(audience == .person ? .person(self) : .administrator(self), [.hours: .number(hours)])
    }
}
