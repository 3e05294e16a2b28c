/// The ASCII spelling of a character beyond ASCII (SPEC 2.2), and the ASCII letter that it looks like (SPEC 2.3).
struct CharacterMapping {
    /// Up to four lower-case letters, the first in the lowest byte; 0 if there is no such spelling.
    let asciiSpelling: UInt32
    /// The letter in lower case; 0 if there is none.
    let lookAlike: UInt32

    /// The mapping of `character`, which is beyond ASCII.
    ///
    /// ICU takes a microsecond and allocates for each character, so mappings are cached.
    static func of(_ character: UInt32) -> CharacterMapping {
        if let packed = cache[character] { return CharacterMapping(packed: packed) }
        let mapping = CharacterMapping(fromICU: character)
        if let packed = mapping.packed { cache[character] = packed }
        return mapping
    }

    private init(fromICU character: UInt32) {
        asciiSpelling = ICU.isLatin(character) ? ICU.asciiSpelling(character) : 0
        guard ICU.isLetter(character) else {
            lookAlike = 0
            return
        }
        let skeleton = ICU.skeleton(character)
        if skeleton != 0, skeleton < 0x80 {
            lookAlike = skeleton
        } else {
            let skeleton = ICU.skeleton(ICU.simpleUppercase(character))
            lookAlike = skeleton < 0x80 ? skeleton : 0
        }
    }

    // MARK: Cache

    private static let cache = CharacterCache()

    /// Up to three letters of the spelling and the look-alike; nil if the spelling is longer.
    private var packed: UInt32? { asciiSpelling >> 24 == 0 ? asciiSpelling | lookAlike << 24 : nil }

    private init(packed: UInt32) {
        asciiSpelling = packed & 0xff_ffff
        lookAlike = packed >> 24
    }
}
