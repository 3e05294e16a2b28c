#include "CWordlists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A file of its own, so that only programs that ask for the words hold them.
static const uint8_t words[] = {
#embed "../../wordlists/passphrase-words.txt"
};

const uint8_t *cwordlists_passphrase_words_start(void) { return words; }
size_t cwordlists_passphrase_words_size(void) { return sizeof(words); }
