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

    /// What the `Latin-ASCII` transform makes of `character`, if that is nothing but ASCII letters: in lower case, the
    /// first in the lowest byte; else 0.
    static func asciiSpelling(_ character: UInt32) -> UInt32 {
        unsafe asciiLetters { unsafe cicu_latin_ascii(character, $0, $1) }
    }

    /// The skeleton of `character` (UTS #39), if that is nothing but ASCII letters, likewise.
    static func skeleton(_ character: UInt32) -> UInt32 {
        unsafe asciiLetters { unsafe cicu_skeleton(character, $0, $1) }
    }

    static func simpleUppercase(_ character: UInt32) -> UInt32 { cicu_simple_uppercase(character) }

    /// What `transform` writes, if it is one to four ASCII letters; no transform of a character gives more letters.
    private static func asciiLetters(_ transform: (UnsafeMutablePointer<UInt32>?, Int32) -> Int32) -> UInt32 {
        let capacity = 32
        return unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { room in
            let count = unsafe Int(transform(room.baseAddress, Int32(capacity)))
            precondition(count >= 0, "ICU cannot transform a character")
            var letters: UInt32 = 0
            guard count <= 4 else { return 0 }
            for index in (0..<count).reversed() {
                guard unsafe ASCII.isLetter(room[index]) else { return 0 }
                letters = unsafe letters << 8 | ASCII.lowercased(room[index])
            }
            return letters
        }
    }
}

/// Facts about ASCII that need no table.
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
