public import PasswordSieve

/// The texts of all outcomes in one language.
///
/// Those of the twelve languages of `MessageCatalogue` are built in, and go with it: whoever passes a `MessageCatalogue` to
/// ``ResetResult/messages(for:in:outcomes:)`` gets the texts of its language. A catalogue of one's own adds a language, or
/// replaces a few texts:
///
/// ```swift
/// let ours = try ResetMessageCatalogue(
///     language: "en",
///     texts: [.personThrottled: "Wait {hours, plural, one {an hour} other {# hours}}, or call 4711."],
///     base: .english)
/// print(result.messages(for: .person, in: .english, outcomes: ours).joined(separator: "\n"))
/// ```
///
/// A text is a pattern as in a `MessageCatalogue`. A value type, safe to share between threads.
public struct ResetMessageCatalogue: Sendable, Hashable {
    private let contents: Texts<ResetMessageKey>

    /// A catalogue with these texts.
    ///
    /// - Parameters:
    ///   - language: the tag of BCP 47 of the language that the texts are in. Its rules are ICU's.
    ///   - texts: patterns, see ``ResetMessageKey`` for what each is about.
    ///   - base: where texts that are missing come from. They stay in its language.
    /// - Throws: `MessageCatalogueError` if the language is none, or a text is missing, broken, or does not have exactly
    ///   the placeholders of its key.
    /// - Complexity: O(*n*) in the length of all texts.
    public init(
        language: String, texts: [ResetMessageKey: String], base: ResetMessageCatalogue? = nil
    ) throws(MessageCatalogueError) {
        contents = try Texts(language: language, texts: texts, base: base?.contents)
    }

    /// The catalogue of a language that is built in.
    init(builtIn language: String, _ texts: [ResetMessageKey: String]) {
        contents = Texts(builtIn: language, texts)
    }

    /// The language's tag of BCP 47, such as `pt` or `zh-Hans`.
    public var language: String { contents.language }

    /// The texts as they were written, those of the base too.
    public var texts: [ResetMessageKey: String] { contents.sources }

    /// The text of `key` about these `arguments`.
    func text(_ key: ResetMessageKey, _ arguments: MessagePattern.Arguments = [:]) -> String {
        contents.text(key, arguments)
    }
}

/// The languages that are built in.
extension ResetMessageCatalogue {
    /// One catalogue for each language, by tag: those of `MessageCatalogue`.
    public static let builtIn: [ResetMessageCatalogue] = [
        .german, .english, .spanish, .french, .italian, .japanese, .dutch, .polish, .portuguese, .russian, .turkish,
        .simplifiedChinese,
    ]

    /// The catalogue that is built in for the language of `catalogue`; ``english`` if there is none.
    public static func matching(_ catalogue: MessageCatalogue) -> ResetMessageCatalogue {
        // So that nothing else is loaded for those who speak English alone.
        if catalogue.language == english.language { return .english }
        let language = MessageCatalogue.builtIn(for: catalogue.language)?.language
        return builtIn.first { $0.language == language } ?? .english
    }
}

extension ResetMessageCatalogue: CustomStringConvertible {
    /// The language's tag.
    public var description: String { language }
}
