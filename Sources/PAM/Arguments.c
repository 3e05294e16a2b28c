#include "Module.h"

#include <errno.h>
#include <security/pam_ext.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

bool append_option(struct arguments *arguments, const char *option, const char *value) {
    if (arguments->count + 2 >= words_limit) return false;
    arguments->words[arguments->count++] = option;
    arguments->words[arguments->count++] = value;
    arguments->words[arguments->count] = NULL;
    return true;
}

// The text after `name`, which ends with "=". NULL for another argument.
static const char *value_of(const char *argument, const char *name) {
    size_t length = strlen(name);
    return strncmp(argument, name, length) == 0 ? argument + length : NULL;
}

static bool parse_tries(const char *text, int *tries) {
    char *end;
    errno = 0;
    long number = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || number < 1 || number > 100) return false;
    *tries = (int)number;
    return true;
}

// Arguments that libpam reads itself when it asks for a password.
static bool is_for_libpam(const char *argument) {
    return strcmp(argument, "use_authtok") == 0 || strcmp(argument, "use_first_pass") == 0 ||
           strcmp(argument, "try_first_pass") == 0 || value_of(argument, "authtok_type=") != NULL;
}

// Arguments that are options of the command too.
static const char *const passed_on[][2] = {
    {"policy=", "--policy"},
    {"custom=", "--custom"},
    {"breached=", "--breached"},
};

bool parse_arguments(pam_handle_t *pamh, int argc, const char **argv, struct arguments *arguments) {
    *arguments = (struct arguments){.tries = 1, .words = {"/usr/bin/pwsieve", "check"}, .count = 2};
    append_option(arguments, "--caller", "pam");
    bool is_complete = true;
    for (int index = 0; index < argc; index++) {
        const char *argument = argv[index], *value;
        if (strcmp(argument, "local_users_only") == 0) {
            arguments->local_users_only = true;
        } else if (strcmp(argument, "enforce_for_root") == 0) {
            arguments->enforce_for_root = true;
        } else if ((value = value_of(argument, "command=")) != NULL) {
            arguments->words[0] = value;
        } else if ((value = value_of(argument, "language=")) != NULL) {
            arguments->language = value;
        } else if ((value = value_of(argument, "retry=")) != NULL) {
            if (!parse_tries(value, &arguments->tries)) {
                pam_syslog(pamh, LOG_ERR, "%s: not a number from 1 to 100; a password is asked for once", argument);
            }
        } else if (!is_for_libpam(argument)) {
            size_t option = 0, options = sizeof passed_on / sizeof *passed_on;
            while (option < options && (value = value_of(argument, passed_on[option][0])) == NULL) option++;
            if (option == options) {
                pam_syslog(pamh, LOG_ERR, "%s: unknown argument, not used", argument);
            } else if (!append_option(arguments, passed_on[option][1], value)) {
                pam_syslog(pamh, LOG_ERR, "%s: too many files", argument);
                is_complete = false;
            }
        }
    }
    if (arguments->words[0][0] != '/') {
        pam_syslog(pamh, LOG_ERR, "command=%s: not an absolute path", arguments->words[0]);
        is_complete = false;
    }
    return is_complete;
}
