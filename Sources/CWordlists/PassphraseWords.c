#include "CWordlists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A separate object file, which the linker adds only to programs that use it.
static const uint8_t words[] = {
#embed "../../wordlists/passphrase-words.txt"
};

const uint8_t *cwordlists_passphrase_words_start(void) { return words; }
size_t cwordlists_passphrase_words_size(void) { return sizeof(words); }
