import PasswordSieve

/// SPEC 10: length, allowed characters and classes.
struct ReferenceCharacters {
    let policy: Policy

    // MARK: Length

    /// "minimum, folded": only where `foldedToo` is on.
    func isTooShort(typed: [UInt32], folded: [UInt32]) -> Bool {
        length(typed) < policy.length.minimum
            || (policy.length.foldedToo && length(folded) < policy.length.minimum)
    }

    func isTooLong(typed: [UInt32]) -> Bool {
        length(typed) > policy.length.maximum
    }

    /// So many characters "typed and folded", as SPEC 7.2 has it.
    func isAtLeast(_ count: Int, typed: [UInt32], folded: [UInt32]) -> Bool {
        length(typed) >= count && length(folded) >= count
    }

    /// In the policy's unit, for the typed and the folded password alike (SPEC 13).
    private func length(_ text: [UInt32]) -> Int {
        switch policy.length.unit {
        case .codePoints: text.count
        case .utf16: text.map { $0 > 0xFFFF ? 2 : 1 }.reduce(0, +)
        }
    }

    // MARK: Allowed characters

    func hasDisallowedCharacter(_ typed: [UInt32]) -> Bool {
        switch policy.characters {
        case .any: false
        case .noControl: typed.contains(where: ReferenceUnicode.isControl)
        case .printableASCII: !typed.allSatisfy(isPrintableASCII)
        }
    }

    /// U+0020…U+007E
    private func isPrintableASCII(_ character: UInt32) -> Bool {
        (0x20...0x7E).contains(character)
    }

    // MARK: Classes

    /// The classes present if they are too few, or else nil.
    func classesPresentIfTooFew(typed: [UInt32], folded: [UInt32]) -> Set<CharacterClass>? {
        let present = Set(typed.compactMap(characterClass))
        return present.count < policy.classes.required && !isWaived(typed, folded) ? present : nil
    }

    /// "waived from 12 characters on, typed and folded"
    private func isWaived(_ typed: [UInt32], _ folded: [UInt32]) -> Bool {
        guard let waivedFrom = policy.classes.waivedFrom else { return false }
        return lengthForWaiver(typed) >= waivedFrom && lengthForWaiver(folded) >= waivedFrom
    }

    /// "for the waiver a character whose Script is Han, Hangul, Hiragana or Katakana counts as two (in UTF-16 units too,
    /// never more)"
    private func lengthForWaiver(_ text: [UInt32]) -> Int {
        text.map { ReferenceUnicode.isHanHangulOrKana($0) ? 2 : length([$0]) }.reduce(0, +)
    }

    /// The one class that a character counts for, or nil.
    private func characterClass(_ character: UInt32) -> CharacterClass? {
        switch policy.classes.of {
        case .entra: entraClass(character)
        case .activeDirectory: activeDirectoryClass(character)
        }
    }

    /// "lower, upper, digit, symbol (space is a symbol)".
    ///
    /// SPEC lets `entra` have printable ASCII only. Decided: where a policy allows other characters, these count for
    /// no class.
    private func entraClass(_ character: UInt32) -> CharacterClass? {
        guard isPrintableASCII(character) else { return nil }
        switch character {
        case 0x61...0x7A: return .lowercase
        case 0x41...0x5A: return .uppercase
        case 0x30...0x39: return .digit
        default: return .symbol
        }
    }

    /// SPEC 10.1
    private func activeDirectoryClass(_ character: UInt32) -> CharacterClass? {
        if ReferenceUnicode.isUppercase(character) { return .uppercase }
        if ReferenceUnicode.isLowercase(character) { return .lowercase }
        if (0x30...0x39).contains(character) { return .digit }
        if isActiveDirectorySymbol(character) { return .symbol }
        if ReferenceUnicode.isOtherLetter(character) { return .otherLetter }
        return nil
    }

    private func isActiveDirectorySymbol(_ character: UInt32) -> Bool {
        #"~!@#$%^&*_-+=`|\(){}[]:;"'<>,.?/"#.unicodeScalars.contains { $0.value == character }
    }
}
