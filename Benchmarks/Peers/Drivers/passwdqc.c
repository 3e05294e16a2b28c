// passwdqc time|decide PASSWORDS: passwdqc with its default settings and its built-in word list.
#include <passwdqc.h>

#include "checker.h"

static passwdqc_params_t settings;

static bool accepts(const char *password) { return !passwdqc_check(&settings.qc, password, NULL, NULL); }

int main(int argc, char **argv) {
    (void)argc;
    passwdqc_params_reset(&settings);
    return run_checker(argv[1], argv[2], accepts);
}
