#include "CCommand.h"

#include <string.h>

static void forget_variables(int count, char **arguments, char **environment) {
    (void)count;
    (void)arguments;
    char **kept = environment;
    for (char **variable = environment; *variable != NULL; variable++) {
        if (strncmp(*variable, "ICU_", 4) != 0 && strncmp(*variable, "SWIFT_", 6) != 0) { *kept++ = *variable; }
    }
    *kept = NULL;
}

// Run before the constructors of all libraries. Only a program has such functions, so libraries have CProcess.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = forget_variables;
