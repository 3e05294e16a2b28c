// zxcvbn PASSWORDS: zxcvbn-c with the dictionary that is built into it.
#include <zxcvbn.h>

#include "round.h"

/// Score 3 of 4 is the usual demand: 10^8 guesses, 26.6 bits.
static bool accepts(const char *password) { return ZxcvbnMatch(password, NULL, NULL) >= 26.6; }

int main(int argc, char **argv) {
    (void)argc;
    return print_round(argv[1], accepts);
}
