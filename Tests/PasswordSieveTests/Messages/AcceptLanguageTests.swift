import Testing

@testable import PasswordSieve

/// The choice of a language from an `Accept-Language` header.
struct AcceptLanguageTests {
    @Test(arguments: [
        // Weights: 1 if there is none; the first of the same weight.
        ("de;q=0.5, fr-CA;q=0.9, tlh", "fr"), ("de, en;q=0.9", "de"), ("en;q=0.9, de", "de"), ("es, it", "es"),
        ("it;q=0.5, es;q=0.5", "it"), ("fr;q=0.001, it;q=0.002", "it"), ("it;q=1.000, fr", "it"), ("it;q=1., fr", "it"),
        ("de;q=0.5, it;q=0.66666666666666666666666667", "it"), ("zh-CN", "zh-Hans"), ("zh-TW, ja;q=0.1", "ja"),
        // Excluded.
        ("de;q=0, fr;q=0.1", "fr"), ("de;q=0.000", "en-GB"), ("de;q=0., ja;q=0.3", "ja"),
        // Spaces, tabs, upper case, empty elements.
        ("\tDE ;\tQ=0.5 , , ,nl;q=0.6\t", "nl"), (",,pl,", "pl"),
        // "Any language" is ignored.
        ("*", "en-GB"), ("*, ru;q=0.1", "ru"), ("tr;q=0.1, *", "tr"),
        // Malformed, and so ignored.
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

    /// 20,000 headers of tags, weights, blanks and malformed elements are compared with the values they were made from.
    @Test(arguments: 0..<8)
    func headersAreReadAsTheyWereWritten(run: Int) {
        var random = SeededGenerator(seed: run)
        for number in 0..<2_500 {
            let elements = (0..<Int.random(in: 0...12, using: &random)).map { _ in Element(using: &random) }
            let weights = Set(elements.map(\.weight)).subtracting([0]).sorted(by: >)
            let wanted = weights.flatMap { weight in elements.filter { $0.weight == weight } }
            let field = elements.map(\.text).joined(separator: ",")
            #expect(AcceptLanguage(field).tags == wanted.map(\.tag), "seed \(run), header \(number): \(field)")
        }
    }

    /// An element of a header with its tag and its weight, which is 0 if the element is excluded or malformed.
    private struct Element {
        let tag: String
        let weight: Int
        let text: String

        init(using random: inout SeededGenerator) {
            func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
            let blanks = (0..<4).map { _ in pick(["", "", " ", "\t", " \t "]) }
            tag = pick(["de", "EN-us", "zh-Hant", "*", "x-y", "a"])
            let thousandths = Int.random(in: 0...1_000, using: &random)
            let digits = String(String(1_000 + thousandths % 1_000).dropFirst())
            let (parameter, weight) =
                switch Int.random(in: 0..<8, using: &random) {
                case 0, 1: ("", 1_000)
                case 2...5: (pick(["q", "Q"]) + "=\(thousandths / 1_000)." + digits, thousandths)
                case 6: ("q=\(thousandths / 1_000)", thousandths / 1_000 * 1_000)
                default:
                    (pick(["q=2", "q=nan", "q=-1", "q=1e0", "q", "q=", "level=1", "q=1;q=1", "q=0x1", "q=\u{661}"]), 0)
                }
            self.weight = weight
            let suffix = parameter.isEmpty ? "" : ";" + blanks[2] + parameter
            text = blanks[0] + tag + blanks[1] + suffix + blanks[3]
        }
    }

    /// 4,000 random strings of characters with a meaning in the header: any result will do.
    @Test func nonsenseHasAResult() {
        var random = SeededGenerator(seed: 1)
        let alphabet: [Character] = ["d", "e", "-", ",", ";", "q", "=", "0", ".", "1", "*", " ", "\t", "\0", "é", "🙂"]
        for _ in 0..<4_000 {
            let count = Int.random(in: 0...60, using: &random)
            let field = String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? " " })
            let tags = AcceptLanguage(field).tags
            #expect(tags.count <= 32)
            #expect(
                ["de", "en-GB", "ja"].contains(MessageCatalogue.best(for: tags, among: [.german, .japanese]).language))
        }
    }
}
