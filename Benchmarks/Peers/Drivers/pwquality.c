// pwquality PASSWORDS: libpwquality with its default settings, which ask cracklib's default dictionary.
#include <pwquality.h>

#include "round.h"

static pwquality_settings_t *settings;

static bool accepts(const char *password) {
    void *detail = NULL;
    return pwquality_check(settings, password, NULL, NULL, &detail) >= 0;
}

int main(int argc, char **argv) {
    (void)argc;
    settings = pwquality_default_settings();
    if (!settings) fail("pwquality_default_settings");
    return print_round(argv[1], accepts);
}
