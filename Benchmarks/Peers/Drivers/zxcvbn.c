// zxcvbn time|decide PASSWORDS: zxcvbn-c with its built-in dictionary.
#include <zxcvbn.h>

#include "checker.h"

/// The usual requirement is score 3 of 4: 10^8 guesses or more. The library gives the logarithm to base 2.
static const double REQUIRED_BITS = 26.575424759098897;

static bool accepts(const char *password) { return ZxcvbnMatch(password, NULL, NULL) >= REQUIRED_BITS; }

int main(int argc, char **argv) {
    (void)argc;
    return run_checker(argv[1], argv[2], accepts);
}
