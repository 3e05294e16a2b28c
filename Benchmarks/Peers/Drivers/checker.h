// The command line of a password checker: a task for the passwords of a file.
#pragma once

#include <string.h>

#include "decisions.h"
#include "round.h"

/// `time` measures one round, `decide` prints the decisions.
static inline int run_checker(const char *task, const char *path, bool (*accepts)(const char *)) {
    if (!strcmp(task, "time")) return print_round(path, accepts);
    if (!strcmp(task, "decide")) return print_decisions(path, accepts);
    fprintf(stderr, "there is no task %s; use time or decide\n", task);
    return EXIT_FAILURE;
}
