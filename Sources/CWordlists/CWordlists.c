#include "CWordlists.h"

// `#embed` is C23; clang offers it in earlier modes with this warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A compiled list is used in place. A section of its own keeps it out of `.rodata`, which the linker makes writable with
// what Swift puts there, and at the start of a page, so that a process reads no page but those that a search touches.
#define IN_PLACE __attribute__((section("wordlists"), aligned(4096)))

IN_PLACE static const uint8_t global[] = {
#embed "../../wordlists/global.compiled"
};
IN_PLACE static const uint8_t global_for_entra[] = {
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
