public import PasswordSieve

/// The texts of all reset outcomes in one language.
///
/// The languages of `MessageCatalogue` are built in: pass a `MessageCatalogue` to
/// ``ResetResult/messages(for:in:outcomes:)`` to get the texts in its language. A catalogue of your own adds a
/// language, or replaces a few texts:
///
/// ```swift
/// let ours = try ResetMessageCatalogue(
///     language: "en",
///     texts: [.person(.throttled): "Wait {hours, plural, one {an hour} other {# hours}}, or call 4711."],
///     base: .english)
/// print(result.messages(for: .person, in: .english, outcomes: ours).joined(separator: "\n"))
/// ```
public typealias ResetMessageCatalogue = TextCatalogue<ResetMessageKey>

extension ResetMessageCatalogue {
    /// The catalogues of the built-in languages, by tag.
    public static var builtIn: [ResetMessageCatalogue] { BuiltInLanguages.all.map(resetMessages) }

    /// Returns the built-in catalogue for the language of `catalogue`; ``english`` if there is none.
    public static func matching(_ catalogue: MessageCatalogue) -> ResetMessageCatalogue {
        resetMessages(BuiltInLanguages.best(for: [catalogue.language]))
    }

    private static func resetMessages(_ language: any BuiltInLanguage.Type) -> ResetMessageCatalogue {
        (language as? any ResetLanguage.Type)?.resetMessages ?? .english
    }
}

/// A language with built-in texts for resets. Its file in `Languages/` conforms the language to it, so the one table of
/// languages is `BuiltInLanguages.all`.
protocol ResetLanguage: BuiltInLanguage {
    /// The texts of resets, parsed on first use.
    static var resetMessages: ResetMessageCatalogue { get }
}
