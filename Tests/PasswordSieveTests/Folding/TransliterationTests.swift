import Testing

@testable import PasswordSieve

/// Second spellings (SPEC 4.2).
struct TransliterationTests {
    private static let full = TextFolder(options: .init(marks: true, lookAlikes: true))
    private static let plain = TextFolder(options: .init(marks: false, lookAlikes: false))

    private func second(_ text: String, _ folder: TextFolder) -> String? {
        folder.foldSecondSpelling(of: text).map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    }

    @Test(
        arguments: [
            ("äöüåø", "aeoeueaaoe"), ("ÄÖÜÅØ", "aeoeueaaoe"), ("Köln", "koeln"), ("Ärger im Büro", "aerger im buero"),
            // Not composed; and what NFC composes, the Ångström sign too.
            ("Ko\u{308}ln", "koeln"), ("A\u{30a}land", "aaland"), ("\u{212b}land", "aaland"), ("u\u{323}\u{308}x", nil),
            // Other letters fold as ever, in both spellings.
            ("Großbär", "grossbaer"), ("Żółć", nil), ("Straße", nil), ("æ", nil), ("ñ", nil), ("Köln", "koeln"),
            // All of them, never only some.
            ("Dödelmüller", "doedelmueller"),
            // Another letter after NFC.
            ("ǟ", nil), ("ǖ", nil), ("a\u{308}\u{304}", nil), ("ǻ", nil), ("ő", nil),
            ("Koeln", nil), ("", nil), ("\u{308}", nil), ("мю", nil), ("ａ\u{308}", nil),
        ] as [(String, String?)])
    func secondSpelling(_ text: String, _ expected: String?) {
        #expect(second(text, Self.full) == expected)
        #expect(second(text, Self.plain) == expected)
    }

    /// The rest of a mark is folded like everything else.
    @Test func otherMarksAreLeftToFolding() {
        #expect(second("ä\u{331}b", Self.full) == "aeb")
        #expect(second("ä\u{331}b", Self.plain) == "ae\u{331}b")
    }
}
