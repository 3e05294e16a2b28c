#include "Module.h"

#include <stdint.h>
#include <string.h>

// The number of bytes of the character at `bytes`, which end with a NUL; 0 if they are not UTF-8.
static size_t character_length(const unsigned char *bytes, uint32_t *scalar) {
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = bytes[0];
    size_t length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
    if (length < 2) {
        *scalar = first;
        return length;
    }
    *scalar = first & (0x7fu >> length);
    for (size_t index = 1; index < length; index++) {
        if ((bytes[index] & 0xc0) != 0x80) return 0;
        *scalar = *scalar << 6 | (bytes[index] & 0x3fu);
    }
    bool is_surrogate = *scalar >= 0xd800 && *scalar < 0xe000;
    return *scalar < least[length] || *scalar > 0x10ffff || is_surrogate ? 0 : length;
}

void clean(char *text) {
    char *kept = text;
    for (const char *rest = text; *rest != '\0';) {
        uint32_t scalar;
        size_t length = character_length((const unsigned char *)rest, &scalar);
        bool is_control = scalar != '\n' && (scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0));
        if (length == 0 || is_control) {
            *kept++ = length == 0 ? '?' : ' ';
            rest += length == 0 ? 1 : length;
        } else {
            memmove(kept, rest, length);
            kept += length;
            rest += length;
        }
    }
    while (kept > text && kept[-1] == '\n') kept--;
    *kept = '\0';
}
