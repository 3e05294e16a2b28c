/// The rules on length, allowed characters and character classes (SPEC 10).
struct CharacterRules: Sendable {
    let length: Policy.LengthRule
    let characters: Policy.AllowedCharacters
    let classes: Policy.ClassRule

    init(_ policy: Policy) {
        length = policy.length
        characters = policy.characters
        classes = policy.classes
    }

    /// Returns the violations, in the order of SPEC 11.
    ///
    /// - Complexity: O(*n*).
    func violations(typed: borrowing TypedText, folded: borrowing FoldedText) -> [Violation] {
        var violations: [Violation] = []
        let typedLength = count(typed.characters)
        let shorterLength = min(typedLength, count(folded.characters))
        let counted = length.foldedToo ? shorterLength : typedLength
        if counted < length.minimum {
            let isFolded = typedLength >= length.minimum
            violations.append(
                .tooShort(length: counted, minimum: length.minimum, unit: length.unit, isFolded: isFolded))
        }
        if typedLength > length.maximum {
            violations.append(
                .tooLong(length: typedLength, maximum: length.maximum, unit: length.unit, isFolded: false))
        }
        if !areAllowed(typed) {
            violations.append(.disallowedCharacter(positions: disallowed(in: typed), allowed: characters))
        }
        if !areClassesWaived(typed, folded, shorterLength: shorterLength) {
            let present = classesPresent(typed)
            if !hasEnough(present) {
                violations.append(.complexity(present: classes(present), required: classes.required, of: classes.of))
            }
        }
        return violations
    }

    /// Returns true if there is no violation.
    ///
    /// - Complexity: O(*n*).
    func accept(typed: borrowing TypedText, folded: borrowing FoldedText) -> Bool {
        let typedLength = count(typed.characters)
        let shorterLength = min(typedLength, count(folded.characters))
        return typedLength <= length.maximum
            && (length.foldedToo ? shorterLength : typedLength) >= length.minimum && areAllowed(typed)
            && (areClassesWaived(typed, folded, shorterLength: shorterLength) || hasEnough(classesPresent(typed)))
    }

    /// The classes that are `present`.
    func classes(_ present: ClassBits) -> Set<CharacterClass> { Self.sets[Int(present)] }

    /// By their bits, all sets of classes.
    private static let sets = (0..<1 << CharacterClass.allCases.count).map { bits in
        Set(CharacterClass.allCases.filter { bits & Int($0.bit) != 0 })
    }

    /// The positions of the characters that the policy does not allow, in code points.
    func disallowed(in typed: borrowing TypedText) -> [Int] {
        var positions: [Int] = []
        for index in 0..<typed.count where !characters.allows(typed[index]) { positions.append(index) }
        return positions
    }

    /// True if the policy allows every character.
    @inline(__always)
    func areAllowed(_ typed: borrowing TypedText) -> Bool {
        // Printable ASCII is always allowed.
        if typed.isPrintableASCII { return true }
        for index in 0..<typed.count where !characters.allows(typed[index]) { return false }
        return true
    }

    func hasEnough(_ present: ClassBits) -> Bool { present.nonzeroBitCount >= classes.required }

    /// A set of classes in one number, since a `Set` would hash each character.
    typealias ClassBits = UInt8

    /// The classes that occur in the password.
    func classesPresent(_ typed: borrowing TypedText) -> ClassBits {
        let start = unsafe typed.characters.start
        let scheme = classes.of
        var present: UInt8 = 0
        var index = 0
        while index < typed.count {
            if let found = unsafe scheme.classify(start[index]) { present |= found.bit }
            index &+= 1
        }
        return present
    }

    /// The length in the policy's unit.
    func count(_ characters: borrowing SecretBuffer<UInt32>) -> Int { length.unit.count(characters) }
}

extension Policy.AllowedCharacters {
    func allows(_ character: UInt32) -> Bool {
        switch self {
        case .any: true
        case .noControl: character < 0x80 ? character >= 0x20 && character != 0x7f : !ICU.isControl(character)
        case .printableASCII: ASCII.isPrintable(character)
        }
    }
}
