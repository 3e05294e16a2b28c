import PasswordSieve

/// SPEC 2: each step works on the whole text, and the steps that are on repeat until nothing changes.
enum ReferenceFolding {
    static func fold(_ text: [UInt32], _ options: FoldingOptions) -> [UInt32] {
        var folded = text
        while true {
            let next = foldOnce(folded, options)
            if next == folded { return folded }
            folded = next
        }
    }

    private static func foldOnce(_ text: [UInt32], _ options: FoldingOptions) -> [UInt32] {
        var folded = ReferenceUnicode.nfkcCasefold(text)  // 2.1
        if options.marks {
            folded = dropMarks(folded)
            folded = spellLatinInASCII(folded)
        }
        if options.lookAlikes {
            folded = folded.map(readLookAlike)
        }
        return folded
    }

    // MARK: SPEC 2.2

    /// "NFD; drop General_Category=Mn after a base letter of script Latin, Greek or Cyrillic; NFC."
    ///
    /// SPEC does not say how far "after" reaches. Decided: from the left, every Mn is dropped while the last character
    /// that was not Mn is a letter (L*) of one of these scripts.
    private static func dropMarks(_ text: [UInt32]) -> [UInt32] {
        var kept: [UInt32] = []
        var isAfterBaseLetter = false
        for character in ReferenceUnicode.nfd(text) {
            if ReferenceUnicode.isNonspacingMark(character) {
                if !isAfterBaseLetter { kept.append(character) }
            } else {
                kept.append(character)
                isAfterBaseLetter =
                    ReferenceUnicode.isLetter(character) && ReferenceUnicode.isLatinGreekOrCyrillic(character)
            }
        }
        return ReferenceUnicode.nfc(kept)
    }

    /// "Then each Latin-script character above U+007F for which ICU's `Latin-ASCII` transform gives only ASCII letters
    /// becomes these, folded by 2.1". A transform that gives nothing gives no letters.
    private static func spellLatinInASCII(_ text: [UInt32]) -> [UInt32] {
        text.flatMap { character -> [UInt32] in
            guard character > 0x7F, ReferenceUnicode.isLatin(character) else { return [character] }
            let spelled = ReferenceUnicode.latinASCII(character)
            guard !spelled.isEmpty, spelled.allSatisfy(isASCIILetter) else { return [character] }
            return ReferenceUnicode.nfkcCasefold(spelled)
        }
    }

    // MARK: SPEC 2.3

    /// "each remaining letter c (L*) above U+007F becomes an ASCII letter if its UTS #39 skeleton is exactly one ASCII
    /// letter, or else if the skeleton of its simple uppercase is; that letter, in lower case".
    private static func readLookAlike(_ character: UInt32) -> UInt32 {
        guard character > 0x7F, ReferenceUnicode.isLetter(character) else { return character }
        for form in [character, ReferenceUnicode.simpleUppercase(character)] {
            let skeleton = ReferenceUnicode.skeleton(form)
            if skeleton.count == 1, isASCIILetter(skeleton[0]) {
                return ReferenceUnicode.simpleFoldCase(skeleton[0])
            }
        }
        return character
    }

    private static func isASCIILetter(_ character: UInt32) -> Bool {
        (0x41...0x5A).contains(character) || (0x61...0x7A).contains(character)
    }
}
