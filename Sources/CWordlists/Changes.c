#include "CWordlists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A separate object file, which the linker adds only to programs that use it.
static const uint8_t changes[] = {
#embed "../../wordlists/changes.tsv"
};

const uint8_t *cwordlists_changes_start(void) { return changes; }
size_t cwordlists_changes_size(void) { return sizeof(changes); }
