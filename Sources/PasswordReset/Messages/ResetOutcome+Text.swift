internal import FoundationEssentials
public import PasswordSieve

extension ResetOutcome {
    /// Returns the text about the outcome: for the person what to do, for the administrator what is wrong and where to
    /// fix it.
    ///
    /// It does not say why a password was rejected: use ``ResetResult/messages(for:in:outcomes:)`` for that, and for the
    /// actual time of a block. Here a block lasts as long as in ``AttemptThrottle/Limits/standard``.
    ///
    /// - Parameters:
    ///   - audience: the reader.
    ///   - catalogue: a catalogue in the language to use.
    ///   - outcomes: the texts; nil for the built-in ones in that language, or in English if there are none.
    /// - Returns: one sentence or a few.
    /// - Complexity: O(*n*) in the length of the result; the first use of a built-in catalogue parses its texts.
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
