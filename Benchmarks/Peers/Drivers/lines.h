// The lines of a file.
#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>

typedef struct {
    size_t count;
    char **text;
} Lines;

static inline _Noreturn void fail(const char *what) {
    perror(what);
    exit(EXIT_FAILURE);
}

/// Returns the lines of the file at `path` without line feeds. They are never freed: a driver ends when its work is done.
static inline Lines read_lines(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    Lines lines = {0, NULL};
    for (;;) {
        char *line = NULL;
        size_t capacity = 0;
        ssize_t length = getline(&line, &capacity, file);
        if (length < 0) break;
        if (length > 0 && line[length - 1] == '\n') line[length - 1] = '\0';
        lines.text = realloc(lines.text, (lines.count + 1) * sizeof *lines.text);
        if (!lines.text) fail(path);
        lines.text[lines.count++] = line;
    }
    if (ferror(file)) fail(path);
    fclose(file);
    return lines;
}
