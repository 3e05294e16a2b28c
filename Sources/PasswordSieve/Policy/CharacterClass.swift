/// A class of characters that a password policy counts (SPEC 10).
public enum CharacterClass: String, Sendable, Hashable, CaseIterable {
    /// Upper-case letters.
    case uppercase
    /// Lower-case letters.
    case lowercase
    /// The digits 0 to 9.
    case digit
    /// Symbols; the scheme defines them.
    case symbol
    /// Letters of scripts without case, title-case and modifier letters; only in Active Directory's scheme.
    case otherLetter

    /// A bit of its own, for sets that cost no hashing.
    var bit: UInt8 {
        switch self {
        case .uppercase: 1
        case .lowercase: 2
        case .digit: 4
        case .symbol: 8
        case .otherLetter: 16
        }
    }

    /// Hashes the case. The synthesized function would hash the text of the raw value.
    public func hash(into hasher: inout Hasher) { hasher.combine(bit) }
}

extension Policy.ClassScheme {
    /// The class of `character`; nil if it has none.
    @inline(__always)
    package func classify(_ character: UInt32) -> CharacterClass? {
        if character &- 0x61 < 26 { return .lowercase }
        if character &- 0x41 < 26 { return .uppercase }
        if character &- 0x30 < 10 { return .digit }
        switch self {
        // Only ASCII characters have classes, even under a policy that allows others, since Entra accepts ASCII only.
        case .entra: return ASCII.isPrintable(character) ? .symbol : nil
        // The space is no symbol (SPEC 10.1).
        case .activeDirectory where character < 0x80:
            return ASCII.isPrintable(character) && character != 0x20 ? .symbol : nil
        case .activeDirectory: return Self.classifyBeyondASCII(character)
        }
    }

    private static func classifyBeyondASCII(_ character: UInt32) -> CharacterClass? {
        if ICU.isUppercase(character) { return .uppercase }
        if ICU.isLowercase(character) { return .lowercase }
        return ICU.isOtherLetter(character) ? .otherLetter : nil
    }
}
