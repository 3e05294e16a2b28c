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

    @Test(arguments: [
        // Weights, 1 if there is none; of the same weight the first.
        ("de;q=0.5, fr-CA;q=0.9, tlh", "fr"), ("de, en;q=0.9", "de"), ("en;q=0.9, de", "de"), ("es, it", "es"),
        ("it;q=0.5, es;q=0.5", "it"), ("fr;q=0.001, it;q=0.002", "it"), ("it;q=1.000, fr", "it"), ("it;q=1., fr", "it"),
        ("de;q=0.5, it;q=0.66666666666666666666666667", "it"), ("zh-CN", "zh-Hans"), ("zh-TW, ja;q=0.1", "ja"),
        // Not wanted.
        ("de;q=0, fr;q=0.1", "fr"), ("de;q=0.000", "en-GB"), ("de;q=0., ja;q=0.3", "ja"),
        // Spaces, tabs, letters of either case, elements that are empty.
        ("\tDE ;\tQ=0.5 , , ,nl;q=0.6\t", "nl"), (",,pl,", "pl"),
        // Any language tells nothing.
        ("*", "en-GB"), ("*, ru;q=0.1", "ru"), ("tr;q=0.1, *", "tr"),
        // Broken, and so passed over.
        ("de;q=2, fr;q=0.1", "fr"), ("de;q=1.001, fr;q=0.1", "fr"), ("de;q=-1, fr;q=0.1", "fr"),
        ("de;q=nan, fr;q=0.1", "fr"), ("de;q=0x1, fr;q=0.1", "fr"), ("de;q=1e0, fr;q=0.1", "fr"),
        ("de;q=, fr;q=0.1", "fr"), ("de;q, fr;q=0.1", "fr"), ("de;q = 1, fr;q=0.1", "fr"), ("de;, fr;q=0.1", "fr"),
        ("de;q=0.1.1, fr;q=0.1", "fr"), ("de;q=1;q=1, fr;q=0.1", "fr"), ("de;level=1, fr;q=0.1", "fr"),
        (";q=1, fr;q=0.1", "fr"), ("de fr, it;q=0.1", "it"), (";;,,=", "en-GB"), ("", "en-GB"), ("\u{0}", "en-GB"),
        ("de\u{0}, fr;q=0.1", "fr"), ("de;q=\u{661}, fr;q=0.1", "fr"), ("de;q=1\u{301}, fr;q=0.1", "fr"),
    ])
    func weightsDecide(_ field: String, _ language: String) {
        #expect(MessageCatalogue.best(forAcceptLanguage: field).language == language)
    }

    @Test func ofAHostileFieldLittleIsRead() {
        func language(_ field: String) -> String { MessageCatalogue.best(forAcceptLanguage: field).language }
        let others = String(repeating: "tlh;q=0.9,", count: 31)
        #expect(language(others + "de") == "de")
        #expect(language(others + "tlh,de") == "en-GB")
        #expect(language(String(repeating: ",", count: 4_094) + "de") == "de")
        #expect(language(String(repeating: ",", count: 4_095) + "de") == "en-GB")
        #expect(language("de;q=0." + String(repeating: "9", count: 4_000)) == "de")
        for text in ["de,", ";q=", "x", "de;", "\u{301}"] {
            #expect(language(String(repeating: text, count: 1_000_000)) == "en-GB")
        }
    }

    @Test func weightsDecideAmongOwnCatalogues() {
        #expect(MessageCatalogue.best(forAcceptLanguage: "de, ja;q=0.5", among: [.japanese]).language == "ja")
        #expect(MessageCatalogue.best(forAcceptLanguage: "de", among: []).language == "en-GB")
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
