// The library as a C program uses it; run under valgrind too. Prints what fails, and ends with 1 if anything does.
#include <fcntl.h>
#include <passwordsieve.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int failures;

#define CHECK(condition)                                                        \
    do {                                                                        \
        if (!(condition)) {                                                     \
            fprintf(stderr, "test.c:%d: %s\n", __LINE__, #condition);           \
            failures++;                                                         \
        }                                                                       \
    } while (0)

static char folder[] = "/tmp/passwordsieve-test-XXXXXX";

static const char *path(const char *name) {
    static char paths[4][256];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static const char *write_file(const char *name, const char *text) {
    const char *to = path(name);
    FILE *file = fopen(to, "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0) abort();
    return to;
}

/// True if the text holds `part`. Frees the text.
static bool holds(char *text, const char *part) {
    bool is_there = text && strstr(text, part);
    if (!is_there) fprintf(stderr, "\"%s\" is not in \"%s\"\n", part, text ? text : "(NULL)");
    pwsieve_free(text);
    return is_there;
}

static int accepts(const pwsieve_checker *checker, const char *password) {
    return pwsieve_accepts(checker, password, strlen(password), NULL);
}

static pwsieve_verdict *check(const pwsieve_checker *checker, const char *password) {
    return pwsieve_check(checker, password, strlen(password), NULL);
}

static void test_defaults(void) {
    pwsieve_checker *checker = pwsieve_open(NULL);
    CHECK(checker);
    CHECK(accepts(checker, "Welcome1!") == 0);
    CHECK(accepts(checker, "Qvwzkrm8!") == 1);
    CHECK(pwsieve_accepts(checker, NULL, 0, NULL) == 0);
    // Bytes beyond the length are not read, and no zero is needed.
    CHECK(pwsieve_accepts(checker, "Qvwzkrm8!\xff", 9, NULL) == 1);
    // A zero byte is a character like any other control character.
    pwsieve_verdict *zero = pwsieve_check(checker, "Qvwzkrm8!\0x", 11, NULL);
    CHECK(pwsieve_verdict_violations(zero) == PWSIEVE_DISALLOWED_CHARACTER);
    pwsieve_verdict_free(zero);

    pwsieve_verdict *verdict = check(checker, "Welcome1!");
    CHECK(!pwsieve_verdict_is_accepted(verdict));
    CHECK(pwsieve_verdict_score(verdict) == 3 && pwsieve_verdict_required_score(verdict) == 5);
    CHECK(pwsieve_verdict_violations(verdict) == PWSIEVE_BANNED);
    CHECK(pwsieve_verdict_outcome(verdict) == PWSIEVE_BANNED_PASSWORD_POLICY);
    CHECK(holds(pwsieve_verdict_message(verdict, PWSIEVE_PERSON, NULL), "Add at least 2 characters"));
    CHECK(holds(pwsieve_verdict_message(verdict, PWSIEVE_PERSON, "xx, en;q=0.5, de-AT;q=0.8"), "mindestens 2 Zeichen"));
    CHECK(holds(pwsieve_verdict_message(verdict, PWSIEVE_ADMINISTRATOR, "en"), "[welcome] + 2 characters = 3 < 5"));
    CHECK(pwsieve_verdict_message(verdict, 7, NULL) == NULL);
    CHECK(strstr(pwsieve_last_error(), "audience 7"));
    char *json = pwsieve_verdict_json(verdict);
    CHECK(strstr(json, "\"decision\":\"rejected\"") && strstr(json, "\"codes\":[\"banned\"]"));
    CHECK(strstr(json, "\"length\":9,"));
    // A term of the shipped list is not named.
    CHECK(!strstr(json, "welcome"));
    pwsieve_free(json);
    // A verdict outlives its checker.
    pwsieve_close(checker);
    CHECK(pwsieve_verdict_score(verdict) == 3);
    pwsieve_verdict_free(verdict);
}

static void test_user(void) {
    pwsieve_checker *checker = pwsieve_open(NULL);
    const char *context[] = {"zymurgy", NULL};
    pwsieve_user user = {.size = sizeof user, .surname = "Quillfeather", .context = context, .context_count = 2};
    CHECK(pwsieve_accepts(checker, "Xr7#quillfeather", 16, NULL) == 1);
    pwsieve_verdict *verdict = pwsieve_check(checker, "Xr7#quillfeather", 16, &user);
    CHECK(pwsieve_verdict_violations(verdict) == PWSIEVE_CONTAINS_NAME);
    pwsieve_verdict_free(verdict);
    CHECK(pwsieve_accepts(checker, "Xr7#zymurgy+Vk", 14, &user) == 0);
    user.size = 1;
    CHECK(pwsieve_accepts(checker, "Xr7#zymurgy+Vk", 14, &user) == -1);
    CHECK(strstr(pwsieve_last_error(), "sizeof(pwsieve_user)"));
    pwsieve_close(checker);
}

static void test_old_password(void) {
    pwsieve_checker *checker = pwsieve_open(NULL);
    // Only the length says where it ends.
    pwsieve_user user = {.size = sizeof user, .old_password = "Qvwzkrmb9xJhgt-behind", .old_password_length = 14};
    CHECK(pwsieve_accepts(checker, "Qvwzkrmb8xJhgt", 14, NULL) == 1);
    CHECK(pwsieve_accepts(checker, "Qvwzkrmb8xJhgt", 14, &user) == 0);
    pwsieve_verdict *verdict = pwsieve_check(checker, "Qvwzkrmb8xJhgt", 14, &user);
    CHECK(pwsieve_verdict_violations(verdict) == PWSIEVE_TOO_SIMILAR);
    CHECK(pwsieve_verdict_outcome(verdict) == PWSIEVE_ON_PREMISES_POLICY);
    CHECK(holds(pwsieve_verdict_message(verdict, PWSIEVE_PERSON, "en"), "Change more of your old password"));
    pwsieve_verdict_free(verdict);
    CHECK(holds(pwsieve_guidance(checker, "Qvwzkrmb8xJhgt", 14, &user, NULL), "\"code\":\"tooSimilar\",\"met\":false"));
    user.old_password = "\xff";
    user.old_password_length = 1;
    CHECK(pwsieve_accepts(checker, "Qvwzkrmb8xJhgt", 14, &user) == -1);
    CHECK(strstr(pwsieve_last_error(), "the old password is not UTF-8"));
    user.old_password = NULL;
    user.old_password_length = 7;
    CHECK(pwsieve_accepts(checker, "Qvwzkrmb8xJhgt", 14, &user) == 1);
    pwsieve_close(checker);
}

static void test_breaches(void) {
    write_file("words.txt", "contoso\n");
    const char *breaches[] = {path("missing.breach")};
    pwsieve_options options = {.size = sizeof options, .breaches = breaches, .breach_count = 1};
    CHECK(pwsieve_open(&options) == NULL);
    CHECK(strstr(pwsieve_last_error(), "missing.breach: cannot be read"));
    breaches[0] = path("words.txt");
    CHECK(pwsieve_open(&options) == NULL);
    CHECK(strstr(pwsieve_last_error(), "is no breach store"));
    breaches[0] = NULL;
    CHECK(pwsieve_open(&options) == NULL);
    CHECK(strstr(pwsieve_last_error(), "breach store 1 of the options has no path"));
}

static void test_guidance(void) {
    pwsieve_checker *checker = pwsieve_open(NULL);
    CHECK(holds(pwsieve_guidance(checker, NULL, 0, NULL, NULL), "\"accepted\":false"));
    CHECK(holds(pwsieve_guidance(checker, "Welcome1!", 9, NULL, NULL), "\"earned\":3,\"missing\":2,\"required\":5"));
    CHECK(holds(pwsieve_guidance(checker, "Welcome1!", 9, NULL, "fr"), "\"hint\":\""));
    CHECK(holds(pwsieve_guidance(checker, "Qvwzkrm8!", 9, NULL, NULL), "\"accepted\":true"));
    CHECK(pwsieve_guidance(checker, "\xff", 1, NULL, NULL) == NULL);
    pwsieve_close(checker);
}

static int reports, failed_reports;

static void report(void *context, const char *line, int is_failure) {
    CHECK(strcmp(context, "context") == 0 && strlen(line) > 0 && !strchr(line, '\n'));
    reports++;
    failed_reports += is_failure;
}

static void test_reload(void) {
    write_file("custom.txt", "qvwzkrmb\n");
    write_file("policy.json", "{ \"minimumScore\": 4 }");
    pwsieve_list list = {.name = "custom", .path = path("custom.txt")};
    pwsieve_options options = {.size = sizeof options, .policy = path("policy.json"), .lists = &list, .list_count = 1,
                               .flags = PWSIEVE_NO_SHIPPED_LIST, .report = report, .report_context = "context"};
    pwsieve_checker *checker = pwsieve_open(&options);
    CHECK(checker);
    CHECK(accepts(checker, "Welcome1!") == 1);
    CHECK(accepts(checker, "Qvwzkrmb!1") == 0 && accepts(checker, "Jxlphdqt!1") == 1);
    write_file("custom.txt", "jxlphdqt\n");
    CHECK(pwsieve_reload(checker) == 0);
    CHECK(accepts(checker, "Qvwzkrmb!1") == 1 && accepts(checker, "Jxlphdqt!1") == 0);
    write_file("policy.json", "{ \"minimumScore\": ");
    CHECK(pwsieve_reload(checker) == -1);
    CHECK(strstr(pwsieve_last_error(), "policy.json:1:19: the policy is not JSON"));
    CHECK(accepts(checker, "Jxlphdqt!1") == 0);
    CHECK(reports == 1 && failed_reports == 0);
    pwsieve_close(checker);
}

static void test_errors(void) {
    CHECK(strcmp(pwsieve_version(), "0.1.0") == 0);
    pwsieve_options options = {.size = sizeof options, .policy = "/nowhere/policy.json"};
    CHECK(pwsieve_open(&options) == NULL);
    CHECK(strcmp(pwsieve_last_error(), "/nowhere/policy.json: cannot read the policy: No such file or directory; "
                                       "check the path and its permissions") == 0);
    options.policy = "entra";
    options.flags = 64;
    CHECK(pwsieve_open(&options) == NULL && strstr(pwsieve_last_error(), "unknown flags"));
    options.size = 3;
    CHECK(pwsieve_open(&options) == NULL && strstr(pwsieve_last_error(), "sizeof(pwsieve_options)"));
    pwsieve_list list = {.name = "x"};
    options = (pwsieve_options){.size = sizeof options, .lists = &list, .list_count = 1};
    CHECK(pwsieve_open(&options) == NULL && strstr(pwsieve_last_error(), "list 1"));

    // A NULL that comes from a failure lets nothing through, and crashes nothing.
    CHECK(pwsieve_reload(NULL) == -1 && pwsieve_accepts(NULL, "x", 1, NULL) == -1);
    CHECK(pwsieve_check(NULL, "x", 1, NULL) == NULL && pwsieve_guidance(NULL, "x", 1, NULL, NULL) == NULL);
    CHECK(strstr(pwsieve_last_error(), "pwsieve_open"));
    CHECK(!pwsieve_verdict_is_accepted(NULL) && pwsieve_verdict_score(NULL) == -1);
    CHECK(pwsieve_verdict_json(NULL) == NULL && pwsieve_verdict_message(NULL, PWSIEVE_PERSON, NULL) == NULL);
    CHECK(pwsieve_verdict_violations(NULL) == 0 && pwsieve_verdict_outcome(NULL) == PWSIEVE_NO_VIOLATION);
    pwsieve_close(NULL);
    pwsieve_verdict_free(NULL);
    pwsieve_free(NULL);

    pwsieve_checker *checker = pwsieve_open(NULL);
    CHECK(pwsieve_accepts(checker, NULL, 3, NULL) == -1 && strstr(pwsieve_last_error(), "NULL"));
    CHECK(pwsieve_check(checker, "secret\xff", 7, NULL) == NULL);
    CHECK(strstr(pwsieve_last_error(), "byte 7") && !strstr(pwsieve_last_error(), "secret"));
    pwsieve_close(checker);
}

static void *work(void *checker) {
    CHECK(strcmp(pwsieve_last_error(), "") == 0);
    for (int round = 0; round < 200; round++) {
        CHECK(accepts(checker, "Qvwzkrm8!") == 1);
        pwsieve_verdict *verdict = check(checker, "Welcome1!");
        CHECK(pwsieve_verdict_score(verdict) == 3);
        pwsieve_verdict_free(verdict);
        if (round % 50 == 0) CHECK(pwsieve_reload(checker) == 0);
    }
    // The last error is the thread's own, and goes with it.
    CHECK(pwsieve_accepts(checker, "\xff", 1, NULL) == -1 && strstr(pwsieve_last_error(), "byte 1"));
    return NULL;
}

static void test_threads(void) {
    pwsieve_checker *checker = pwsieve_open(NULL);
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, work, checker);
    for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);
    pwsieve_close(checker);
}

/// Counts the copies of a text in the memory of this process. Each byte of the text is one character, which takes `width`
/// bytes in memory. The text is given masked, so that the scan does not find its own argument.
static int copies_in_memory(const unsigned char *masked, size_t count, size_t width) {
    static unsigned char chunk[1 << 20];
    FILE *maps = fopen("/proc/self/maps", "r");
    int memory = open("/proc/self/mem", O_RDONLY);
    if (!maps || memory < 0) abort();
    int copies = 0;
    unsigned long start, end;
    char rights[8], line[512];
    while (fgets(line, sizeof line, maps)) {
        if (sscanf(line, "%lx-%lx %7s", &start, &end, rights) != 3 || strncmp(rights, "rw", 2) != 0) continue;
        ssize_t size;
        for (unsigned long at = start; at < end; at += (unsigned long)size) {
            size_t wanted = end - at < sizeof chunk ? end - at : sizeof chunk;
            if ((size = pread(memory, chunk, wanted, (off_t)at)) <= 0) break;
            for (size_t i = 0; i + count * width <= (size_t)size; i++) {
                size_t k = 0;
                while (k < count && chunk[i + k * width] == (masked[k] ^ 0x5a) &&
                       (width == 1 || (!chunk[i + k * width + 1] && !chunk[i + k * width + 2] && !chunk[i + k * width + 3])))
                    k++;
                copies += k == count;
            }
        }
        // What was read is no copy.
        memset(chunk, 0, sizeof chunk);
    }
    fclose(maps);
    close(memory);
    return copies;
}

/// No function leaves a copy of a password, as typed, folded or as code points.
static void test_wiping(void) {
    // "Zq7#vR9!kW2m" and what it folds to.
    static const unsigned char typed[] = {0x00, 0x2b, 0x6d, 0x79, 0x2c, 0x08, 0x63, 0x7b, 0x31, 0x0d, 0x68, 0x37};
    static const unsigned char folded[] = {0x20, 0x2b, 0x6d, 0x79, 0x2c, 0x28, 0x63, 0x7b, 0x31, 0x2d, 0x68, 0x37};
    enum { LENGTH = sizeof typed };
    pwsieve_checker *checker = pwsieve_open(NULL);
    char *password = malloc(LENGTH);
    for (int i = 0; i < LENGTH; i++) password[i] = (char)(typed[i] ^ 0x5a);
    // The scan finds what is there, in either width.
    CHECK(copies_in_memory(typed, LENGTH, 1) == 1);
    uint32_t *wide = malloc(LENGTH * sizeof *wide);
    for (int i = 0; i < LENGTH; i++) wide[i] = typed[i] ^ 0x5a;
    CHECK(copies_in_memory(typed + 3, 6, 4) == 1);
    explicit_bzero(wide, LENGTH * sizeof *wide);
    free(wide);
    pwsieve_accepts(checker, password, LENGTH, NULL);
    pwsieve_verdict *verdict = pwsieve_check(checker, password, LENGTH, NULL);
    pwsieve_free(pwsieve_verdict_json(verdict));
    pwsieve_free(pwsieve_verdict_message(verdict, PWSIEVE_ADMINISTRATOR, NULL));
    pwsieve_free(pwsieve_guidance(checker, password, LENGTH, NULL, "de"));
    CHECK(copies_in_memory(typed, LENGTH, 1) == 1);
    explicit_bzero(password, LENGTH);
    free(password);
    for (size_t width = 1; width <= 4; width += 3) {
        // Nor a piece from the middle.
        CHECK(copies_in_memory(typed + 3, 6, width) == 0);
        CHECK(copies_in_memory(folded + 3, 6, width) == 0);
    }
    pwsieve_verdict_free(verdict);
    pwsieve_close(checker);
}

/// The argument is the number of rounds. With one, memory is not scanned.
int main(int count, char **arguments) {
    if (!mkdtemp(folder)) abort();
    for (int rounds = count > 1 ? atoi(arguments[1]) : 1; rounds > 0; rounds--) {
        reports = failed_reports = 0;
        test_defaults();
        test_user();
    test_old_password();
    test_breaches();
        test_guidance();
        test_reload();
        test_errors();
        test_threads();
    }
    remove(path("custom.txt"));
    remove(path("policy.json"));
    remove(folder);
    // Under valgrind, which passes the rounds, the scan would read valgrind's memory too and take minutes.
    if (count == 1) test_wiping();
    if (failures == 0) puts("C: passed");
    return failures != 0;
}
