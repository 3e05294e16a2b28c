/// What a character beyond ASCII folds to whatever stands beside it, where that can be told of the character alone.
///
/// It can if no character before it changes it, which ICU tells of normalization, and if it becomes ASCII or stays one
/// letter of which the same holds: then marks have nothing of it to fall away from, and it has none to add. A test
/// compares with the folding of whole texts.
enum SingleCharacterFolding {
    /// The character has to be folded with its neighbours.
    static let none = UInt32.max
    /// The bit that tells a letter beyond ASCII from ASCII characters.
    static let beyondASCII: UInt32 = 1 << 30

    private static let cache = CharacterCache()

    /// One to three ASCII characters, the first in the lowest byte; or a letter with the bit ``beyondASCII``; or
    /// ``none``.
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
        // NUL would be no character here.
        guard (1...3).contains(folded.count), folded.allSatisfy({ $0 > 0 && $0 < 0x80 }) else { return none }
        return folded.reversed().reduce(0) { $0 << 8 | $1 }
    }

    private static func standsAlone(_ character: UInt32) -> Bool {
        !ICU.isMark(character) && ICU.hasBoundary(before: character, .nfkcCasefold)
            && ICU.hasBoundary(before: character, .nfc) && ICU.hasBoundary(before: character, .nfd)
    }
}
