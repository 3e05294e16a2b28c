/// Properties of ASCII characters.
enum ASCII {
    static func isUppercase(_ character: UInt32) -> Bool { character >= 0x41 && character <= 0x5a }
    static func isLowercase(_ character: UInt32) -> Bool { character >= 0x61 && character <= 0x7a }
    static func isLetter(_ character: UInt32) -> Bool { isUppercase(character) || isLowercase(character) }
    static func isDigit(_ character: UInt32) -> Bool { character >= 0x30 && character <= 0x39 }
    static func isPrintable(_ character: UInt32) -> Bool { character >= 0x20 && character <= 0x7e }
    @inline(__always)
    static func lowercased(_ character: UInt32) -> UInt32 {
        character | (character &- 0x41 < 26 ? 0x20 : 0)
    }
}
