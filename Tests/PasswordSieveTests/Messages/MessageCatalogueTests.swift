import Testing

@testable import PasswordSieve

/// The built-in languages: complete, and with the plural forms that each needs.
struct MessageCatalogueTests {
    @Test func twelveLanguagesAreBuiltIn() {
        let languages = MessageCatalogue.builtIn.map(\.language)
        #expect(
            languages == ["de", "en-GB", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "tr", "zh-Hans"])
    }

    /// Every text is written in its language. A catalogue without a text, or with other placeholders than those of the
    /// key, cannot be made: see `OwnCatalogueTests`.
    @Test(arguments: MessageCatalogue.builtIn.filter { $0 != .english })
    func everyTextIsTranslated(_ catalogue: MessageCatalogue) {
        let english = MessageCatalogue.english.texts
        let untranslated = catalogue.texts.filter { $0.key != .nameWithRule && $0.value == english[$0.key] }
        // A word that French shares with English.
        #expect(untranslated.values.allSatisfy { $0 == "date" }, "\(catalogue): \(untranslated)")
        #expect(catalogue.texts.values.allSatisfy { !$0.isEmpty }, "\(catalogue)")
    }

    /// The keys of these groups are derived from the names of the cases.
    @Test func everyCaseOfAGroupHasAKey() {
        let groups: [(MessageKey.Group, [String])] = [
            (.your, NameHit.Kind.allCases.map(\.rawValue)), (.name, NameHit.Kind.allCases.map(\.rawValue)),
            (.rule, Policy.NameRule.allCases.map(\.rawValue)), (.class, CharacterClass.allCases.map(\.rawValue)),
            (.pattern, Policy.PatternKind.allCases.filter { $0 != .block }.map(\.rawValue)),
        ]
        for (group, members) in groups {
            for member in members {
                #expect(MessageKey(rawValue: group.rawValue + member.firstUppercased) != nil, "\(group) \(member)")
            }
        }
        #expect(MessageCatalogue.german.name(.pattern, Policy.PatternKind.sequence) == "Folge")
    }

    @Test(arguments: MessageCatalogue.builtIn)
    func everyPluralHasTheFormsOfItsLanguage(_ catalogue: MessageCatalogue) throws {
        let language = try #require(ICU.Language(tag: catalogue.language))
        // Some categories need a million, others a fraction: every plural has `other`.
        let categories = Set((Array(0...200) + [1_000_000]).map(language.pluralCategory) + ["other"])
        var plurals = 0
        for (key, text) in catalogue.texts {
            for (isPlural, selectors) in choices(in: try MessagePattern(text, for: key).parts) {
                #expect(selectors == (isPlural ? categories : ["utf16", "other"]), "\(catalogue) \(key)")
                if isPlural { plurals += 1 }
            }
        }
        #expect(plurals >= 9)
    }

    /// The selectors of all plurals and selects.
    private func choices(in parts: [MessagePattern.Part]) -> [(isPlural: Bool, selectors: Set<String>)] {
        parts.flatMap { part -> [(isPlural: Bool, selectors: Set<String>)] in
            guard case .choice(_, let isPlural, let branches) = part else { return [] }
            return [(isPlural, Set(branches.map(\.selector)))] + branches.flatMap { choices(in: $0.parts) }
        }
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
