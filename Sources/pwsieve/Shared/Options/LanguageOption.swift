internal import ArgumentParser
internal import PasswordSieve

/// The language of the texts for the person.
struct LanguageOption: ParsableArguments {
    /// The tags of the built-in languages, without loading their texts. `en` is enough for the one English.
    static let tags = BuiltInLanguages.all.map { $0.tag }.map { $0.hasPrefix("en-") ? "en" : $0 }

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The language of the text for the person, and in JSON of that for the administrator too: \
            \(tags.joined(separator: ", ")). (default: en)
            """,
            valueName: "tag"),
        completion: .list(tags))
    var language: String?

    func load() throws -> MessageCatalogue {
        guard let language else { return .english }
        guard let catalogue = MessageCatalogue.builtIn(for: language) else {
            throw Failure.usage(
                "there are no texts in the language of --language; use one of \(Self.tags.joined(separator: ", "))")
        }
        return catalogue
    }
}
