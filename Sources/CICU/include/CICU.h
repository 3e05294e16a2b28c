// The Unicode facts that the engine asks of ICU, and nothing more.
//
// No ICU header is included here: through a module map they would clash with the copy of ICU inside Foundation as soon
// as a program imports both. Characters are Unicode code points, counts are numbers of code points. Every function is
// safe to call from several threads at once. ICU is opened on first use.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Opens all that the following functions need of ICU's data. Returns false if some of it is missing or damaged. In a
/// privileged process ICU reads no more files from then on, since ICU_DATA is the caller's.
bool cicu_open(void);

/// One of ICU's shared, immutable normalizers; never freed.
typedef struct CICUNormalizer CICUNormalizer;

/// The normalizers, or NULL if ICU's data is missing.
const CICUNormalizer *cicu_nfkc_casefold(void);
const CICUNormalizer *cicu_nfc(void);
const CICUNormalizer *cicu_nfd(void);

/// Returns whether text may be cut before `character` and both parts be normalized on their own.
bool cicu_has_boundary_before(const CICUNormalizer *normalizer, uint32_t character);

/// Writes the normalized form of `source` to `destination` and returns its count, or CICU_FAILURE. When the result is
/// longer than `capacity` its count is returned and nothing is written. Working memory is wiped.
int32_t cicu_normalize(const CICUNormalizer *normalizer, const uint32_t *source, int32_t count,
                       uint32_t *destination, int32_t capacity);

/// The result of ICU's `Latin-ASCII` transform for one Latin character above U+007F if it is ASCII letters alone, in
/// either case; otherwise anything else, or nothing. Returned like `cicu_normalize`. A table answers if it was made with
/// this version of ICU, and else the transform.
int32_t cicu_ascii_spelling(uint32_t character, uint32_t *destination, int32_t capacity);

/// The result of the transform itself for any character. The first call takes some 20 ms, since ICU compiles the rules.
int32_t cicu_latin_ascii(uint32_t character, uint32_t *destination, int32_t capacity);

/// The UTS #39 skeleton of one character; returned like `cicu_normalize`.
int32_t cicu_skeleton(uint32_t character, uint32_t *destination, int32_t capacity);

/// Simple (one to one) case mappings.
uint32_t cicu_simple_fold_case(uint32_t character);
uint32_t cicu_simple_uppercase(uint32_t character);

/// The General_Category, as one bit of a set, so that `L*` is one test: see the constants below.
uint32_t cicu_general_category_mask(uint32_t character);

/// The Script property is Latin; is Latin, Greek or Cyrillic; is Han, Hangul, Hiragana or Katakana.
bool cicu_is_latin(uint32_t character);
bool cicu_is_latin_greek_or_cyrillic(uint32_t character);
bool cicu_is_han_hangul_or_kana(uint32_t character);

// MARK: Encodings

/// A conversion from an encoding to UTF-8, piece by piece. For one thread at a time; the caller closes it.
typedef struct CICUConverter CICUConverter;

/// A converter from the encoding that ICU knows by this name, or NULL if there is none or not enough memory.
CICUConverter *cicu_converter_open(const char *encoding);
/// Wipes what the converter holds of the text.
void cicu_converter_close(CICUConverter *converter);

/// Converts `*count` bytes, and sets `*count` to the number of those that were taken. Each sequence that is not text in the
/// encoding becomes the byte 0xff, which UTF-8 never has. Writes to `destination` and returns the number of bytes, or
/// CICU_FAILURE. `last` says that no bytes follow these; the text is complete once nothing more is written then.
int32_t cicu_convert(CICUConverter *converter, const uint8_t *bytes, int32_t *count, bool last, uint8_t *destination,
                     int32_t capacity);

// MARK: Messages

/// The rules of a language for plurals, lists and numbers. Immutable; the caller closes it.
typedef struct CICULanguage CICULanguage;

/// The rules of the language with this BCP 47 tag, or NULL if it is not a tag or ICU's data is missing.
CICULanguage *cicu_language_open(const char *tag);
void cicu_language_close(CICULanguage *language);

// The following functions write UTF-8 to `destination`, not terminated by a zero, and return its number of bytes, or
// CICU_FAILURE. If the result is longer than `capacity`, its length is returned and nothing is written.

/// The digits from zero to nine.
int32_t cicu_digits(const CICULanguage *language, char *destination, int32_t capacity);

/// The plural category of a number, such as `few`.
int32_t cicu_plural_category(const CICULanguage *language, int32_t number, char *destination, int32_t capacity);

/// Joins `count` texts, which follow one another and end at `ends`: "a, b and c".
int32_t cicu_join(const CICULanguage *language, const char *texts, const int32_t *ends, int32_t count,
                  char *destination, int32_t capacity);

/// A tag with script and region, which are guessed if it has none: `zh-Hans-CN` for `zh`. Fails if it is not a tag.
int32_t cicu_likely_tag(const char *tag, char *destination, int32_t capacity);

/// The pieces of an ICU MessageFormat pattern in order, each as its kind, its text, and a zero. Fails if the pattern is
/// malformed, or contains anything but placeholders, plurals without offset, and selects.
int32_t cicu_parse_pattern(const char *pattern, char *destination, int32_t capacity);

enum {
    /// Literal text.
    CICU_TEXT = 't',
    /// The name of a placeholder, for `{name}` and for the `#` of a plural.
    CICU_PLACEHOLDER = 'v',
    /// The name that a plural or select depends on. Its branches and CICU_END follow.
    CICU_PLURAL = 'p',
    CICU_SELECT = 's',
    /// A selector. The pieces of its message and CICU_END follow.
    CICU_BRANCH = 'b',
    CICU_END = 'e',
};

/// The versions in use, such as "15.0" and "72.1". As a number, Unicode 15.0 is 0x0f00.
const char *cicu_unicode_version(void);
uint32_t cicu_unicode_version_number(void);
const char *cicu_version(void);

enum {
    CICU_FAILURE = -1,
};

// General_Category masks; CICU.c checks them against ICU's.
static const uint32_t CICU_LU = 1u << 1;
static const uint32_t CICU_LL = 1u << 2;
static const uint32_t CICU_LT = 1u << 3;
static const uint32_t CICU_LM = 1u << 4;
static const uint32_t CICU_LO = 1u << 5;
static const uint32_t CICU_LETTER = 0x3e;
static const uint32_t CICU_MN = 1u << 6;
static const uint32_t CICU_MARK = 0x1c0;
static const uint32_t CICU_SEPARATOR = 0x7000;
static const uint32_t CICU_CC = 1u << 15;
static const uint32_t CICU_OTHER = 0x78001;

#ifdef __cplusplus
}
#endif

#endif
