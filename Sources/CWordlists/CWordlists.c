#include "CWordlists.h"

// `#embed` is C23; clang offers it in earlier modes with this warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A compiled list is used in place, and its tables are aligned to 16 bytes.
_Alignas(16) static const uint8_t global[] = {
#embed "../../wordlists/global.compiled"
};
_Alignas(16) static const uint8_t global_for_entra[] = {
#embed "../../wordlists/global-entra.compiled"
};
static const uint8_t letter_trigrams[] = {
#embed "../../wordlists/letter-trigrams.model"
};

const uint8_t *cwordlists_global_start(void) { return global; }
size_t cwordlists_global_size(void) { return sizeof(global); }
const uint8_t *cwordlists_global_for_entra_start(void) { return global_for_entra; }
size_t cwordlists_global_for_entra_size(void) { return sizeof(global_for_entra); }
const uint8_t *cwordlists_letter_trigrams_start(void) { return letter_trigrams; }
size_t cwordlists_letter_trigrams_size(void) { return sizeof(letter_trigrams); }
