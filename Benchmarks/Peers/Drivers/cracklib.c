// cracklib DICTIONARY PASSWORDS: cracklib with a packed dictionary, named without its suffix; "default" is the system's.
#include <stddef.h>  // crack.h needs it and does not include it.

#include <crack.h>
#include <string.h>

#include "round.h"

static const char *dictionary;

static bool accepts(const char *password) { return !FascistCheck(password, dictionary); }

int main(int argc, char **argv) {
    (void)argc;
    dictionary = strcmp(argv[1], "default") ? argv[1] : GetDefaultCracklibDict();
    return print_round(argv[2], accepts);
}
