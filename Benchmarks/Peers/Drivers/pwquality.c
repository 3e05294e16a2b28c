// pwquality time|decide PASSWORDS: libpwquality with its default settings, which use cracklib's default dictionary.
#include <pwquality.h>

#include "checker.h"

static pwquality_settings_t *settings;

static bool accepts(const char *password) {
    void *detail = NULL;
    return pwquality_check(settings, password, NULL, NULL, &detail) >= 0;
}

int main(int argc, char **argv) {
    (void)argc;
    settings = pwquality_default_settings();
    if (!settings) fail("pwquality_default_settings");
    return run_checker(argv[1], argv[2], accepts);
}
