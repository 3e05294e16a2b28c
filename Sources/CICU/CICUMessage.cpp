#include "CICU.h"

#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/numsys.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

using icu::Locale;
using icu::MessagePattern;
using icu::UnicodeString;

static int32_t write_utf8(const std::string &text, char *destination, int32_t capacity) {
    if (text.size() > INT32_MAX) { return CICU_FAILURE; }
    int32_t count = (int32_t)text.size();
    if (count <= capacity && count > 0) { memcpy(destination, text.data(), text.size()); }
    return count;
}

static int32_t write_utf8(const UnicodeString &text, char *destination, int32_t capacity) {
    std::string utf8;
    return write_utf8(text.toUTF8String(utf8), destination, capacity);
}

// MARK: Languages

// Threads may share PluralRules and ListFormatter once they are created.
struct CICULanguage {
    std::unique_ptr<icu::PluralRules> plurals;
    std::unique_ptr<icu::ListFormatter> lists;
    UnicodeString digits = u"0123456789";
};

CICULanguage *cicu_language_open(const char *tag) {
    UErrorCode status = U_ZERO_ERROR;
    Locale locale = Locale::forLanguageTag(tag, status);
    std::unique_ptr<CICULanguage> language(new (std::nothrow) CICULanguage);
    if (language == nullptr || U_FAILURE(status)) { return nullptr; }
    language->plurals.reset(icu::PluralRules::forLocale(locale, status));
    language->lists.reset(
        icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, status));
    std::unique_ptr<icu::NumberingSystem> numbers(icu::NumberingSystem::createInstance(locale, status));
    if (U_FAILURE(status)) { return nullptr; }
    if (!numbers->isAlgorithmic() && numbers->getRadix() == 10) { language->digits = numbers->getDescription(); }
    return language.release();
}

void cicu_language_close(CICULanguage *language) { delete language; }

int32_t cicu_digits(const CICULanguage *language, char *destination, int32_t capacity) {
    return write_utf8(language->digits, destination, capacity);
}

int32_t cicu_plural_category(const CICULanguage *language, int32_t number, char *destination, int32_t capacity) {
    return write_utf8(language->plurals->select(number), destination, capacity);
}

int32_t cicu_join(const CICULanguage *language, const char *texts, const int32_t *ends, int32_t count,
                  char *destination, int32_t capacity) {
    std::vector<UnicodeString> items;
    int32_t start = 0;
    for (int32_t index = 0; index < count; index++) {
        items.push_back(UnicodeString::fromUTF8(icu::StringPiece(texts + start, ends[index] - start)));
        start = ends[index];
    }
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString joined;
    language->lists->format(items.data(), count, joined, status);
    return U_SUCCESS(status) ? write_utf8(joined, destination, capacity) : CICU_FAILURE;
}

int32_t cicu_likely_tag(const char *tag, char *destination, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    Locale locale = Locale::forLanguageTag(tag, status);
    locale.addLikelySubtags(status);
    if (U_FAILURE(status) || *locale.getLanguage() == '\0') { return CICU_FAILURE; }
    std::string likely = std::string(locale.getLanguage()) + "-" + locale.getScript() + "-" + locale.getCountry();
    return write_utf8(likely, destination, capacity);
}

// MARK: Patterns

namespace {
/// Lists the pieces of a parsed pattern.
class PatternWriter {
public:
    explicit PatternWriter(const MessagePattern &pattern) : pattern(pattern) {}

    std::string pieces;
    bool isSupported = true;

    /// Writes the message whose MSG_START is at `start`, in the plural of `number` unless that is empty.
    void write_message(int32_t start, const UnicodeString &number) {
        int32_t written = pattern.getPart(start).getLimit();
        for (int32_t index = start + 1;; index++) {
            const MessagePattern::Part &part = pattern.getPart(index);
            UnicodeString text = pattern.getPatternString().tempSubStringBetween(written, part.getIndex());
            if (!text.isEmpty()) { write(CICU_TEXT, text); }
            written = part.getLimit();
            switch (part.getType()) {
            case UMSGPAT_PART_TYPE_MSG_LIMIT: return;
            case UMSGPAT_PART_TYPE_REPLACE_NUMBER: write(CICU_PLACEHOLDER, number); break;
            case UMSGPAT_PART_TYPE_ARG_START:
                write_argument(index);
                index = pattern.getLimitPartIndex(index);
                written = pattern.getPart(index).getLimit();
                break;
            default: break;
            }
        }
    }

private:
    const MessagePattern &pattern;

    void write_argument(int32_t start) {
        UnicodeString name = pattern.getSubstring(pattern.getPart(start + 1));
        switch (pattern.getPart(start).getArgType()) {
        case UMSGPAT_ARG_TYPE_NONE: write(CICU_PLACEHOLDER, name); break;
        case UMSGPAT_ARG_TYPE_PLURAL:
            if (pattern.getPluralOffset(start + 2) != 0) { isSupported = false; }
            write_branches(CICU_PLURAL, name, start, name);
            break;
        case UMSGPAT_ARG_TYPE_SELECT: write_branches(CICU_SELECT, name, start, UnicodeString()); break;
        default: isSupported = false;
        }
    }

    void write_branches(char kind, const UnicodeString &name, int32_t start, const UnicodeString &number) {
        write(kind, name);
        for (int32_t index = start + 2; index < pattern.getLimitPartIndex(start); index++) {
            const MessagePattern::Part &part = pattern.getPart(index);
            if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
                write(CICU_BRANCH, pattern.getSubstring(part));
            } else if (part.getType() == UMSGPAT_PART_TYPE_MSG_START) {
                write_message(index, number);
                write(CICU_END, UnicodeString());
                index = pattern.getLimitPartIndex(index);
            }
        }
        write(CICU_END, UnicodeString());
    }

    void write(char kind, const UnicodeString &text) {
        pieces += kind;
        text.toUTF8String(pieces);
        pieces += '\0';
    }
};
}  // namespace

int32_t cicu_parse_pattern(const char *text, char *destination, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    MessagePattern pattern(UnicodeString::fromUTF8(text), nullptr, status);
    if (U_FAILURE(status)) { return CICU_FAILURE; }
    PatternWriter writer(pattern);
    writer.write_message(0, UnicodeString());
    return writer.isSupported ? write_utf8(writer.pieces, destination, capacity) : CICU_FAILURE;
}
