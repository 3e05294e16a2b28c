/// A language with built-in texts. Its file in `Languages/` holds the messages of verdicts; a file of the same name in
/// `PasswordReset` adds those of resets.
package protocol BuiltInLanguage: SendableMetatype {
    /// The BCP 47 tag.
    static var tag: String { get }
    /// The messages of verdicts, parsed on first use.
    static var messages: MessageCatalogue { get }
}

/// The one table of the built-in languages.
package enum BuiltInLanguages {
    /// The languages, by tag.
    package static let all: [any BuiltInLanguage.Type] = [
        German.self, English.self, Spanish.self, French.self, Italian.self, Japanese.self, Dutch.self, Polish.self,
        Portuguese.self, Russian.self, Turkish.self, SimplifiedChinese.self,
    ]

    /// Returns the best language for the first preference that there is one for; English if there is none.
    package static func best(for preferences: [String]) -> any BuiltInLanguage.Type {
        LikelyTag.bestMatch(for: preferences, among: all.map { $0.tag }).map { all[$0] } ?? English.self
    }
}
