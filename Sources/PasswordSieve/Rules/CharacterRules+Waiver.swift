/// The length from which a password needs no classes (SPEC 10).
extension CharacterRules {
    /// Returns true if the password needs no classes. `shorterLength` is the shorter of the typed and the folded length.
    ///
    /// - Complexity: O(*n*); O(1) for printable ASCII.
    func areClassesWaived(
        _ typed: borrowing TypedText, _ folded: borrowing FoldedText, shorterLength: Int
    ) -> Bool {
        guard let waivedFrom = classes.waivedFrom else { return false }
        if shorterLength >= waivedFrom { return true }
        guard !typed.isPrintableASCII else { return false }
        return weight(typed.characters) >= waivedFrom && weight(folded.characters) >= waivedFrom
    }

    /// The length that counts for the waiver.
    private func weight(_ characters: borrowing SecretBuffer<UInt32>) -> Int {
        var sum = 0
        for index in 0..<characters.count { sum += weight(characters[index]) }
        return sum
    }

    /// Two for a character of Han, Hangul, Hiragana or Katakana, since these write a syllable or a word by one character;
    /// else the length in the policy's unit.
    func weight(_ character: UInt32) -> Int {
        if character >= 0x80, ICU.isHanHangulOrKana(character) { return 2 }
        return length.unit == .utf16 && character > 0xffff ? 2 : 1
    }
}
