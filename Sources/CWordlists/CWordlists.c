#include "CWordlists.h"

// `#embed` is C23; clang offers it in earlier modes with this warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t global[] = {
#embed "../../wordlists/global.compiled"
};

const uint8_t *cwordlists_global_start(void) { return global; }
size_t cwordlists_global_size(void) { return sizeof(global); }
