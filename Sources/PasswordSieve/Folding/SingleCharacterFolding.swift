/// The folding of a character beyond ASCII by itself.
///
/// Possible if normalization never joins it with the character before, and it becomes ASCII or one letter of the same
/// kind. A test compares with the folding of whole texts.
enum SingleCharacterFolding {
    /// Says that the character has to be folded with its neighbours.
    static let none = UInt32.max
    /// Marks a letter beyond ASCII.
    static let beyondASCII: UInt32 = 1 << 30

    private static let cache = CharacterCache()

    /// One to three ASCII characters, the first in the lowest byte; a letter with the bit ``beyondASCII``; or ``none``.
    static func of(_ character: UInt32, _ folder: TextFolder) -> UInt32 {
        let key = character | (folder.options.marks ? 1 << 21 : 0) | (folder.options.lookAlikes ? 1 << 22 : 0)
        if let known = cache[key] { return known }
        let folding = fold(character, folder)
        cache[key] = folding
        return folding
    }

    private static func fold(_ character: UInt32, _ folder: TextFolder) -> UInt32 {
        guard let scalar = Unicode.Scalar(character), standsAlone(character) else { return none }
        let folded = folder.fold(CollectionOfOne(scalar))
        if folded.count == 1, folded[0] >= 0x80 {
            return ICU.isLetter(folded[0]) && standsAlone(folded[0]) ? folded[0] | beyondASCII : none
        }
        // NUL cannot be represented.
        guard (1...3).contains(folded.count), folded.allSatisfy({ $0 > 0 && $0 < 0x80 }) else { return none }
        return folded.reversed().reduce(0) { $0 << 8 | $1 }
    }

    private static func standsAlone(_ character: UInt32) -> Bool {
        !ICU.isMark(character) && ICU.hasBoundary(before: character, .nfkcCasefold)
            && ICU.hasBoundary(before: character, .nfc) && ICU.hasBoundary(before: character, .nfd)
    }
}
