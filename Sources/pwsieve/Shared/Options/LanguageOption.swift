internal import ArgumentParser
internal import PasswordSieve

/// The option that says in which language the person is told what to do.
struct LanguageOption: ParsableArguments {
    /// The tags of the languages that are built in. Written down, since to ask the catalogues takes reading them all.
    static let tags = ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "tr", "zh-Hans"]

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The language of what to tell the person, in the text output: \(tags.joined(separator: ", ")). \
            (default: en)
            """,
            valueName: "tag"),
        completion: .list(tags))
    var language: String?

    /// The texts in that language.
    func load() throws -> MessageCatalogue {
        guard let language else { return .english }
        guard let catalogue = MessageCatalogue.builtIn(for: language) else {
            throw Failure(
                code: .usage,
                message: "there are no texts in the language of --language; use one of "
                    + Self.tags.joined(separator: ", "))
        }
        return catalogue
    }
}
