// zxcvbn time|score PASSWORDS: zxcvbn-c with its built-in dictionary. The score is the logarithm of the guesses to base
// 2, as the library gives it.
#include <zxcvbn.h>

#include "checker.h"

/// The usual requirement is score 3 of 4: 10^8 guesses or more.
static const double REQUIRED_BITS = 26.575424759098897;

static double score(const char *password) { return ZxcvbnMatch(password, NULL, NULL); }
static bool accepts(const char *password) { return score(password) >= REQUIRED_BITS; }

int main(int argc, char **argv) {
    (void)argc;
    return run_checker(argv[1], argv[2], accepts, score);
}
