#include "CICU.h"

#include <unicode/ucnv.h>

int32_t cicu_windows_1252(const uint8_t *bytes, int32_t count, uint8_t *destination, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = ucnv_convert("UTF-8", "windows-1252", (char *)destination, capacity, (const char *)bytes, count,
                                  &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? length : CICU_FAILURE;
}
