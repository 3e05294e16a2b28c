internal import PasswordSieve

extension Sequence<UInt8> {
    /// The classes of characters that an ASCII password has, of the four that Entra counts.
    var classes: Set<CharacterClass> { Set(compactMap { Policy.ClassScheme.entra.classify(UInt32($0)) }) }
}

extension UInt8 {
    var isLowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
    var isUppercase: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
