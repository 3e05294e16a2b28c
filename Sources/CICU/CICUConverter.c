#include "CICU.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <stdlib.h>
#include <string.h>

struct CICUConverter {
    UConverter *source, *utf8;
    // The text between the two, in UTF-16.
    UChar pivot[1024];
    UChar *pivot_source, *pivot_target;
};

// Writes half a surrogate pair for bytes that are no text. No text has one, and it cannot be written as UTF-8.
static void mark_malformed(const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t count,
                           UConverterCallbackReason reason, UErrorCode *status) {
    (void)context, (void)bytes, (void)count;
    if (reason > UCNV_IRREGULAR) return;
    static const UChar half = 0xdc00;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &half, 1, 0, status);
}

static void write_marked(const void *context, UConverterFromUnicodeArgs *arguments, const UChar *units, int32_t count,
                         UChar32 character, UConverterCallbackReason reason, UErrorCode *status) {
    (void)context, (void)units, (void)count, (void)character;
    if (reason > UCNV_IRREGULAR) return;
    *status = U_ZERO_ERROR;
    ucnv_cbFromUWriteBytes(arguments, "\xff", 1, 0, status);
}

CICUConverter *cicu_converter_open(const char *encoding) {
    CICUConverter *converter = calloc(1, sizeof *converter);
    if (!converter) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    converter->source = ucnv_open(encoding, &status);
    converter->utf8 = ucnv_open("UTF-8", &status);
    ucnv_setToUCallBack(converter->source, mark_malformed, NULL, NULL, NULL, &status);
    ucnv_setFromUCallBack(converter->utf8, write_marked, NULL, NULL, NULL, &status);
    converter->pivot_source = converter->pivot_target = converter->pivot;
    if (U_SUCCESS(status)) return converter;
    cicu_converter_close(converter);
    return NULL;
}

void cicu_converter_close(CICUConverter *converter) {
    if (converter->source) ucnv_close(converter->source);
    if (converter->utf8) ucnv_close(converter->utf8);
    explicit_bzero(converter, sizeof *converter);
    free(converter);
}

int32_t cicu_convert(CICUConverter *converter, const uint8_t *bytes, int32_t *count, bool last, uint8_t *destination,
                     int32_t capacity) {
    const char *source = (const char *)bytes;
    char *target = (char *)destination;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(converter->utf8, converter->source, &target, target + capacity, &source, source + *count,
                   converter->pivot, &converter->pivot_source, &converter->pivot_target,
                   converter->pivot + sizeof converter->pivot / sizeof *converter->pivot, false, last, &status);
    *count = (int32_t)(source - (const char *)bytes);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? (int32_t)(target - (char *)destination)
                                                                 : CICU_FAILURE;
}
