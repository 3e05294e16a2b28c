#include "Module.h"

#include <ctype.h>
#include <pwd.h>
#include <security/pam_modutil.h>
#include <stdlib.h>
#include <string.h>

// In a setuid program the environment is that of anybody, so nothing but a name of a language is taken from it.
static bool is_language(const char *text) {
    size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.@-");
    bool is_posix = strcmp(text, "C") == 0 || strncmp(text, "C.", 2) == 0 || strcmp(text, "POSIX") == 0;
    return text[length] == '\0' && length <= 32 && isalpha((unsigned char)text[0]) && !is_posix;
}

// The person's own setting, from the environment of the session that PAM prepares, comes before that of the host.
const char *find_language(pam_handle_t *pamh, const char *otherwise) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (int source = 0; source < 2; source++) {
        for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
            const char *value = source == 0 ? pam_getenv(pamh, names[index]) : getenv(names[index]);
            if (value != NULL && value[0] != '\0') return is_language(value) ? value : NULL;
        }
    }
    return otherwise;
}

struct person find_person(pam_handle_t *pamh, const char *account) {
    const struct passwd *entry = pam_modutil_getpwnam(pamh, account);
    const char *gecos = entry != NULL && entry->pw_gecos != NULL ? entry->pw_gecos : "";
    return (struct person){
        .account = account,
        .full_name = gecos,
        .full_name_length = strcspn(gecos, ","),
    };
}

bool is_local(pam_handle_t *pamh, const char *account) {
    return pam_modutil_check_user_in_passwd(pamh, account, "/etc/passwd") != PAM_PERM_DENIED;
}
