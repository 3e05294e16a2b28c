internal import CICU

/// The one door to ICU: Unicode facts about characters, and normalization.
///
/// ICU is opened on first use. Its data are part of the library that the program is linked with, so an opening that
/// fails means a broken installation; it stops the program with a message, because to go on would let banned passwords
/// pass.
enum ICU {
    /// A normalization form. Each is opened once, when it is first used.
    @safe struct Form: @unchecked Sendable {
        static let nfkcCasefold = unsafe Form(cicu_nfkc_casefold())
        static let nfc = unsafe Form(cicu_nfc())
        static let nfd = unsafe Form(cicu_nfd())

        // Immutable, shared and never freed: safe to use from any thread.
        fileprivate let normalizer: OpaquePointer

        private init(_ opened: OpaquePointer?) {
            guard let opened = unsafe opened else {
                fatalError("ICU \(ICU.version) cannot open its normalization data; reinstall the ICU package")
            }
            unsafe normalizer = opened
        }
    }

    static var unicodeVersion: String { unsafe String(cString: cicu_unicode_version()) }
    static var version: String { unsafe String(cString: cicu_version()) }
}

// MARK: Normalization

extension ICU {
    /// Whether `character` can follow any text without being changed by it, or changing it, under `form`.
    static func hasBoundary(before character: UInt32, _ form: Form) -> Bool {
        unsafe cicu_has_boundary_before(form.normalizer, character)
    }

    /// Appends `text` in `form`.
    ///
    /// - Complexity: O(*n*).
    static func normalize(
        _ text: UnsafeBufferPointer<UInt32>, _ form: Form, into result: inout SecretBuffer<UInt32>
    ) {
        // One character becomes at most 18.
        unsafe result.append(atMost: 18 * text.count) { room in
            let count = unsafe cicu_normalize(
                form.normalizer, text.baseAddress, Int32(text.count), room.baseAddress, Int32(room.count))
            precondition(count >= 0, "ICU cannot normalize")
            return Int(count)
        }
    }
}

extension ICU {
    /// Whether nothing is left of `character` in `form`.
    static func normalizesToNothing(_ character: UInt32, _ form: Form) -> Bool {
        var result = SecretBuffer<UInt32>()
        unsafe withUnsafePointer(to: character) { pointer in
            unsafe normalize(UnsafeBufferPointer(start: pointer, count: 1), form, into: &result)
        }
        return result.isEmpty
    }
}

// MARK: Characters

extension ICU {
    /// L*.
    static func isLetter(_ character: UInt32) -> Bool { has(character, CICU_LETTER) }
    /// M*.
    static func isMark(_ character: UInt32) -> Bool { has(character, CICU_MARK) }
    /// L* or M*.
    static func isLetterOrMark(_ character: UInt32) -> Bool { has(character, CICU_LETTER | CICU_MARK) }
    /// Mn.
    static func isNonspacingMark(_ character: UInt32) -> Bool { has(character, CICU_MN) }
    /// Cc.
    static func isControl(_ character: UInt32) -> Bool { has(character, CICU_CC) }
    /// Something that a terminal shows at its place: no control, format, surrogate, private-use or unassigned character
    /// (C*), no mark without its letter (M*), no separator but the space (Z*).
    static func isShownAsIs(_ character: UInt32) -> Bool {
        character == 0x20 || !has(character, CICU_OTHER | CICU_MARK | CICU_SEPARATOR)
    }
    /// Lu.
    static func isUppercase(_ character: UInt32) -> Bool { has(character, CICU_LU) }
    /// Ll.
    static func isLowercase(_ character: UInt32) -> Bool { has(character, CICU_LL) }
    /// Lo, Lt or Lm.
    static func isOtherLetter(_ character: UInt32) -> Bool { has(character, CICU_LO | CICU_LT | CICU_LM) }

    private static func has(_ character: UInt32, _ categories: UInt32) -> Bool {
        cicu_general_category_mask(character) & categories != 0
    }

    static func isLatin(_ character: UInt32) -> Bool { cicu_is_latin(character) }

    static func isLatinGreekOrCyrillic(_ character: UInt32) -> Bool { cicu_is_latin_greek_or_cyrillic(character) }

    static func simpleCaseFold(_ character: UInt32) -> UInt32 { cicu_simple_fold_case(character) }

    /// What the `Latin-ASCII` transform makes of `character`, if that is ASCII letters only; in lower case.
    static func asciiSpelling(_ character: UInt32) -> [UInt32]? {
        let spelling = unsafe asciiLetters { unsafe cicu_latin_ascii(character, $0, $1) }
        return spelling.isEmpty ? nil : spelling
    }

    /// The ASCII letter that `character`, or else its simple uppercase, looks like (UTS #39); in lower case.
    static func lookAlike(_ character: UInt32) -> UInt32? {
        for form in [character, cicu_simple_uppercase(character)] {
            let skeleton = unsafe asciiLetters { unsafe cicu_skeleton(form, $0, $1) }
            if skeleton.count == 1 { return skeleton[0] }
        }
        return nil
    }

    /// What `transform` writes, in lower case, if it is nothing but ASCII letters; else nothing.
    private static func asciiLetters(_ transform: (UnsafeMutablePointer<UInt32>?, Int32) -> Int32) -> [UInt32] {
        // No transform of one character gives more than 4 ASCII letters ("viii"); a skeleton may be longer.
        let capacity = 32
        let result = unsafe [UInt32](unsafeUninitializedCapacity: capacity) { room, count in
            let written = unsafe Int(transform(room.baseAddress, Int32(capacity)))
            precondition(written >= 0, "ICU cannot transform a character")
            count = written <= capacity ? written : 0
        }
        return result.allSatisfy(ASCII.isLetter) ? result.map(ASCII.lowercased) : []
    }
}

/// Facts about ASCII that need no table.
enum ASCII {
    static func isUppercase(_ character: UInt32) -> Bool { character >= 0x41 && character <= 0x5a }
    static func isLowercase(_ character: UInt32) -> Bool { character >= 0x61 && character <= 0x7a }
    static func isLetter(_ character: UInt32) -> Bool { isUppercase(character) || isLowercase(character) }
    static func isDigit(_ character: UInt32) -> Bool { character >= 0x30 && character <= 0x39 }
    static func isPrintable(_ character: UInt32) -> Bool { character >= 0x20 && character <= 0x7e }
    static func lowercased(_ character: UInt32) -> UInt32 {
        isUppercase(character) ? character | 0x20 : character
    }
}
