// hyperscan DATABASE PASSWORDS: all matches of the terms, with a database of hyperscan-compile.
#include <hs/hs.h>
#include <string.h>

#include "round.h"

static hs_database_t *database;
static hs_scratch_t *scratch;

/// Does not stop at the first match: a score needs them all.
static int on_match(unsigned term, unsigned long long from, unsigned long long to, unsigned flags, void *matches) {
    (void)term, (void)from, (void)to, (void)flags;
    ++*(size_t *)matches;
    return 0;
}

static bool accepts(const char *password) {
    size_t matches = 0;
    if (hs_scan(database, password, (unsigned)strlen(password), 0, scratch, on_match, &matches) != HS_SUCCESS)
        fail("hs_scan");
    return matches == 0;
}

static void load_database(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file || fseek(file, 0, SEEK_END)) fail(path);
    size_t size = (size_t)ftell(file);
    char *bytes = malloc(size);
    rewind(file);
    if (!bytes || fread(bytes, 1, size, file) != size || fclose(file)) fail(path);
    if (hs_deserialize_database(bytes, size, &database) != HS_SUCCESS) fail("hs_deserialize_database");
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) fail("hs_alloc_scratch");
    free(bytes);
}

int main(int argc, char **argv) {
    (void)argc;
    load_database(argv[1]);
    return print_round(argv[2], accepts);
}
