/// The second spelling of a text: ä, ö, ü, å and ø as ae, oe, ue, aa and oe (SPEC 4.2).
enum Transliteration {
    /// Writes the second spelling of `text`, before folding, into `result`; returns false if there is none. Leaves text
    /// in `normalized`, which the caller wipes.
    ///
    /// - Complexity: O(*n*).
    static func write(
        _ text: borrowing SecretBuffer<UInt32>, into result: inout SecretBuffer<UInt32>,
        using normalized: inout SecretBuffer<UInt32>
    ) -> Bool {
        if text.isASCII { return false }
        normalized.removeAll()
        unsafe text.withElements { unsafe ICU.normalize($0, .nfc, into: &normalized) }
        result.removeAll()
        var isFound = false
        for index in 0..<normalized.count {
            let character = normalized[index]
            guard let letters = letters(for: character) else {
                result.append(character)
                continue
            }
            isFound = true
            result.append(letters.first)
            result.append(letters.second)
        }
        return isFound
    }

    private static func letters(for character: UInt32) -> (first: UInt32, second: UInt32)? {
        switch character {
        case 0xe4, 0xc4: (0x61, 0x65)  // ä: ae
        case 0xf6, 0xd6, 0xf8, 0xd8: (0x6f, 0x65)  // ö, ø: oe
        case 0xfc, 0xdc: (0x75, 0x65)  // ü: ue
        case 0xe5, 0xc5: (0x61, 0x61)  // å: aa
        default: nil
        }
    }
}

extension TextFolder {
    /// The folded characters of the second spelling of a term; nil if it has none (SPEC 4.2).
    func foldSecondSpelling(of text: String) -> [UInt32]? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        var written = SecretBuffer<UInt32>()
        for scalar in text.unicodeScalars { written.append(scalar.value) }
        var spelling = SecretBuffer<UInt32>()
        var normalized = SecretBuffer<UInt32>()
        guard Transliteration.write(written, into: &spelling, using: &normalized) else { return nil }
        return fold((0..<spelling.count).compactMap { Unicode.Scalar(spelling[$0]) })
    }
}
