import Testing

@testable import PasswordSieve

/// The languages that are built in: complete, and with the plurals that each needs.
struct MessageCatalogueTests {
    @Test func twelveLanguagesAreBuiltIn() {
        let languages = MessageCatalogue.builtIn.map(\.language)
        #expect(
            languages == ["de", "en-GB", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "tr", "zh-Hans"])
    }

    /// That the placeholders are those of the key is checked when a catalogue is made.
    @Test(arguments: MessageCatalogue.builtIn)
    func everyLanguageHasEveryText(_ catalogue: MessageCatalogue) {
        let english = MessageCatalogue.english.texts
        #expect(Set(catalogue.texts.keys) == Set(MessageKey.allCases))
        for (key, text) in catalogue.texts {
            #expect(!text.isEmpty)
            let isName = key == .nameWithRule
            #expect(catalogue.language == "en-GB" || isName || Self.isShared(text) || text != english[key], "\(text)")
            for name in key.placeholders { #expect(text.contains("{\(name)"), "\(catalogue) \(key)") }
        }
    }

    /// Words that languages have in common with English.
    private static func isShared(_ text: String) -> Bool {
        ["date", "symbols", "patterns only", "surname"].contains(text)
    }

    @Test(arguments: MessageCatalogue.builtIn)
    func everyPluralHasTheFormsOfItsLanguage(_ catalogue: MessageCatalogue) throws {
        let categories = Set(try #require(ICU.Language(tag: catalogue.language)).pluralCategories)
        var plurals = 0
        for (key, text) in catalogue.texts {
            for choice in try MessagePattern(text, for: key).choices {
                if choice.isPlural {
                    #expect(choice.selectors == categories, "\(catalogue) \(key)")
                    plurals += 1
                } else {
                    #expect(choice.selectors == ["utf16", "other"], "\(catalogue) \(key)")
                }
            }
        }
        #expect(plurals >= 9)
    }

    @Test(arguments: [
        ("pl", 1, "Proszę dodać jeszcze 1 znak."), ("pl", 2, "Proszę dodać jeszcze 2 znaki."),
        ("pl", 5, "Proszę dodać jeszcze 5 znaków."), ("pl", 21, "Proszę dodać jeszcze 21 znaków."),
        ("pl", 22, "Proszę dodać jeszcze 22 znaki."),
        ("ru", 1, "Добавьте ещё 1 символ."), ("ru", 2, "Добавьте ещё 2 символа."),
        ("ru", 5, "Добавьте ещё 5 символов."), ("ru", 21, "Добавьте ещё 21 символ."),
        ("ru", 11, "Добавьте ещё 11 символов."),
        ("fr", 0, "Ajoutez encore 0 caractère."), ("fr", 2, "Ajoutez encore 2 caractères."),
        ("fr", 1_000_000, "Ajoutez encore 1000000 de caractères."),
        ("de", 1, "Fügen Sie noch 1 Zeichen hinzu."), ("ja", 3, "あと3文字追加してください。"),
        ("zh-CN", 3, "请再添加 3 个字符。"), ("en", 1, "Add 1 more character."), ("en", 1_024, "Add 1024 more characters."),
    ])
    func numbersHaveTheirForms(_ language: String, _ count: Int, _ text: String) {
        #expect(MessageCatalogue.best(for: [language]).text(.hintAddCharacters, [.count: .number(count)]) == text)
    }

    @Test(arguments: [
        ("en", "b, c and d"), ("de", "b, c und d"), ("fr", "b, c et d"), ("es", "b, c y d"), ("pl", "b, c i d"),
        ("ru", "b, c и d"), ("ja", "b、c、d"), ("zh-Hans", "b、c和d"), ("tr", "b, c ve d"), ("nl", "b, c en d"),
    ])
    func listsAreJoinedAsTheLanguageDoes(_ language: String, _ text: String) {
        let lists = MessageCatalogue.best(for: [language]).text(.sourceLists, [.lists: .list(["b", "c", "d"])])
        #expect(lists.hasSuffix(text), "\(lists)")
    }

    @Test func otherDigitsAreThoseOfTheLanguage() throws {
        let arabic = try MessageCatalogue(language: "ar-EG", texts: [.hintAddCharacters: "{count}"], base: .english)
        #expect(arabic.text(.hintAddCharacters, [.count: .number(-12)]) == "-١٢")
        // A text of the base keeps the base's language.
        #expect(arabic.text(.arithmeticCharacters, [.count: .number(12)]) == "12 characters")
    }

    @Test(arguments: [
        (["de-AT", "en"], "de"), (["zh-CN"], "zh-Hans"), (["zh"], "zh-Hans"), (["zh-SG"], "zh-Hans"),
        (["zh-TW", "fr-CA"], "fr"), (["zh-Hant"], "en-GB"), (["pt-BR"], "pt"), (["pt-PT"], "pt"),
        (["sv", "*", "pl"], "pl"), (["en-US", "de"], "en-GB"), ([], "en-GB"), (["", "no tag", "-", "\u{0}"], "en-GB"),
        (["eo", "tr-TR"], "tr"), (["DE"], "de"), ([String(repeating: "x", count: 100_000), "it-CH"], "it"),
    ])
    func theFirstLanguageThatThereIsIsTaken(_ preferences: [String], _ language: String) {
        #expect(MessageCatalogue.best(for: preferences).language == language)
    }

    @Test func theRegionDecidesAmongCataloguesOfALanguage() throws {
        let american = try MessageCatalogue(language: "en-US", texts: [:], base: .english)
        let catalogues = [.german, .english, american]
        #expect(MessageCatalogue.best(for: ["en-US"], among: catalogues).language == "en-US")
        #expect(MessageCatalogue.best(for: ["en-AU"], among: catalogues).language == "en-GB")
        #expect(MessageCatalogue.best(for: ["en"], among: catalogues).language == "en-US")
        #expect(MessageCatalogue.builtIn(for: "sv") == nil)
        #expect(MessageCatalogue.builtIn(for: "es-MX") == .spanish)
        #expect(MessageCatalogue.builtIn(for: "en") == .english)
        #expect(MessageCatalogue.builtIn(for: "klartext?") == nil)
    }
}
