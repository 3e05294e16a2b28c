// For explicit_bzero.
#define _DEFAULT_SOURCE

#include "CICU.h"
#include "LatinASCII.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

#include <unicode/uchar.h>
#include <unicode/udata.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

_Static_assert((1u << 1) == U_GC_LU_MASK && (1u << 2) == U_GC_LL_MASK && (1u << 3) == U_GC_LT_MASK
                   && (1u << 4) == U_GC_LM_MASK && (1u << 5) == U_GC_LO_MASK && 0x3e == U_GC_L_MASK
                   && (1u << 6) == U_GC_MN_MASK && 0x1c0 == U_GC_M_MASK && (1u << 15) == U_GC_CC_MASK
                   && 0x7000 == U_GC_Z_MASK && 0x78001 == U_GC_C_MASK,
               "the General_Category masks in CICU.h are ICU's");

// MARK: Normalizers

static const CICUNormalizer *normalizer_or_null(const UNormalizer2 *normalizer, UErrorCode status) {
    return U_SUCCESS(status) ? (const CICUNormalizer *)normalizer : NULL;
}

const CICUNormalizer *cicu_nfkc_casefold(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    return normalizer_or_null(normalizer, status);
}

const CICUNormalizer *cicu_nfc(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
    return normalizer_or_null(normalizer, status);
}

const CICUNormalizer *cicu_nfd(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFDInstance(&status);
    return normalizer_or_null(normalizer, status);
}

bool cicu_has_boundary_before(const CICUNormalizer *normalizer, uint32_t character) {
    return unorm2_hasBoundaryBefore((const UNormalizer2 *)normalizer, (UChar32)character);
}

// MARK: UTF-32 at the door, UTF-16 inside

enum {
    // UTF-16 code units that fit on the stack; longer text takes the heap.
    STACK_UNITS = 512,
    // No character becomes more than 18 code units under any of the three forms (U+FDFA is the longest).
    LONGEST_EXPANSION = 18,
    // Enough for the result of transforming one character.
    CHARACTER_UNITS = 64,
};

static int32_t write_utf32(const UChar *units, int32_t unit_count, uint32_t *destination, int32_t capacity) {
    int32_t count = u_countChar32(units, unit_count);
    if (count <= capacity) {
        int32_t next = 0;
        for (int32_t index = 0; index < count; index++) {
            UChar32 character;
            U16_NEXT(units, next, unit_count, character);
            destination[index] = (uint32_t)character;
        }
    }
    return count;
}

int32_t cicu_normalize(const CICUNormalizer *normalizer, const uint32_t *source, int32_t count, uint32_t *destination,
                       int32_t capacity) {
    if (count == 0) { return 0; }
    if (count < 0 || count > INT32_MAX / (2 * LONGEST_EXPANSION + 2)) { return CICU_FAILURE; }
    int32_t input_capacity = 2 * count;
    int32_t output_capacity = 2 * LONGEST_EXPANSION * count;
    size_t needed = (size_t)input_capacity + (size_t)output_capacity;

    UChar stack_units[STACK_UNITS];
    UChar *units = needed <= STACK_UNITS ? stack_units : malloc(needed * sizeof(UChar));
    if (units == NULL) { return CICU_FAILURE; }

    int32_t input_count = 0;
    for (int32_t index = 0; index < count; index++) {
        U16_APPEND_UNSAFE(units, input_count, (UChar32)source[index]);
    }
    UErrorCode status = U_ZERO_ERROR;
    UChar *output = units + input_capacity;
    int32_t output_count =
        unorm2_normalize((const UNormalizer2 *)normalizer, units, input_count, output, output_capacity, &status);
    int32_t result =
        U_SUCCESS(status) ? write_utf32(output, output_count, destination, capacity) : CICU_FAILURE;

    explicit_bzero(units, needed * sizeof(UChar));
    if (units != stack_units) { free(units); }
    return result;
}

// MARK: Transforms of one character

static UTransliterator *latin_ascii;
static pthread_mutex_t latin_ascii_lock = PTHREAD_MUTEX_INITIALIZER;

int32_t cicu_latin_ascii(uint32_t character, uint32_t *destination, int32_t capacity) {
    UChar units[CHARACTER_UNITS];
    int32_t count = 0;
    U16_APPEND_UNSAFE(units, count, (UChar32)character);
    int32_t limit = count;
    UErrorCode status = U_ZERO_ERROR;
    // ICU does not promise that a transliterator may be shared by threads.
    pthread_mutex_lock(&latin_ascii_lock);
    if (latin_ascii == NULL) {
        latin_ascii = utrans_openU(u"Latin-ASCII", -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    }
    if (U_SUCCESS(status)) {
        utrans_transUChars(latin_ascii, units, &count, CHARACTER_UNITS, 0, &limit, &status);
    }
    pthread_mutex_unlock(&latin_ascii_lock);
    return U_SUCCESS(status) ? write_utf32(units, count, destination, capacity) : CICU_FAILURE;
}

int32_t cicu_ascii_spelling(uint32_t character, uint32_t *destination, int32_t capacity) {
    // Names of ICU's functions end with its major version, so the ICU of the headers is the one that is loaded.
    if (U_ICU_VERSION_MAJOR_NUM != LATIN_ASCII_ICU) { return cicu_latin_ascii(character, destination, capacity); }
    size_t low = 0, high = sizeof(latin_ascii_letters) / sizeof(*latin_ascii_letters);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (latin_ascii_letters[middle].character < character) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == sizeof(latin_ascii_letters) / sizeof(*latin_ascii_letters)
        || latin_ascii_letters[low].character != character) {
        return 0;
    }
    const char *letters = latin_ascii_letters[low].letters;
    int32_t count = (int32_t)strlen(letters);
    if (count > capacity) { return count; }
    for (int32_t index = 0; index < count; index++) { destination[index] = (uint8_t)letters[index]; }
    return count;
}

static const USpoofChecker *spoof_checker;
static pthread_once_t spoof_checker_once = PTHREAD_ONCE_INIT;

static void open_spoof_checker(void) {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker *opened = uspoof_open(&status);
    spoof_checker = U_SUCCESS(status) ? opened : NULL;
}

int32_t cicu_skeleton(uint32_t character, uint32_t *destination, int32_t capacity) {
    pthread_once(&spoof_checker_once, open_spoof_checker);
    if (spoof_checker == NULL) { return CICU_FAILURE; }
    UChar source[2];
    int32_t source_count = 0;
    U16_APPEND_UNSAFE(source, source_count, (UChar32)character);
    UChar units[CHARACTER_UNITS];
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = uspoof_getSkeleton(spoof_checker, 0, source, source_count, units, CHARACTER_UNITS, &status);
    return U_SUCCESS(status) ? write_utf32(units, count, destination, capacity) : CICU_FAILURE;
}

// MARK: Opening

bool cicu_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    if (getauxval(AT_SECURE) != 0) { udata_setFileAccess(UDATA_NO_FILES, &status); }
    pthread_once(&spoof_checker_once, open_spoof_checker);
    return U_SUCCESS(status) && spoof_checker != NULL && cicu_nfkc_casefold() != NULL && cicu_nfc() != NULL
        && cicu_nfd() != NULL;
}

// MARK: Properties

uint32_t cicu_simple_fold_case(uint32_t character) {
    return (uint32_t)u_foldCase((UChar32)character, U_FOLD_CASE_DEFAULT);
}

uint32_t cicu_simple_uppercase(uint32_t character) { return (uint32_t)u_toupper((UChar32)character); }

uint32_t cicu_general_category_mask(uint32_t character) { return U_GET_GC_MASK((UChar32)character); }

static UScriptCode script(uint32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript((UChar32)character, &status);
}

bool cicu_is_latin(uint32_t character) { return script(character) == USCRIPT_LATIN; }

bool cicu_is_latin_greek_or_cyrillic(uint32_t character) {
    UScriptCode code = script(character);
    return code == USCRIPT_LATIN || code == USCRIPT_GREEK || code == USCRIPT_CYRILLIC;
}

bool cicu_is_han_hangul_or_kana(uint32_t character) {
    UScriptCode code = script(character);
    return code == USCRIPT_HAN || code == USCRIPT_HANGUL || code == USCRIPT_HIRAGANA || code == USCRIPT_KATAKANA;
}

const char *cicu_unicode_version(void) { return U_UNICODE_VERSION; }

uint32_t cicu_unicode_version_number(void) {
    UVersionInfo version;
    u_versionFromString(version, U_UNICODE_VERSION);
    return (uint32_t)version[0] << 8 | version[1];
}

const char *cicu_version(void) { return U_ICU_VERSION; }
