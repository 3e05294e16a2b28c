// The scores of a tool on the passwords of a file.
#pragma once

#include <math.h>

#include "lines.h"

/// Prints a line for each password in the file at `path`: its score. The tool rejects the scores below its threshold;
/// `-INFINITY` is rejected with every threshold, `INFINITY` with none.
static inline int print_scores(const char *path, double (*score)(const char *)) {
    Lines passwords = read_lines(path);
    for (size_t i = 0; i < passwords.count; i++) printf("%.17g\n", score(passwords.text[i]));
    return EXIT_SUCCESS;
}
