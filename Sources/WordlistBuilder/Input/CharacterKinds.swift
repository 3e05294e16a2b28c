/// The classes of characters that an ASCII password has, of the four that Entra counts.
struct CharacterKinds: OptionSet {
    let rawValue: UInt8

    static let lower = CharacterKinds(rawValue: 1)
    static let upper = CharacterKinds(rawValue: 2)
    static let digit = CharacterKinds(rawValue: 4)
    static let symbol = CharacterKinds(rawValue: 8)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ password: some Sequence<UInt8>) {
        self = password.reduce(into: []) { $0.formUnion(Self.kind($1)) }
    }

    /// The number of classes.
    var count: Int { rawValue.nonzeroBitCount }

    static func kind(_ byte: UInt8) -> CharacterKinds {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        default: .symbol
        }
    }
}

extension UInt8 {
    var isLowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
    var isUppercase: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
