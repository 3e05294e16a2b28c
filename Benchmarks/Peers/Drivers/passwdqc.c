// passwdqc time|score PASSWORDS: passwdqc with its default settings and its built-in word list. Its thresholds are the
// least lengths of passwords of so many classes. The score is the greatest number, in steps of STEP, that may be added to
// all of them before the password is rejected, if that happens within MOST.
#include <limits.h>
#include <passwdqc.h>

#include "checker.h"

// A check takes milliseconds: with these it takes three to find a score.
enum { LEAST = -16, MOST = 8, STEP = 4 };

static passwdqc_params_t settings;

static bool accepts(const char *password) { return !passwdqc_check(&settings.qc, password, NULL, NULL); }

static bool accepts_longer_by(int added, const char *password) {
    passwdqc_params_qc_t longer = settings.qc;
    for (size_t i = 0; i < sizeof longer.min / sizeof *longer.min; i++) {
        // A setting of INT_MAX refuses passwords of so many classes.
        if (longer.min[i] == INT_MAX) continue;
        longer.min[i] = longer.min[i] + added < 0 ? 0 : longer.min[i] + added;
    }
    return !passwdqc_check(&longer, password, NULL, NULL);
}

static double score(const char *password) {
    // Accepted with `low`, rejected with `high`; the ends are not tried.
    int low = LEAST - STEP, high = MOST + STEP;
    while (high - low > STEP) {
        int middle = low + (high - low) / STEP / 2 * STEP;
        if (accepts_longer_by(middle, password)) low = middle;
        else high = middle;
    }
    return low < LEAST ? -INFINITY : low < MOST ? low : INFINITY;
}

int main(int argc, char **argv) {
    (void)argc;
    passwdqc_params_reset(&settings);
    return run_checker(argv[1], argv[2], accepts, score);
}
