/*
 * libpasswordsieve: whether a new password may be used, and why.
 *
 *     pwsieve_checker *checker = pwsieve_open(NULL);
 *     if (!checker) { fprintf(stderr, "%s\n", pwsieve_last_error()); exit(1); }
 *     pwsieve_verdict *verdict = pwsieve_check(checker, password, length, NULL);
 *     if (verdict && !pwsieve_verdict_is_accepted(verdict)) {
 *         char *text = pwsieve_verdict_message(verdict, PWSIEVE_PERSON, "de");
 *         puts(text);
 *         pwsieve_free(text);
 *     }
 *     pwsieve_verdict_free(verdict);
 *     pwsieve_close(checker);
 *
 * Link with -lpasswordsieve, or with what `pkg-config --cflags --libs passwordsieve` says.
 *
 * Threads. Every function may be called from several threads at once, with the same handles too. Only pwsieve_close,
 * pwsieve_verdict_free and pwsieve_free have to be the last call with what they are given. No state is shared between
 * handles; the text of the last error belongs to the calling thread.
 *
 * Errors. A function that fails returns NULL or -1, and pwsieve_last_error() tells why. A NULL handle is such an error too,
 * and a NULL verdict is not accepted, so that a check that failed lets no password through. Nothing is thrown. No error, message or JSON text holds a password or a part of one.
 *
 * Types. Truth values are int, 1 or 0, since a bool has another size in some languages. Structures begin with their own
 * size.
 *
 * Texts. Those that come in are UTF-8, and end with a zero byte unless a length is given. Those that are returned as
 * `char *` belong to the caller, who gives them back with pwsieve_free(). Those that are returned as `const char *` are
 * not to be freed.
 *
 * Memory. The password's bytes stay the caller's, who should wipe them afterwards. All working copies are wiped before a
 * function returns. Once a thread has checked a password as long, a check takes no memory but that of its verdict.
 */
#ifndef PASSWORDSIEVE_H
#define PASSWORDSIEVE_H

#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#define PWSIEVE_NULLABLE _Nullable
#define PWSIEVE_NONNULL _Nonnull
#else
#define PWSIEVE_NULLABLE
#define PWSIEVE_NONNULL
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Opening ---------------------------------------------------------------------------------------------------- */

/** A policy and banned lists, ready to judge passwords. */
typedef struct pwsieve_checker pwsieve_checker;

/** A banned list in a file: text, compiled, or the "Password Rule Settings" of Microsoft Graph. */
typedef struct {
    /** The list's name. "custom" is the organisation's own, and keeps Entra's limits under a policy that extends "entra". */
    const char *PWSIEVE_NULLABLE name;
    /** The file's path. */
    const char *PWSIEVE_NULLABLE path;
} pwsieve_list;

/** What a checker is made of. All zero but `size` means: the recommended policy and the shipped list. */
typedef struct {
    /** sizeof(pwsieve_options), so that later versions of the library know which members there are. */
    size_t size;
    /** A profile ("recommended", "entra", "active-directory", "nist") or the path of a policy file; NULL: "recommended". */
    const char *PWSIEVE_NULLABLE policy;
    /** Lists beside the shipped one, each with a name of its own; NULL if there are none. */
    const pwsieve_list *PWSIEVE_NULLABLE lists;
    size_t list_count;
    /** PWSIEVE_NO_SHIPPED_LIST, PWSIEVE_LIFT_ENTRA_LIMITS, or 0. */
    uint32_t flags;
    /** How often the files are looked at for changes, in seconds; 0: only in pwsieve_reload. */
    uint32_t reload_interval;
    /**
     * Called with a line of text when changed files were read, or could not be used (`is_failure`): then what was in force
     * still is. It is called on a thread of the library's own, or on the one that calls pwsieve_reload, which it must not
     * call itself; after pwsieve_close it may be called once more by a look that had begun. NULL: nobody is told.
     */
    void (*PWSIEVE_NULLABLE report)(void *PWSIEVE_NULLABLE context, const char *PWSIEVE_NONNULL line, int is_failure);
    void *PWSIEVE_NULLABLE report_context;
} pwsieve_options;

enum {
    /** The list that comes with the library is not used. */
    PWSIEVE_NO_SHIPPED_LIST = 1,
    /** A list named "custom" may have more than 1,000 terms, and shorter or longer ones, than Entra takes. */
    PWSIEVE_LIFT_ENTRA_LIMITS = 2,
};

/**
 * Opens a checker, which is closed with pwsieve_close.
 *
 * @param options what it is made of; NULL: the recommended policy and the shipped list.
 * @return NULL if a file, the policy or a list cannot be used.
 */
pwsieve_checker *PWSIEVE_NULLABLE pwsieve_open(const pwsieve_options *PWSIEVE_NULLABLE options);

/**
 * Reads all files anew. Checks go on meanwhile; those that have begun end with what they began with.
 *
 * @return 0, or -1 if a file, the policy or a list cannot be used: then what was in force still is.
 */
int pwsieve_reload(pwsieve_checker *PWSIEVE_NULLABLE checker);

/** Closes a checker; NULL is taken. Its verdicts stay what they are. */
void pwsieve_close(pwsieve_checker *PWSIEVE_NULLABLE checker);

/* ---- Judging ---------------------------------------------------------------------------------------------------- */

/** What is known of the person whose password it is. What is unknown is NULL. */
typedef struct {
    /** sizeof(pwsieve_user). */
    size_t size;
    /** sAMAccountName. */
    const char *PWSIEVE_NULLABLE account_name;
    const char *PWSIEVE_NULLABLE display_name;
    const char *PWSIEVE_NULLABLE given_name;
    const char *PWSIEVE_NULLABLE surname;
    const char *PWSIEVE_NULLABLE tenant_name;
    /** Further words that the password must not be made of, such as the name of the service. */
    const char *PWSIEVE_NULLABLE const *PWSIEVE_NULLABLE context;
    size_t context_count;
} pwsieve_user;

/**
 * Whether a password may be used, without the reasons: several times as fast as pwsieve_check.
 *
 * @param password `length` bytes of UTF-8; NULL only if `length` is 0.
 * @param user whose password it is; NULL: nothing is known.
 * @return 1 if it may be used, 0 if not, -1 if it is not UTF-8 or an argument is wrong.
 */
int pwsieve_accepts(const pwsieve_checker *PWSIEVE_NULLABLE checker, const char *PWSIEVE_NULLABLE password,
                    size_t length, const pwsieve_user *PWSIEVE_NULLABLE user);

/** A judgement of a password. It holds nothing of the password, and never changes. */
typedef struct pwsieve_verdict pwsieve_verdict;

/**
 * Judges a password; the arguments are those of pwsieve_accepts. The verdict is freed with pwsieve_verdict_free.
 *
 * @return NULL if the password is not UTF-8 or an argument is wrong.
 */
pwsieve_verdict *PWSIEVE_NULLABLE pwsieve_check(const pwsieve_checker *PWSIEVE_NULLABLE checker,
                                                const char *PWSIEVE_NULLABLE password, size_t length,
                                                const pwsieve_user *PWSIEVE_NULLABLE user);

/** Frees a verdict; NULL is taken. */
void pwsieve_verdict_free(pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/* ---- Verdicts --------------------------------------------------------------------------------------------------- */

/** Whether the password may be used: 1 or 0. In audit mode always true: then the violations say what would have been. */
int pwsieve_verdict_is_accepted(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** The points that the password scored; -1 if the policy does not score, or the password is too long to be looked at. */
int pwsieve_verdict_score(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** The points that the policy asks for; -1 where there is no score. */
int pwsieve_verdict_required_score(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** The rules that a password can break. */
enum {
    PWSIEVE_TOO_SHORT = 1,
    PWSIEVE_TOO_LONG = 2,
    PWSIEVE_DISALLOWED_CHARACTER = 4,
    PWSIEVE_COMPLEXITY = 8,
    PWSIEVE_CONTAINS_NAME = 16,
    PWSIEVE_BANNED = 32,
};

/** The rules that the password breaks, their numbers added; 0 if it breaks none. */
uint32_t pwsieve_verdict_violations(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** What a self-service reset reports. */
enum {
    PWSIEVE_NO_VIOLATION = 0,
    /** On-premises policy violation: length, complexity, and names by Active Directory's rule. */
    PWSIEVE_ON_PREMISES_POLICY = 1,
    /** Banned-password ("fuzzy") policy violation: everything else, and where there is both. */
    PWSIEVE_BANNED_PASSWORD_POLICY = 2,
};

/** What a self-service reset reports for the verdict. */
int pwsieve_verdict_outcome(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** Who reads a message. */
enum {
    /** Who chose the password: the text says what to do, and quotes no banned term. */
    PWSIEVE_PERSON = 0,
    /** The administrator: the text names rules, lists and terms, and so parts of the password. */
    PWSIEVE_ADMINISTRATOR = 1,
};

/**
 * A sentence or two for each violation; an empty text without any.
 *
 * @param audience PWSIEVE_PERSON or PWSIEVE_ADMINISTRATOR.
 * @param languages tags such as "de-AT", separated by commas, the best first or with weights that count, as in
 *     Accept-Language: "en;q=0.5, de-AT"; NULL: English, as is what no language is had for.
 * @return NULL if an argument is wrong; to be freed with pwsieve_free.
 */
char *PWSIEVE_NULLABLE pwsieve_verdict_message(const pwsieve_verdict *PWSIEVE_NULLABLE verdict, int audience,
                                               const char *PWSIEVE_NULLABLE languages);

/**
 * The verdict as a JSON object: "decision", "score", "required", "codes", "outcome", "lists", and "segments" with their
 * "kind", "start" and "end" in code points of the password, and "points". Terms of the shipped list are left out.
 *
 * @return to be freed with pwsieve_free.
 */
char *PWSIEVE_NULLABLE pwsieve_verdict_json(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/* ---- Guidance --------------------------------------------------------------------------------------------------- */

/**
 * How far a password is, for each keystroke: a JSON object with "accepted", "points" ("earned", "required", "missing"),
 * "rules" (each with "code" and "met") and "hint", a sentence that says what to do next; it names no term. The arguments are
 * those of pwsieve_accepts and pwsieve_verdict_message.
 *
 * @return NULL if the password is not UTF-8 or an argument is wrong; to be freed with pwsieve_free.
 */
char *PWSIEVE_NULLABLE pwsieve_guidance(const pwsieve_checker *PWSIEVE_NULLABLE checker,
                                        const char *PWSIEVE_NULLABLE password, size_t length,
                                        const pwsieve_user *PWSIEVE_NULLABLE user,
                                        const char *PWSIEVE_NULLABLE languages);

/* ---- The rest --------------------------------------------------------------------------------------------------- */

/** Frees a text that was returned as `char *`; NULL is taken. */
void pwsieve_free(char *PWSIEVE_NULLABLE text);

/**
 * Why the last call on this thread that failed did so: one line that says what is wrong, where, and what to do. Empty if
 * none has failed. It is valid until another call on this thread fails.
 */
const char *PWSIEVE_NONNULL pwsieve_last_error(void);

/** The library's version, such as "0.1.0". */
const char *PWSIEVE_NONNULL pwsieve_version(void);

#ifdef __cplusplus
}
#endif

#endif
