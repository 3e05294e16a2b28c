import CICU

/// The Unicode facts that the reference asks of ICU. Nothing is decided here.
enum ReferenceUnicode {
    // MARK: Whole texts

    static func nfkcCasefold(_ text: [UInt32]) -> [UInt32] {
        unsafe normalize(text, cicu_nfkc_casefold())
    }

    static func nfc(_ text: [UInt32]) -> [UInt32] {
        unsafe normalize(text, cicu_nfc())
    }

    static func nfd(_ text: [UInt32]) -> [UInt32] {
        unsafe normalize(text, cicu_nfd())
    }

    // MARK: One character

    /// The result of ICU's `Latin-ASCII` transform.
    static func latinASCII(_ character: UInt32) -> [UInt32] {
        unsafe collect { unsafe cicu_latin_ascii(character, $0, $1) }
    }

    /// The UTS #39 skeleton.
    static func skeleton(_ character: UInt32) -> [UInt32] {
        unsafe collect { unsafe cicu_skeleton(character, $0, $1) }
    }

    static func simpleUppercase(_ character: UInt32) -> UInt32 {
        cicu_simple_uppercase(character)
    }

    static func simpleFoldCase(_ character: UInt32) -> UInt32 {
        cicu_simple_fold_case(character)
    }

    static func isLatin(_ character: UInt32) -> Bool {
        cicu_is_latin(character)
    }

    static func isLatinGreekOrCyrillic(_ character: UInt32) -> Bool {
        cicu_is_latin_greek_or_cyrillic(character)
    }

    static func isHanHangulOrKana(_ character: UInt32) -> Bool {
        cicu_is_han_hangul_or_kana(character)
    }

    // MARK: General_Category

    static func isUppercase(_ character: UInt32) -> Bool { has(character, CICU_LU) }
    static func isLowercase(_ character: UInt32) -> Bool { has(character, CICU_LL) }
    static func isOtherLetter(_ character: UInt32) -> Bool { has(character, CICU_LO | CICU_LT | CICU_LM) }
    static func isUppercaseOrTitlecase(_ character: UInt32) -> Bool { has(character, CICU_LU | CICU_LT) }
    static func isLetter(_ character: UInt32) -> Bool { has(character, CICU_LETTER) }
    static func isMark(_ character: UInt32) -> Bool { has(character, CICU_MARK) }
    static func isNonspacingMark(_ character: UInt32) -> Bool { has(character, CICU_MN) }
    static func isControl(_ character: UInt32) -> Bool { has(character, CICU_CC) }

    private static func has(_ character: UInt32, _ categories: UInt32) -> Bool {
        cicu_general_category_mask(character) & categories != 0
    }

    // MARK: Calling ICU

    private static func normalize(_ text: [UInt32], _ normalizer: OpaquePointer?) -> [UInt32] {
        if text.isEmpty { return [] }  // `cicu_normalize` takes no empty text.
        return unsafe text.withUnsafeBufferPointer { source in
            unsafe collect { unsafe cicu_normalize(normalizer, source.baseAddress, Int32(source.count), $0, $1) }
        }
    }

    /// Calls `write` with too little room, to learn the count, and again with enough.
    private static func collect(_ write: (UnsafeMutablePointer<UInt32>?, Int32) -> Int32) -> [UInt32] {
        let count = write(nil, 0)
        precondition(count != CICU_FAILURE, "ICU failed; are its data files installed?")
        return unsafe [UInt32](unsafeUninitializedCapacity: Int(count)) { buffer, initializedCount in
            initializedCount = Int(unsafe write(buffer.baseAddress, count))
        }
    }
}
