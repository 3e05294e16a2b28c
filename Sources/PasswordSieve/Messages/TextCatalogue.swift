/// The texts of all keys of one kind in one language: a ``MessageCatalogue``, or the reset messages of `PasswordReset`.
///
/// A text is a pattern of ICU's MessageFormat with placeholders, plurals and selects: `{count, plural, one {# day}
/// other {# days}}`. The plural categories, the joining of lists and the digits are those of the language, from ICU. A
/// value is filled in unchanged and never read as a pattern.
///
/// A value type, safe to share between threads.
public struct TextCatalogue<Key: TextKey>: Sendable, Hashable {
    /// The language as a BCP 47 tag, such as `pt` or `zh-Hans`.
    public let language: String
    private let entries: [Key: Entry]

    private struct Entry: Sendable, Hashable {
        let pattern: MessagePattern
        /// The language of the base if the text comes from there.
        let language: ICU.Language
    }

    /// A catalogue with these texts.
    ///
    /// - Parameters:
    ///   - language: the language of the texts as a BCP 47 tag. Its rules are ICU's.
    ///   - texts: patterns with exactly the placeholders of their keys.
    ///   - base: the catalogue that missing texts are taken from. They keep its language.
    /// - Throws: ``TextCatalogueError`` if `language` is not a language tag, or if a text is missing, malformed, or
    ///   does not have exactly the placeholders of its key.
    /// - Complexity: O(*n*) in the length of all texts.
    public init(
        language: String, texts: [Key: String], base: TextCatalogue? = nil
    ) throws(TextCatalogueError) {
        guard let rules = ICU.Language(tag: language) else {
            throw TextCatalogueError(
                nil, "\(language.visible) is not a language tag", remedy: "use a BCP 47 tag, such as de or zh-Hans")
        }
        try self.init(rules, language, texts, base)
    }

    private init(
        _ rules: ICU.Language, _ language: String, _ texts: [Key: String], _ base: TextCatalogue?
    ) throws(TextCatalogueError) {
        var entries = base?.entries ?? [:]
        for key in Key.allCases {
            if let text = texts[key] {
                entries[key] = Entry(pattern: try MessagePattern(text, for: key), language: rules)
            } else if entries[key] == nil {
                throw TextCatalogueError(
                    key.rawValue, "the text is missing", remedy: "write it, or name a base catalogue to take it from")
            }
        }
        self.language = language
        self.entries = entries
    }

    /// The catalogue of a built-in language, whose texts are known to be valid.
    package init(builtIn language: String, _ texts: [Key: String]) {
        do {
            try self.init(ICU.Language(builtIn: language), language, texts, nil)
        } catch {
            fatalError("the built-in texts for \(language) are malformed: \(error)")
        }
    }

    /// The texts as they were written, including those of the base.
    public var texts: [Key: String] { entries.mapValues(\.pattern.source) }

    /// Returns the text of `key`, filled in.
    ///
    /// - Complexity: O(*n*) in the length of the result.
    package func text(_ key: Key, _ arguments: MessagePattern.Arguments = [:]) -> String {
        guard let entry = entries[key] else { return key.rawValue }
        return entry.pattern.formatted(arguments, in: entry.language)
    }
}

extension TextCatalogue: CustomStringConvertible {
    /// The language tag.
    public var description: String { language }
}
