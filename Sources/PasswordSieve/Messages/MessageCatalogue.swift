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
    /// The language's tag of BCP 47, such as `pt` or `zh-Hans`.
    public let language: String
    private let entries: [MessageKey: Entry]

    /// A text, and the language that it is in: that of its base, if it was filled in from there.
    private struct Entry: Sendable, Hashable {
        let pattern: MessagePattern
        let tag: String
        let language: ICU.Language

        static func == (first: Entry, second: Entry) -> Bool {
            first.tag == second.tag && first.pattern == second.pattern
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(tag)
            hasher.combine(pattern)
        }
    }

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
        guard ICU.likelyTag(language) != nil, let rules = ICU.Language(tag: language) else {
            throw MessageCatalogueError(
                nil, "\(language.visible) is no language tag", remedy: "use one of BCP 47, such as de or zh-Hans")
        }
        var entries = base?.entries ?? [:]
        for key in MessageKey.allCases {
            if let text = texts[key] {
                entries[key] = Entry(pattern: try MessagePattern(text, for: key), tag: language, language: rules)
            } else if entries[key] == nil {
                throw MessageCatalogueError(
                    key, "the text is missing", remedy: "write it, or name a catalogue to take it from as the base")
            }
        }
        self.language = language
        self.entries = entries
    }

    /// The texts as they were written, those of the base too.
    public var texts: [MessageKey: String] { entries.mapValues(\.pattern.source) }

    /// The text of `key` about these `arguments`.
    func text(_ key: MessageKey, _ arguments: MessagePattern.Arguments = [:]) -> String {
        guard let entry = entries[key] else { return key.rawValue }
        return entry.pattern.formatted(arguments, in: entry.language)
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
