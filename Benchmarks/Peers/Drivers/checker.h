// The command line of a password checker: a task for the passwords of a file.
#pragma once

#include <stdbool.h>
#include <string.h>

#include "round.h"
#include "scores.h"

/// `time` measures one round of decisions, `score` prints the scores.
static inline int run_checker(
    const char *task, const char *path, bool (*accepts)(const char *), double (*score)(const char *)) {
    if (!strcmp(task, "time")) return print_round(path, accepts);
    if (!strcmp(task, "score")) return print_scores(path, score);
    fprintf(stderr, "there is no task %s; use time or score\n", task);
    return EXIT_FAILURE;
}
