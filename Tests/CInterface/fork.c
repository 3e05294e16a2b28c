// A checker that is opened before a fork works in the child, and follows its files there, whatever other threads did at the
// time: checks, reloads, messages in all languages.
//
//   fork CHILDREN
#include <passwordsieve.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char folder[] = "/tmp/passwordsieve-fork-XXXXXX";
static char list_path[256];
static pwsieve_checker *checker;
static atomic_bool is_done;
// A callback may wait for the thread that forks, as one of Python waits for the interpreter's lock.
static pthread_mutex_t interpreter = PTHREAD_MUTEX_INITIALIZER;

static const char *const languages[] = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "ru", "ja", "zh-Hans", "da"};
enum { LANGUAGES = sizeof languages / sizeof *languages };

static void write_list(const char *text) {
    char temporary[280];
    snprintf(temporary, sizeof temporary, "%s.%d", list_path, (int)getpid());
    FILE *file = fopen(temporary, "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0 || rename(temporary, list_path) != 0) abort();
}

static int accepts(const char *password) { return pwsieve_accepts(checker, password, strlen(password), NULL); }

static void report(void *context, const char *line, int is_failure) {
    (void)context, (void)line, (void)is_failure;
    pthread_mutex_lock(&interpreter);
    pthread_mutex_unlock(&interpreter);
}

static bool message(const char *language) {
    // Letters beyond ASCII, so that ICU is asked too.
    const char *password = "W\xc3\xa9lc\xc5\x82me1";
    pwsieve_verdict *verdict = pwsieve_check(checker, password, strlen(password), NULL);
    char *text = pwsieve_verdict_message(verdict, PWSIEVE_PERSON, language);
    bool is_there = text != NULL && *text;
    pwsieve_free(text);
    pwsieve_verdict_free(verdict);
    return is_there;
}

static void *checks(void *unused) {
    while (!is_done) accepts("Xjdpwhyt7!");
    return unused;
}

static void *messages(void *unused) {
    for (unsigned i = 0; !is_done; i++) message(languages[i % LANGUAGES]);
    return unused;
}

static void *reloads(void *unused) {
    while (!is_done) pwsieve_reload(checker);
    return unused;
}

static void sleep_for(long milliseconds) {
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

static void *guard_child(void *unused) {
    sleep_for(10000);
    _exit(4);
    return unused;
}

// Several threads of the child use the checker at once.
static int child(bool follows) {
    // A child that hangs is ended from a thread, since a signal would come from outside.
    pthread_t guard, others[2];
    pthread_create(&guard, NULL, guard_child, NULL);
    for (int i = 0; i < 2; i++) pthread_create(&others[i], NULL, messages, NULL);
    if (accepts("Xjdpwhyt7!") != 1 || accepts("Qvwzkrmb1") != 0) return 1;
    for (int i = 0; i < LANGUAGES; i++) {
        if (!message(languages[i])) return 2;
    }
    // The parent writes another list soon.
    for (int i = 0; follows && accepts("Qvwzkrmb1") == 0; i++) {
        if (i == 800) return 3;
        sleep_for(10);
    }
    return pwsieve_reload(checker) == 0 ? 0 : 5;
}

static pid_t start(bool follows) {
    pthread_mutex_lock(&interpreter);
    pid_t process = fork();
    pthread_mutex_unlock(&interpreter);
    if (process == 0) _exit(child(follows));
    return process;
}

static int failures;

static void wait_for(pid_t process) {
    int status = 0;
    waitpid(process, &status, 0);
    if (status == 0) return;
    failures++;
    fprintf(stderr, "fork.c: a child ended with %s %d\n", WIFSIGNALED(status) ? "signal" : "code",
            WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

int main(int count, char **arguments) {
    int children = count > 1 ? atoi(arguments[1]) : 1000;
    if (!mkdtemp(folder)) return 1;
    snprintf(list_path, sizeof list_path, "%s/custom.txt", folder);
    write_list("qvwzkrmb\n");
    pwsieve_list list = {.name = "custom", .path = list_path};
    pwsieve_options options = {.size = sizeof options, .lists = &list, .list_count = 1, .reload_interval = 1, .report = report};
    checker = pwsieve_open(&options);
    if (!checker) {
        fprintf(stderr, "%s\n", pwsieve_last_error());
        return 1;
    }

    pthread_t threads[4];
    void *(*const work[])(void *) = {checks, messages, reloads, messages};
    for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, work[i], NULL);
    for (int i = 0; i < children; i++) wait_for(start(false));
    is_done = true;
    for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);

    is_done = false;
    pid_t followers[4];
    for (int i = 0; i < 4; i++) followers[i] = start(true);
    sleep_for(200);
    write_list("jxlphdqt\n");
    for (int i = 0; i < 4; i++) wait_for(followers[i]);

    pwsieve_close(checker);
    unlink(list_path);
    rmdir(folder);
    printf("%d children of a process under load, %d failures\n", children + 4, failures);
    return failures > 0;
}
