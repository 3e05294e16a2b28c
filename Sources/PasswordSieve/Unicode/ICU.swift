internal import CICU

/// Access to ICU: character properties and normalization.
///
/// Its data is part of the library that the program is linked with, so a failure to open it means a broken installation. There
/// is no checker then: if it went on, banned passwords would pass.
enum ICU {
    /// True if ICU could open its data, which is tried once.
    static let isOpen = cicu_open()

    /// A normalization form, opened when it is first used.
    // SAFETY: ICU's normalizers are immutable, may be shared by threads, and are never freed.
    @safe struct Form: @unchecked Sendable {
        static let nfkcCasefold = unsafe Form(cicu_nfkc_casefold())
        static let nfc = unsafe Form(cicu_nfc())
        static let nfd = unsafe Form(cicu_nfd())

        fileprivate let normalizer: OpaquePointer

        private init(_ opened: OpaquePointer?) {
            guard let opened = unsafe opened else {
                fatalError("no text is normalized before ICU was found to be open")
            }
            unsafe normalizer = opened
        }
    }

    static var unicodeVersion: String { unsafe String(cString: cicu_unicode_version()) }
    /// The major version in the second byte, the minor one in the first.
    static var unicodeVersionNumber: UInt32 { cicu_unicode_version_number() }
    static var version: String { unsafe String(cString: cicu_version()) }
}

// MARK: Normalization

extension ICU {
    /// True if normalization to `form` never joins or reorders `character` with what precedes it.
    static func hasBoundary(before character: UInt32, _ form: Form) -> Bool {
        unsafe cicu_has_boundary_before(form.normalizer, character)
    }

    /// Appends `text`, normalized to `form`, to `result`.
    ///
    /// - Complexity: O(*n*).
    static func normalize(
        _ text: UnsafeBufferPointer<UInt32>, _ form: Form, into result: inout SecretBuffer<UInt32>
    ) {
        // One character becomes at most 18.
        unsafe result.append(atMost: 18 * text.count) { buffer in
            let count = unsafe cicu_normalize(
                form.normalizer, text.baseAddress, Int32(text.count), buffer.baseAddress, Int32(buffer.count))
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
    /// Neither C* (control, format, surrogate, private use, unassigned) nor M*, and of Z* only the space.
    static func isVisible(_ character: UInt32) -> Bool {
        character == 0x20 || !has(character, CICU_OTHER | CICU_MARK | CICU_SEPARATOR)
    }
    /// Lu.
    static func isUppercase(_ character: UInt32) -> Bool { has(character, CICU_LU) }
    /// Lu or Lt.
    static func isCapital(_ character: UInt32) -> Bool { has(character, CICU_LU | CICU_LT) }
    /// Ll.
    static func isLowercase(_ character: UInt32) -> Bool { has(character, CICU_LL) }
    /// Lo, Lt or Lm.
    static func isOtherLetter(_ character: UInt32) -> Bool { has(character, CICU_LO | CICU_LT | CICU_LM) }

    private static func has(_ character: UInt32, _ categories: UInt32) -> Bool {
        cicu_general_category_mask(character) & categories != 0
    }

    static func isLatin(_ character: UInt32) -> Bool { cicu_is_latin(character) }

    static func isLatinGreekOrCyrillic(_ character: UInt32) -> Bool { cicu_is_latin_greek_or_cyrillic(character) }

    static func isHanHangulOrKana(_ character: UInt32) -> Bool { cicu_is_han_hangul_or_kana(character) }

    static func simpleCaseFold(_ character: UInt32) -> UInt32 { cicu_simple_fold_case(character) }

    /// The result of the `Latin-ASCII` transform for a Latin character, if it is one to four ASCII letters: in lower
    /// case, the first in the lowest byte. Otherwise 0.
    static func asciiSpelling(_ character: UInt32) -> UInt32 {
        unsafe asciiLetters { unsafe cicu_ascii_spelling(character, $0, $1) }
    }

    /// The same from the transform itself, which the table behind ``asciiSpelling(_:)`` is made from. Its first use takes
    /// tens of milliseconds.
    static func transformedToASCII(_ character: UInt32) -> UInt32 {
        unsafe asciiLetters { unsafe cicu_latin_ascii(character, $0, $1) }
    }

    /// The skeleton of `character` (UTS #39), in the same form.
    static func skeleton(_ character: UInt32) -> UInt32 {
        unsafe asciiLetters { unsafe cicu_skeleton(character, $0, $1) }
    }

    static func simpleUppercase(_ character: UInt32) -> UInt32 { cicu_simple_uppercase(character) }

    /// The letters that `transform` writes, in the form of ``asciiSpelling(_:)``. No character becomes more than four.
    private static func asciiLetters(_ transform: (UnsafeMutablePointer<UInt32>?, Int32) -> Int32) -> UInt32 {
        let capacity = 32
        return unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { buffer in
            let count = unsafe Int(transform(buffer.baseAddress, Int32(capacity)))
            precondition(count >= 0, "ICU cannot transform a character")
            var letters: UInt32 = 0
            guard count <= 4 else { return 0 }
            for index in (0..<count).reversed() {
                guard unsafe ASCII.isLetter(buffer[index]) else { return 0 }
                letters = unsafe letters << 8 | ASCII.lowercased(buffer[index])
            }
            return letters
        }
    }
}
