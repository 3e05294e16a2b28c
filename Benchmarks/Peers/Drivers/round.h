// One round: the time that a tool takes for all passwords of a file.
#pragma once

#include <stdbool.h>
#include <time.h>

#include "lines.h"

static inline size_t count_accepted(char **passwords, size_t count, bool (*accepts)(const char *)) {
    size_t accepted = 0;
    for (size_t i = 0; i < count; i++) accepted += accepts(passwords[i]);
    return accepted;
}

/// Checks the passwords in the file at `path`; prints nanoseconds a password, and the numbers of all and of the accepted
/// passwords.
///
/// The time is processor time, which other work on the machine disturbs less than the elapsed time. Every tool here runs
/// in one thread and finds its files in memory. A tenth of the passwords is checked first, to warm the caches.
static inline int print_round(const char *path, bool (*accepts)(const char *)) {
    Lines passwords = read_lines(path);
    count_accepted(passwords.text, passwords.count / 10, accepts);
    clock_t start = clock();
    size_t accepted = count_accepted(passwords.text, passwords.count, accepts);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    printf("%.1f %zu %zu\n", seconds * 1e9 / (double)passwords.count, passwords.count, accepted);
    return EXIT_SUCCESS;
}
