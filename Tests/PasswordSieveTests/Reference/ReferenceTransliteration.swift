/// SPEC 4.2: the second spelling of a term or a name.
enum ReferenceTransliteration {
    private static let spelled: [String: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"]

    /// "a second spelling, in which all of them are written ae, oe, ue, aa, oe before folding. Letters are looked at after
    /// NFC". Nil if the text holds none of them.
    static func secondSpelling(of text: [UInt32]) -> [UInt32]? {
        let letters = ReferenceUnicode.nfc(text).map { (letter: $0, spelled: spelled[lowercased($0)]) }
        guard letters.contains(where: { $0.spelled != nil }) else { return nil }
        return letters.flatMap { $0.spelled?.unicodeScalars.map(\.value) ?? [$0.letter] }
    }

    /// The text itself, and its second spelling if transliterations are on.
    static func spellings(of text: [UInt32], transliterations: Bool) -> [[UInt32]] {
        [text] + (transliterations ? [secondSpelling(of: text)].compactMap { $0 } : [])
    }

    private static func lowercased(_ character: UInt32) -> String {
        Unicode.Scalar(character).map { String($0).lowercased() } ?? ""
    }
}
