/// The texts of all keys of a kind in one language: what a catalogue is made of.
package struct Texts<Key: TextKey>: Sendable, Hashable {
    /// The language's tag of BCP 47.
    package let language: String
    private let entries: [Key: Entry]

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

    /// These texts, and those of `base` where one is missing.
    ///
    /// - Throws: ``MessageCatalogueError`` if the language is none, or a text is missing, broken, or does not have
    ///   exactly the placeholders of its key.
    package init(language: String, texts: [Key: String], base: Texts?) throws(MessageCatalogueError) {
        guard ICU.likelyTag(language) != nil, let rules = ICU.Language(tag: language) else {
            throw MessageCatalogueError(
                nil, "\(language.visible) is no language tag", remedy: "use one of BCP 47, such as de or zh-Hans")
        }
        var entries = base?.entries ?? [:]
        for key in Key.allCases {
            if let text = texts[key] {
                entries[key] = Entry(pattern: try MessagePattern(text, for: key), tag: language, language: rules)
            } else if entries[key] == nil {
                throw MessageCatalogueError(
                    key.rawValue, "the text is missing",
                    remedy: "write it, or name a catalogue to take it from as the base")
            }
        }
        self.language = language
        self.entries = entries
    }

    /// Texts that are built in, and known to be sound.
    package init(builtIn language: String, _ texts: [Key: String]) {
        do {
            try self.init(language: language, texts: texts, base: nil)
        } catch {
            fatalError("the texts in \(language) are broken: \(error)")
        }
    }

    /// The texts as they were written, those of the base too.
    package var sources: [Key: String] { entries.mapValues(\.pattern.source) }

    /// The text of `key` about these `arguments`.
    package func text(_ key: Key, _ arguments: MessagePattern.Arguments = [:]) -> String {
        guard let entry = entries[key] else { return key.rawValue }
        return entry.pattern.formatted(arguments, in: entry.language)
    }
}
