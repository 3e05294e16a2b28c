#include "Module.h"

#include <security/pam_ext.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

static void tell(pam_handle_t *pamh, int flags, const char *text) {
    if (!((unsigned)flags & PAM_SILENT)) pam_error(pamh, "%s", text);
}

// Tells the person why the password is not allowed.
static enum decision judge(pam_handle_t *pamh, int flags, const struct arguments *arguments, const struct person *person,
                           const char *password) {
    const void *old = NULL;
    if (pam_get_item(pamh, PAM_OLDAUTHTOK, &old) != PAM_SUCCESS) old = NULL;
    struct answer answer;
    ask_command(pamh, arguments->words, password, old, person, &answer);
    if (answer.decision == refused) tell(pamh, flags, answer.text[0] != '\0' ? answer.text : "This password may not be used.");
    return answer.decision;
}

__attribute__((visibility("default"))) int pam_sm_chauthtok(pam_handle_t *pamh, int flags, int argc, const char **argv) {
    // The first of two calls asks whether a change is possible now.
    if (flags & PAM_PRELIM_CHECK) return PAM_SUCCESS;
    if (!(flags & PAM_UPDATE_AUTHTOK)) return PAM_SERVICE_ERR;

    struct arguments arguments;
    bool is_configured = parse_arguments(pamh, argc, argv, &arguments);
    const char *account = NULL;
    if (pam_get_user(pamh, &account, NULL) != PAM_SUCCESS || account == NULL) return PAM_AUTHTOK_ERR;
    struct person person = find_person(pamh, account);
    const char *language = find_language(pamh, arguments.language);
    // Without room for it the language is English.
    if (language != NULL) append_option(&arguments, "--language", language);

    // Root could write /etc/shadow as well. But whoever has to change an expired password is the person, even if the server that
    // asks, such as sshd, runs as root.
    bool is_binding = arguments.enforce_for_root || getuid() != 0 || ((unsigned)flags & PAM_CHANGE_EXPIRED_AUTHTOK);
    bool is_judged = !arguments.local_users_only || is_local(pamh, account);

    for (int tries = arguments.tries; tries > 0; tries--) {
        const char *password = NULL;
        int result = pam_get_authtok(pamh, PAM_AUTHTOK, &password, NULL);
        // The two that were typed differ, as libpam has said.
        if (result == PAM_TRY_AGAIN) continue;
        if (result != PAM_SUCCESS || password == NULL) return PAM_AUTHTOK_ERR;
        if (!is_judged) return PAM_SUCCESS;

        enum decision decision = is_configured ? judge(pamh, flags, &arguments, &person, password) : failed;
        if (decision == failed) tell(pamh, flags, "The password could not be checked; ask the administrator.");
        if (decision == allowed || !is_binding) return PAM_SUCCESS;
        // No module behind this one may set it.
        pam_set_item(pamh, PAM_AUTHTOK, NULL);
        if (decision == failed) return PAM_AUTHTOK_ERR;
    }
    return PAM_AUTHTOK_ERR;
}
