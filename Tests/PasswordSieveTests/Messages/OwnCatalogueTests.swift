import Testing

@testable import PasswordSieve

/// Catalogues made by callers.
struct OwnCatalogueTests {
    @Test func textsThatAreMissingComeFromTheBase() throws {
        let ours = try MessageCatalogue(
            language: "de", texts: [.personBannedWhole: "Bitte ein anderes."], base: .german)
        let lists = [TermList(name: "custom", terms: ["contosocontoso"])]
        let verdict = try PasswordChecker(policy: .nist, lists: lists).check("Contosocontoso1")
        #expect(verdict.message(for: .person, in: ours) == "Bitte ein anderes.")
        #expect(verdict.message(for: .administrator, in: ours) == verdict.message(for: .administrator, in: .german))
        #expect(ours != .german)
        #expect(try MessageCatalogue(language: "de", texts: MessageCatalogue.german.texts) == .german)
    }

    @Test(arguments: [
        (MessageKey.hintAddCharacters, "Add some.", "hintAddCharacters: the placeholder {count} is missing"),
        (
            .hintAddCharacters, "Add {count} {number}.",
            "hintAddCharacters: there is no placeholder {number}; use {count}"
        ),
        (.personNoControl, "No {count}.", "personNoControl: there is no placeholder {count}; leave it out"),
        (.hintAddCharacters, "Add {count.", "hintAddCharacters: the pattern is broken"),
        (.hintAddCharacters, "Add {count, plural, one {#}}.", "hintAddCharacters: the pattern is broken"),
        (.hintAddCharacters, "Add {0}.", "hintAddCharacters: there is no placeholder {0}"),
        (.hintAddCharacters, "Add {count, number}.", "hintAddCharacters: the pattern is broken, or holds more"),
        (.hintAddCharacters, "{count, plural, offset:1 other {#}}", "hintAddCharacters: the pattern is broken"),
        (.hintAddCharacters, "Add {count}\u{0}.", "hintAddCharacters: the pattern is broken"),
        (.sourceLists, "{lists, plural, other {#}}", "sourceLists: a plural depends on {lists}, which is not a number"),
        (.hintAddKinds, "{count, plural, other {#}}", "hintAddKinds: the placeholder {classes} is missing"),
    ])
    func aWrongTextIsAnErrorThatNamesIt(_ key: MessageKey, _ text: String, _ start: String) {
        let error = #expect(throws: TextCatalogueError.self) {
            try MessageCatalogue(language: "en", texts: [key: text], base: .english)
        }
        #expect(error?.key == key.rawValue)
        #expect(error?.remedy.isEmpty == false)
        #expect(error?.description.hasPrefix(start) == true, "\(error?.description ?? "")")
    }

    @Test func aTextThatIsMissingIsAnError() {
        var texts = MessageCatalogue.english.texts
        texts[.classDigit] = nil
        let error = #expect(throws: TextCatalogueError.self) { try MessageCatalogue(language: "en", texts: texts) }
        #expect(error?.key == "classDigit")
        #expect(error?.problem == "the text is missing")
    }

    @Test(arguments: ["", "no language", "-", "de\u{0}"])
    func aLanguageThatIsNoneIsAnError(_ language: String) {
        let error = #expect(throws: TextCatalogueError.self) {
            try MessageCatalogue(language: language, texts: [:], base: .english)
        }
        #expect(error?.key == nil)
        #expect(error?.problem.contains("language") == true)
    }

    @Test(arguments: [
        "{0}", "'{'", "it's {count, plural, one {#} other {#}}", "#", "}", "{", "''", "%s \\ $0", "né\u{301}{term}",
    ])
    func whatIsPutInIsNeverAPattern(_ text: String) {
        let written = MessageCatalogue.english.text(
            .administratorBannedWhole, [.term: .text("[\(text)]"), .source: .text(text)])
        #expect(written == "The whole password is the banned term [\(text)] (\(text)).")
        #expect(
            MessageCatalogue.english.text(.sourceLists, [.lists: .list([text, text])]) == "lists \(text) and \(text)")
    }

    @Test func selectorsAndApostrophesAreThoseOfICU() throws {
        let ours = try MessageCatalogue(
            language: "en",
            texts: [
                .hintAddCharacters: "It's '{'#'}' {count, plural, =0 {none} one {# '#' '{}'} other {{count} of '#'}}."
            ], base: .english)
        #expect(ours.text(.hintAddCharacters, [.count: .number(0)]) == "It's {#} none.")
        #expect(ours.text(.hintAddCharacters, [.count: .number(1)]) == "It's {#} 1 # {}.")
        #expect(ours.text(.hintAddCharacters, [.count: .number(2)]) == "It's {#} 2 of #.")
    }
}
