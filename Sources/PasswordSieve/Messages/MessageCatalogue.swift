/// The texts of all messages in one language.
///
/// Twelve are built in, see ``builtIn``. A catalogue of one's own may have all texts, or a few in place of those of
/// another catalogue:
///
/// ```swift
/// let ours = try MessageCatalogue(
///     language: "en", texts: [.personBannedWhole: "Ask the help desk for advice: this password is banned."],
///     base: .english)
/// print(verdict.message(for: .person, in: ours))
/// ```
///
/// A text is a pattern of ICU's MessageFormat with placeholders, plurals and selects: `{count, plural, one {# day} other
/// {# days}}`. The categories of plurals, the joining of lists and the digits are those of the language, from ICU.
///
/// A value type, safe to share between threads.
public struct MessageCatalogue: Sendable, Hashable {
    private let contents: Texts<MessageKey>

    /// A catalogue with these texts.
    ///
    /// - Parameters:
    ///   - language: the tag of BCP 47 of the language that the texts are in. Its rules are ICU's.
    ///   - texts: patterns, see ``MessageKey`` for what each is about.
    ///   - base: where texts that are missing come from. They stay in its language.
    /// - Throws: ``MessageCatalogueError`` if the language is none, or a text is missing, broken, or does not have
    ///   exactly the placeholders of its key.
    /// - Complexity: O(*n*) in the length of all texts.
    public init(
        language: String, texts: [MessageKey: String], base: MessageCatalogue? = nil
    ) throws(MessageCatalogueError) {
        contents = try Texts(language: language, texts: texts, base: base?.contents)
    }

    /// The catalogue of a language that is built in.
    init(builtIn language: String, _ texts: [MessageKey: String]) {
        contents = Texts(builtIn: language, texts)
    }

    /// The language's tag of BCP 47, such as `pt` or `zh-Hans`.
    public var language: String { contents.language }

    /// The texts as they were written, those of the base too.
    public var texts: [MessageKey: String] { contents.sources }

    /// The text of `key` about these `arguments`.
    func text(_ key: MessageKey, _ arguments: MessagePattern.Arguments = [:]) -> String {
        contents.text(key, arguments)
    }
}

extension MessageCatalogue {
    /// Whether a space stands between sentences: not after the full stop of Chinese and Japanese.
    var separatesSentences: Bool { !text(.personBannedWhole).hasSuffix("。") }
}

extension MessageCatalogue: CustomStringConvertible {
    /// The language's tag.
    public var description: String { language }
}
