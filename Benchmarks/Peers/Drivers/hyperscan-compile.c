// hyperscan-compile TERMS DATABASE: writes a database of the terms, in any case and within one edit.
#include <ctype.h>
#include <hs/hs.h>
#include <string.h>

#include "lines.h"

/// Shorter terms are matched exactly, as under the recommended policy.
enum { SHORTEST_FUZZY = 5 };

static void require_word(const char *term) {
    for (const char *c = term; *c; c++) {
        if (isalnum((unsigned char)*c)) continue;
        fprintf(stderr, "hyperscan-compile: '%s' would be read as a regular expression\n", term);
        exit(EXIT_FAILURE);
    }
}

static hs_database_t *compile(Lines terms) {
    unsigned *flags = calloc(terms.count, sizeof *flags);
    unsigned *numbers = calloc(terms.count, sizeof *numbers);
    hs_expr_ext_t *edits = calloc(terms.count, sizeof *edits);
    const hs_expr_ext_t **extensions = calloc(terms.count, sizeof *extensions);
    if (!flags || !numbers || !edits || !extensions) fail("hyperscan-compile");
    for (size_t i = 0; i < terms.count; i++) {
        require_word(terms.text[i]);
        flags[i] = HS_FLAG_CASELESS;
        numbers[i] = (unsigned)i;
        if (strlen(terms.text[i]) >= SHORTEST_FUZZY) {
            edits[i].flags = HS_EXT_FLAG_EDIT_DISTANCE;
            edits[i].edit_distance = 1;
        }
        extensions[i] = &edits[i];
    }
    hs_database_t *database;
    hs_compile_error_t *error;
    if (hs_compile_ext_multi((const char *const *)terms.text, flags, numbers, extensions, (unsigned)terms.count,
                             HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
        fprintf(stderr, "hyperscan-compile: %s\n", error->message);
        exit(EXIT_FAILURE);
    }
    return database;
}

int main(int argc, char **argv) {
    (void)argc;
    char *bytes;
    size_t size;
    if (hs_serialize_database(compile(read_lines(argv[1])), &bytes, &size) != HS_SUCCESS) fail("hs_serialize_database");
    FILE *file = fopen(argv[2], "w");
    if (!file || fwrite(bytes, 1, size, file) != size || fclose(file)) fail(argv[2]);
    return EXIT_SUCCESS;
}
