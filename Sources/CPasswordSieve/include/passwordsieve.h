/*
 * libpasswordsieve decides whether a new password may be used, and says why.
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
 * Link with -lpasswordsieve, or with the flags of `pkg-config --cflags --libs passwordsieve`.
 *
 * Threads. Every function may be called from several threads at once, even with the same handles. A handle or text may
 * not be used any more once it has been passed to pwsieve_close, pwsieve_verdict_free or pwsieve_free. Handles share no
 * state; the text of the last error belongs to the calling thread.
 *
 * Errors. A function that fails returns NULL or -1, and pwsieve_last_error() gives the reason. A NULL handle is an error
 * too, and a NULL verdict is not accepted, so a check that failed lets no password through. Nothing is thrown. No error or
 * JSON text holds a password or a part of one, and no message does but PWSIEVE_ADMINISTRATOR's, which names terms.
 *
 * Types. Truth values are int, 1 or 0, since the size of a bool differs between languages. Structures begin with their own
 * size.
 *
 * Texts. Arguments are UTF-8 and end with a zero byte unless a length is given. Results of type `char *` belong to the
 * caller, who frees them with pwsieve_free(). Results of type `const char *` must not be freed.
 *
 * Memory. The password's bytes stay the caller's, who should wipe them afterwards. All working copies are wiped before a
 * function returns. Once a thread has checked a password of the same length, a check allocates only its verdict.
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

/** The policy and lists of a checker. If all but `size` is zero: the recommended policy and the shipped list. */
typedef struct {
    /** sizeof(pwsieve_options). It tells later versions of the library which members the structure has. */
    size_t size;
    /** A profile ("recommended", "entra", "active-directory", "nist") or the path of a policy file; NULL: "recommended". */
    const char *PWSIEVE_NULLABLE policy;
    /** Lists beside the shipped one, under different names; NULL if there are none. */
    const pwsieve_list *PWSIEVE_NULLABLE lists;
    size_t list_count;
    /** PWSIEVE_NO_SHIPPED_LIST, PWSIEVE_LIFT_ENTRA_LIMITS, or 0. */
    uint32_t flags;
    /** The interval at which the files are checked for changes, in seconds; 0: only pwsieve_reload reads them. */
    uint32_t reload_interval;
    /**
     * Called with a line of text when changed files were read, or could not be used (`is_failure`); in that case the old
     * ones stay in force. It runs on a thread of the library, or on the one that calls pwsieve_reload. It must not call
     * pwsieve_reload. It may be called once more after pwsieve_close if a check for changes had begun. NULL: no reports.
     */
    void (*PWSIEVE_NULLABLE report)(void *PWSIEVE_NULLABLE context, const char *PWSIEVE_NONNULL line, int is_failure);
    void *PWSIEVE_NULLABLE report_context;
    /** The paths of breach stores, made by `pwsieve breach compile`; NULL if there are none. */
    const char *PWSIEVE_NULLABLE const *PWSIEVE_NULLABLE breaches;
    size_t breach_count;
} pwsieve_options;

enum {
    /** Do not use the list that comes with the library. */
    PWSIEVE_NO_SHIPPED_LIST = 1,
    /** Let a list named "custom" have more terms, and shorter or longer ones, than Entra takes. */
    PWSIEVE_LIFT_ENTRA_LIMITS = 2,
};

/**
 * Opens a checker. Close it with pwsieve_close.
 *
 * @param options its policy and lists; NULL: the recommended policy and the shipped list.
 * @return NULL if a file, the policy or a list cannot be used.
 */
pwsieve_checker *PWSIEVE_NULLABLE pwsieve_open(const pwsieve_options *PWSIEVE_NULLABLE options);

/**
 * Reads all files again. Checks go on meanwhile; one that has begun ends with the lists that it began with.
 *
 * @return 0, or -1 if a file, the policy or a list cannot be used; in that case the old ones stay in force.
 */
int pwsieve_reload(pwsieve_checker *PWSIEVE_NULLABLE checker);

/** Closes a checker; does nothing for NULL. Its verdicts stay valid. */
void pwsieve_close(pwsieve_checker *PWSIEVE_NULLABLE checker);

/* ---- Judging ---------------------------------------------------------------------------------------------------- */

/** The person whose password it is. Members that are not known are NULL. */
typedef struct {
    /** sizeof(pwsieve_user). */
    size_t size;
    /** sAMAccountName, userPrincipalName, or DOMAIN\name. */
    const char *PWSIEVE_NULLABLE account_name;
    const char *PWSIEVE_NULLABLE display_name;
    const char *PWSIEVE_NULLABLE given_name;
    const char *PWSIEVE_NULLABLE surname;
    const char *PWSIEVE_NULLABLE tenant_name;
    /** Further words that must not make up the password, such as the name of the service and the e-mail address. */
    const char *PWSIEVE_NULLABLE const *PWSIEVE_NULLABLE context;
    size_t context_count;
    /** The password that the new one is to replace, `old_password_length` bytes of UTF-8; NULL if it is not known. */
    const char *PWSIEVE_NULLABLE old_password;
    size_t old_password_length;
} pwsieve_user;

/**
 * Decides whether a password may be used, without reasons. Faster than pwsieve_check.
 *
 * @param password `length` bytes of UTF-8; NULL only if `length` is 0.
 * @param user the person whose password it is; NULL if nothing is known.
 * @return 1 if it may be used, 0 if not, -1 if it is not UTF-8 or an argument is wrong.
 */
int pwsieve_accepts(const pwsieve_checker *PWSIEVE_NULLABLE checker, const char *PWSIEVE_NULLABLE password,
                    size_t length, const pwsieve_user *PWSIEVE_NULLABLE user);

/** The judgement of a password. It holds no text of the password, and never changes. */
typedef struct pwsieve_verdict pwsieve_verdict;

/**
 * Judges a password; the arguments are those of pwsieve_accepts. The verdict is freed with pwsieve_verdict_free.
 *
 * @return NULL if the password is not UTF-8 or an argument is wrong.
 */
pwsieve_verdict *PWSIEVE_NULLABLE pwsieve_check(const pwsieve_checker *PWSIEVE_NULLABLE checker,
                                                const char *PWSIEVE_NULLABLE password, size_t length,
                                                const pwsieve_user *PWSIEVE_NULLABLE user);

/** Frees a verdict; does nothing for NULL. */
void pwsieve_verdict_free(pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/* ---- Verdicts --------------------------------------------------------------------------------------------------- */

/** 1 if the password may be used, else 0. In audit mode always 1; the violations are reported all the same. */
int pwsieve_verdict_is_accepted(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** The points that the password scored; -1 if the policy does not score, or the password is too long to be judged. */
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
    PWSIEVE_TOO_SIMILAR = 64,
    PWSIEVE_BREACHED = 128,
};

/** The sum of the rules that the password breaks; 0 if it breaks none. */
uint32_t pwsieve_verdict_violations(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** The outcomes that a self-service reset reports. */
enum {
    PWSIEVE_NO_VIOLATION = 0,
    /** On-premises policy violation: length, complexity, names by Active Directory's rule, and likeness to the old one. */
    PWSIEVE_ON_PREMISES_POLICY = 1,
    /** Banned-password ("fuzzy") policy violation: everything else, also if there are violations of both kinds. */
    PWSIEVE_BANNED_PASSWORD_POLICY = 2,
};

/** The outcome that a self-service reset reports for the verdict. */
int pwsieve_verdict_outcome(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/** The readers of a message. */
enum {
    /** The person who chose the password: the text says what to do, and quotes no banned term. */
    PWSIEVE_PERSON = 0,
    /** The administrator: the text names rules, lists and terms, and so parts of the password. */
    PWSIEVE_ADMINISTRATOR = 1,
};

/**
 * Returns a sentence or two for each violation; an empty text if there is none.
 *
 * @param audience PWSIEVE_PERSON or PWSIEVE_ADMINISTRATOR.
 * @param languages tags such as "de-AT", separated by commas, the preferred one first, or with weights as in
 *     Accept-Language: "en;q=0.5, de-AT". English for NULL, and if none of the languages is available.
 * @return NULL if an argument is wrong; to be freed with pwsieve_free.
 */
char *PWSIEVE_NULLABLE pwsieve_verdict_message(const pwsieve_verdict *PWSIEVE_NULLABLE verdict, int audience,
                                               const char *PWSIEVE_NULLABLE languages);

/**
 * Returns the verdict as a JSON object. What is unknown is left out. Its keys:
 *
 * - "length": the code points of the password.
 * - "decision": "accepted" or "rejected".
 * - "score", "required": the points; like "segments" only if the policy scores and the password is not too long.
 * - "codes": the rules that the password breaks, such as "tooShort" or "banned".
 * - "outcome": "onPremisesPolicy" or "bannedPasswordPolicy"; only if a rule is broken.
 * - "lists": the names of the lists that the password is banned for.
 * - "similarity": the likeness to the old password: "equal", "contained", "reversed", "sameCore", or "fewChanges", whose
 *   number is "changes".
 * - "breachCount": the times that the password was seen in breaches, if the store has counts.
 * - "forbidden": the terms of forbidden lists in the password, from left to right, each with the keys of a term.
 * - "whole": the term that the password is banned for as a whole, with the keys of a term.
 * - "segments": the parts of the password, each with "kind" ("term", "character" or a pattern's name), "start" and "end"
 *   in code points, and "points". A segment of a term has the keys of a term, one of a block "repetitions" and the
 *   segments of its "unit".
 * - "policy": the policy's "name", its "version", and its "mode", "enforce" or "audit".
 * - "usedLists": the lists that the password was judged with, each with "name", "terms" and "fingerprint".
 *
 * A term has "edits", "list", "reversed" if it is spelled backwards, and "term" and "line" unless only the shipped list
 * holds it. `pwsieve summarize` reads these objects, one a line.
 *
 * @return to be freed with pwsieve_free.
 */
char *PWSIEVE_NULLABLE pwsieve_verdict_json(const pwsieve_verdict *PWSIEVE_NULLABLE verdict);

/* ---- Guidance --------------------------------------------------------------------------------------------------- */

/**
 * Returns the progress of a password while it is typed: a JSON object with "accepted", "points" ("earned", "required",
 * "missing"), "rules" (each with "code" and "met") and "hint", a sentence that says what to do next and names no term. The
 * arguments are those of pwsieve_accepts and pwsieve_verdict_message.
 *
 * @return NULL if the password is not UTF-8 or an argument is wrong; to be freed with pwsieve_free.
 */
char *PWSIEVE_NULLABLE pwsieve_guidance(const pwsieve_checker *PWSIEVE_NULLABLE checker,
                                        const char *PWSIEVE_NULLABLE password, size_t length,
                                        const pwsieve_user *PWSIEVE_NULLABLE user,
                                        const char *PWSIEVE_NULLABLE languages);

/* ---- The rest --------------------------------------------------------------------------------------------------- */

/** Frees a text that was returned as `char *`; does nothing for NULL. */
void pwsieve_free(char *PWSIEVE_NULLABLE text);

/**
 * Returns the reason why the last failed call on this thread failed: one line that says what is wrong, where, and what to
 * do. Empty if none has failed. Valid until another call on this thread fails.
 */
const char *PWSIEVE_NONNULL pwsieve_last_error(void);

/** The library's version, such as "0.1.0". */
const char *PWSIEVE_NONNULL pwsieve_version(void);

#ifdef __cplusplus
}
#endif

#endif
