// A check module for OpenLDAP's ppolicy overlay: slapd asks it for each new password that it can read.
#define _GNU_SOURCE

#include "slapd.h"

#include <ldap.h>
#include <passwordsieve.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <syslog.h>

#define LOG(priority, ...) syslog(LOG_AUTHPRIV | (priority), "pwsieve: " __VA_ARGS__)

// MARK: Checkers

enum { MOST_FILES = 16 };

// A checker and the argument that it was opened with. Policies of one server may have different ones.
typedef struct Opened {
    struct Opened *next;
    char *argument;
    char *language;
    pwsieve_checker *checker;
} Opened;

static Opened *opened;
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;

static void report(void *context, const char *line, int is_failure) {
    (void)context;
    LOG(is_failure ? LOG_WARNING : LOG_INFO, "%s", line);
}

// Opens a checker for an argument such as `policy=entra custom=/etc/pwsieve/contoso.txt`.
static Opened *open_checker(const char *argument) {
    pwsieve_list lists[MOST_FILES];
    const char *breaches[MOST_FILES];
    pwsieve_options options = {
        .size = sizeof options, .lists = lists, .breaches = breaches, .reload_interval = 60, .report = report};
    Opened *new = calloc(1, sizeof *new);
    char *words = strdup(argument);
    if (new == NULL || words == NULL || (new->argument = strdup(argument)) == NULL) { goto failed; }

    char *rest = words;
    for (char *word; (word = strsep(&rest, " \t\n")) != NULL;) {
        char *value = strchr(word, '=');
        if (*word == '\0') { continue; }
        if (value != NULL) { *value++ = '\0'; }
        if (value != NULL && strcmp(word, "policy") == 0) {
            options.policy = value;
        } else if (value != NULL && strcmp(word, "custom") == 0 && options.list_count < MOST_FILES) {
            lists[options.list_count++] = (pwsieve_list){.name = "custom", .path = value};
        } else if (value != NULL && strcmp(word, "breached") == 0 && options.breach_count < MOST_FILES) {
            breaches[options.breach_count++] = value;
        } else if (value != NULL && strcmp(word, "language") == 0) {
            free(new->language);
            new->language = strdup(value);
        } else {
            LOG(LOG_ERR, "pwdCheckModuleArg: there is no \"%s\"; use policy=, custom=, breached= and language=", word);
            goto failed;
        }
    }
    new->checker = pwsieve_open(&options);
    if (new->checker == NULL) {
        LOG(LOG_ERR, "%s", pwsieve_last_error());
        goto failed;
    }
    free(words);
    return new;

failed:
    free(words);
    if (new != NULL) {
        free(new->argument);
        free(new->language);
    }
    free(new);
    return NULL;
}

// The checker for an argument, opened once a process; NULL if it cannot be opened, which the next password tries again.
static const Opened *checker_for(const char *argument) {
    pthread_mutex_lock(&opening);
    Opened *found = opened;
    while (found != NULL && strcmp(found->argument, argument) != 0) { found = found->next; }
    if (found == NULL && (found = open_checker(argument)) != NULL) {
        found->next = opened;
        opened = found;
    }
    pthread_mutex_unlock(&opening);
    return found;
}

// MARK: The person

enum { MOST_WORDS = 16 };

// The names of the entry, which stay slapd's.
static pwsieve_user user_of(const Entry *entry, const char *words[MOST_WORDS]) {
    pwsieve_user user = {.size = sizeof user, .context = words};
    const struct {
        const char *name;
        const char **member;
    } members[] = {{"uid", &user.account_name}, {"givenName", &user.given_name}, {"sn", &user.surname},
                   {"displayName", &user.display_name}};
    if (entry == NULL) { return user; }
    for (const Attribute *attribute = entry->attributes; attribute != NULL; attribute = attribute->next) {
        const char *name = attribute->description->name.bv_val;
        if (name == NULL || attribute->values == NULL || attribute->values[0].bv_val == NULL) { continue; }
        for (size_t index = 0; index < sizeof members / sizeof *members; index++) {
            if (strcasecmp(name, members[index].name) == 0) { *members[index].member = attribute->values[0].bv_val; }
        }
        if (strcasecmp(name, "cn") != 0 && strcasecmp(name, "mail") != 0) { continue; }
        for (struct berval *value = attribute->values; value->bv_val != NULL && user.context_count < MOST_WORDS; value++) {
            words[user.context_count++] = value->bv_val;
        }
    }
    return user;
}

// MARK: The check

static void log_refusal(const pwsieve_verdict *verdict, const Entry *entry) {
    static const char *const rules[] = {"tooShort",     "tooLong", "disallowedCharacter", "complexity",
                                        "containsName", "banned",  "tooSimilar",          "breached"};
    char text[160] = "";
    uint32_t broken = pwsieve_verdict_violations(verdict);
    for (size_t index = 0; index < sizeof rules / sizeof *rules; index++) {
        if ((broken & 1u << index) == 0) { continue; }
        if (*text != '\0') { strcat(text, ", "); }
        strcat(text, rules[index]);
    }
    LOG(LOG_NOTICE, "refused a password for %s: %s", entry != NULL ? entry->name.bv_val : "an entry", text);
}

// Returns the reason for the person, to be freed with pwsieve_free; NULL if the password may be used.
static char *refusal(const char *password, const Entry *entry, const struct berval *argument, bool *is_checked) {
    *is_checked = false;
    const Opened *found = checker_for(argument != NULL && argument->bv_val != NULL ? argument->bv_val : "");
    if (found == NULL) { return NULL; }
    const char *words[MOST_WORDS];
    pwsieve_user user = user_of(entry, words);
    pwsieve_verdict *verdict = pwsieve_check(found->checker, password, strlen(password), &user);
    char *reason = NULL;
    if (verdict == NULL) {
        LOG(LOG_ERR, "%s", pwsieve_last_error());
    } else if (pwsieve_verdict_is_accepted(verdict)) {
        *is_checked = true;
    } else {
        reason = pwsieve_verdict_message(verdict, PWSIEVE_PERSON, found->language);
        *is_checked = reason != NULL;
        log_refusal(verdict, entry);
    }
    pwsieve_verdict_free(verdict);
    return reason;
}

static const char not_checked[] = "The password could not be checked; ask the administrator.";

#if OPENLDAP >= 206
int check_password(char *password, struct berval *message, Entry *entry, struct berval *argument);
int check_password(char *password, struct berval *message, Entry *entry, struct berval *argument) {
    bool is_checked;
    char *reason = refusal(password, entry, argument, &is_checked);
    if (reason == NULL && is_checked) { return LDAP_SUCCESS; }
    const char *text = reason != NULL ? reason : not_checked;
    size_t length = strlen(text) + 1;
    // slapd lends a buffer, and frees another that takes its place.
    if (message != NULL && message->bv_len < length) {
        char *larger = ber_memalloc(length);
        if (larger != NULL) {
            message->bv_val = larger;
            message->bv_len = length;
        }
    }
    if (message != NULL && message->bv_val != NULL) { snprintf(message->bv_val, message->bv_len, "%s", text); }
    pwsieve_free(reason);
    return LDAP_CONSTRAINT_VIOLATION;
}
#else
int check_password(char *password, char **message, Entry *entry, struct berval *argument);
int check_password(char *password, char **message, Entry *entry, struct berval *argument) {
    bool is_checked;
    char *reason = refusal(password, entry, argument, &is_checked);
    if (reason == NULL && is_checked) { return LDAP_SUCCESS; }
    // slapd frees it.
    if (message != NULL) { *message = strdup(reason != NULL ? reason : not_checked); }
    pwsieve_free(reason);
    return LDAP_CONSTRAINT_VIOLATION;
}
#endif

// MARK: Loading

// Lets `moduleload` keep the module: slapd 2.5 loads and unloads it at each check outside of its lock, and crashes under many clients.
int init_module(int count, char *arguments[]);
int init_module(int count, char *arguments[]) {
    (void)count, (void)arguments;
    return 0;
}
