// cracklib time|score DICTIONARY PASSWORDS: cracklib with a packed dictionary, named without its suffix; "default" is
// the system's. It has no threshold.
#include <stddef.h>  // crack.h needs it and does not include it.

#include <crack.h>

#include "checker.h"

static const char *dictionary;

static bool accepts(const char *password) { return !FascistCheck(password, dictionary); }
static double score(const char *password) { return accepts(password) ? INFINITY : -INFINITY; }

int main(int argc, char **argv) {
    (void)argc;
    dictionary = strcmp(argv[2], "default") ? argv[2] : GetDefaultCracklibDict();
    return run_checker(argv[1], argv[3], accepts, score);
}
