// aho-corasick TERMS PASSWORDS: exact terms anywhere, with multifast's Aho-Corasick automaton, which nDPI carries.
#include <ctype.h>
#include <ndpi/ndpi_api.h>
#include <string.h>

#include "round.h"

static void *automaton;

/// The automaton is case-sensitive, and the terms are in lower case.
static bool accepts(const char *password) {
    char lowered[256];
    size_t length = 0;
    for (; password[length] && length + 1 < sizeof lowered; length++)
        lowered[length] = (char)tolower((unsigned char)password[length]);
    lowered[length] = '\0';
    return ndpi_match_string(automaton, lowered) <= 0;
}

int main(int argc, char **argv) {
    (void)argc;
    automaton = ndpi_init_automa();
    if (!automaton) fail("ndpi_init_automa");
    Lines terms = read_lines(argv[1]);
    for (size_t i = 0; i < terms.count; i++)
        if (ndpi_add_string_to_automa(automaton, terms.text[i])) fail(terms.text[i]);
    ndpi_finalize_automa(automaton);
    return print_round(argv[2], accepts);
}
