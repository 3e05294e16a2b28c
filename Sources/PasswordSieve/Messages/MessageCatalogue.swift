/// The messages of verdicts and the hints of guidance in one language.
///
/// Twelve languages are built in. A catalogue of your own may have all texts, or replace a few of another catalogue:
///
/// ```swift
/// let ours = try MessageCatalogue(
///     language: "en", texts: [.personBannedWhole: "Ask the help desk for advice: this password is banned."],
///     base: .english)
/// print(verdict.message(for: .person, in: ours))
/// ```
public typealias MessageCatalogue = TextCatalogue<MessageKey>

extension MessageCatalogue {
    /// The catalogues of the built-in languages, by tag.
    public static var builtIn: [MessageCatalogue] { BuiltInLanguages.all.map { $0.messages } }

    /// Returns the best catalogue for a person's languages.
    ///
    /// The first preference for which there is a catalogue decides. Its script has to match, which a region implies:
    /// `zh-CN` is simplified Chinese, `zh-TW` is not. A catalogue for the same region comes before others of the
    /// language.
    ///
    /// - Parameters:
    ///   - preferences: BCP 47 tags, the best first. Anything else is ignored.
    ///   - catalogues: the catalogues to choose from; nil for ``builtIn``, of which only the best is loaded.
    /// - Returns: ``english`` if none matches.
    /// - Complexity: O(*n* · *m*) for *n* preferences and *m* catalogues.
    public static func best(
        for preferences: [String], among catalogues: [MessageCatalogue]? = nil
    ) -> MessageCatalogue {
        guard let catalogues else { return BuiltInLanguages.best(for: preferences).messages }
        return LikelyTag.bestMatch(for: preferences, among: catalogues.map(\.language)).map { catalogues[$0] }
            ?? .english
    }

    /// Returns the best catalogue for an `Accept-Language` header, such as `fr-CA, fr;q=0.9, en;q=0.5`.
    ///
    /// Languages with the same weight count in their order. A weight of 0 excludes a language; `*` and malformed
    /// elements are ignored.
    ///
    /// - Parameters:
    ///   - field: the value of `Accept-Language` (RFC 9110, 12.5.4); empty if there is none. Only the first 32
    ///     languages count, and a value of more than 4,096 bytes is ignored.
    ///   - catalogues: as in ``best(for:among:)``.
    /// - Returns: ``english`` if none matches.
    /// - Complexity: as ``best(for:among:)``.
    public static func best(
        forAcceptLanguage field: String, among catalogues: [MessageCatalogue]? = nil
    ) -> MessageCatalogue {
        best(for: AcceptLanguage(field).tags, among: catalogues)
    }

    /// Returns the built-in catalogue for this BCP 47 tag; nil if there is none for its language and script.
    ///
    /// - Complexity: as ``best(for:among:)``.
    public static func builtIn(for language: String) -> MessageCatalogue? {
        let best = BuiltInLanguages.best(for: [language])
        return LikelyTag(best.tag)?.language == LikelyTag(language)?.language ? best.messages : nil
    }

    /// True if a space separates sentences: not after the full stop of Chinese and Japanese.
    var separatesSentences: Bool { !text(.personBannedWhole).hasSuffix("。") }
}
