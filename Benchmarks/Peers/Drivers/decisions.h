// The decisions of a tool on the passwords of a file.
#pragma once

#include <stdbool.h>

#include "lines.h"

/// Prints a line for each password in the file at `path`: 1 if it is accepted, 0 if it is rejected.
static inline int print_decisions(const char *path, bool (*accepts)(const char *)) {
    Lines passwords = read_lines(path);
    for (size_t i = 0; i < passwords.count; i++) puts(accepts(passwords.text[i]) ? "1" : "0");
    return EXIT_SUCCESS;
}
