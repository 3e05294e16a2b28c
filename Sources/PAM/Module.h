// The parts of pam_pwsieve, a PAM module that asks the command pwsieve whether a new password may be used. The module holds no
// Swift and links only with libpam: it is loaded by sudo and su too, which change no password.
#ifndef PAM_PWSIEVE_MODULE_H
#define PAM_PWSIEVE_MODULE_H

#include <security/pam_modules.h>
#include <stdbool.h>
#include <stddef.h>

// Arguments.c: the module's line in /etc/pam.d.

enum { words_limit = 64 };

struct arguments {
    // How often a new password is asked for.
    int tries;
    bool local_users_only;
    bool enforce_for_root;
    // The language where neither session nor host has one; NULL if the line names none.
    const char *language;
    // The command: its path, then its arguments, then NULL.
    const char *words[words_limit];
    size_t count;
};

// Unknown arguments are logged. Returns false if the command cannot be the one that was asked for.
bool parse_arguments(pam_handle_t *pamh, int argc, const char **argv, struct arguments *arguments);

// Adds an option to the command, and its value, which must live as long as the arguments.
bool append_option(struct arguments *arguments, const char *option, const char *value);

// Person.c: what is known about the person.

struct person {
    const char *account;
    // The first part of the GECOS field, which does not end with a NUL.
    const char *full_name;
    size_t full_name_length;
};

// The texts are those of libpam and of the caller.
struct person find_person(pam_handle_t *pamh, const char *account);

// Returns true if /etc/passwd has the account, or cannot be read.
bool is_local(pam_handle_t *pamh, const char *account);

// Returns a language tag or the name of a locale: what the environment says, or the other one if it says nothing. NULL means
// English.
const char *find_language(pam_handle_t *pamh, const char *otherwise);

// Command.c: the answer of the command.

enum decision { allowed, refused, failed };

struct answer {
    enum decision decision;
    // The reason for the person, if refused.
    char text[4097];
};

// Runs the command with the passwords and the person on its standard input. A failure is logged; nothing of a password is. The old
// password may be NULL.
void ask_command(pam_handle_t *pamh, const char *const words[], const char *password, const char *old,
                 const struct person *person, struct answer *answer);

// Text.c: text from elsewhere.

// Replaces what a terminal might obey, and what is not UTF-8. Lines stay; line ends at the end go. The text gets no longer.
void clean(char *text);

#endif
