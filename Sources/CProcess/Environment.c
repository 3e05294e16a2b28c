#define _GNU_SOURCE

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

static bool chooses_code_or_data(const char *variable) {
    static const char *const prefixes[] = {"ICU_", "SWIFT_"};
    for (size_t index = 0; index < sizeof prefixes / sizeof *prefixes; index++) {
        if (strncmp(variable, prefixes[index], strlen(prefixes[index])) == 0) { return true; }
    }
    return false;
}

// In a privileged process the environment is the caller's, who must not choose the tables of ICU or what the Swift runtime
// reports. As the system does with LD_PRELOAD, the variables are removed. This comes before the runtime reads them.
__attribute__((constructor(101))) static void forget_variables_of_callers(void) {
    if (getauxval(AT_SECURE) == 0 || environ == NULL) { return; }
    char **kept = environ;
    for (char **variable = environ; *variable != NULL; variable++) {
        if (!chooses_code_or_data(*variable)) { *kept++ = *variable; }
    }
    *kept = NULL;
}
