// pwquality time|score PASSWORDS: libpwquality with its default settings, which use cracklib's default dictionary. The
// score is its own, from 0 to 100, of what these settings accept.
#include <pwquality.h>

#include "checker.h"

static pwquality_settings_t *settings;

static int quality(const char *password) {
    void *detail = NULL;
    return pwquality_check(settings, password, NULL, NULL, &detail);
}
static bool accepts(const char *password) { return quality(password) >= 0; }
static double score(const char *password) {
    int points = quality(password);
    return points < 0 ? -INFINITY : points;
}

int main(int argc, char **argv) {
    (void)argc;
    settings = pwquality_default_settings();
    if (!settings) fail("pwquality_default_settings");
    return run_checker(argv[1], argv[2], accepts, score);
}
