// A program that changes passwords by PAM, with one habit of real ones. It ends with 0 if the module left that habit alone.
//
//   host HABIT SERVICE ACCOUNT HEX...
//
// The passwords are hexadecimal, so that memory holds them only where PAM put them. They answer prompts in turn; the last one
// answers all that follow. "100000*78" is a long one, of as many times "x". The result of PAM and all messages are printed.
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <security/pam_appl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *service, *account;
static char *const *passwords;

static void require(bool condition, const char *text) {
    if (condition) return;
    fprintf(stderr, "%s\n", text);
    exit(1);
}

static unsigned char hex_byte(const char *digits) {
    const char pair[] = {digits[0], digits[1], '\0'};
    return (unsigned char)strtoul(pair, NULL, 16);
}

static char *password(const char *text) {
    const char *star = strchr(text, '*');
    size_t length = star != NULL ? strtoul(text, NULL, 10) : strlen(text) / 2;
    char *password = malloc(length + 1);
    for (size_t byte = 0; byte < length; byte++) password[byte] = (char)hex_byte(star != NULL ? star + 1 : text + 2 * byte);
    password[length] = '\0';
    return password;
}

static int converse(int count, const struct pam_message **messages, struct pam_response **responses, void *context) {
    (void)context;
    *responses = calloc((size_t)count, sizeof **responses);
    for (int index = 0; index < count; index++) {
        printf("%s\n", messages[index]->msg);
        if (messages[index]->msg_style != PAM_PROMPT_ECHO_OFF) continue;
        (*responses)[index].resp = password(passwords[0]);
        if (passwords[1] != NULL) passwords++;
    }
    return PAM_SUCCESS;
}

static pam_handle_t *start(void) {
    pam_handle_t *pamh;
    require(pam_start(service, account, &(struct pam_conv){converse, NULL}, &pamh) == PAM_SUCCESS, "pam_start failed");
    return pamh;
}

static int change(void) {
    pam_handle_t *pamh = start();
    int result = pam_chauthtok(pamh, 0);
    pam_end(pamh, result);
    printf("result: %s\n", pam_strerror(NULL, result));
    return result;
}

static bool has_child(void) {
    siginfo_t end = {0};
    return waitid(P_ALL, 0, &end, WEXITED | WNOHANG | WNOWAIT | __WALL) == 0;
}

// SIGCHLD is ignored, so that the kernel waits for children.
static void ignore_children(void) {
    signal(SIGCHLD, SIG_IGN);
    change();
    struct sigaction action;
    sigaction(SIGCHLD, NULL, &action);
    require(action.sa_handler == SIG_IGN, "SIGCHLD is not ignored any more");
    require(!has_child(), "a child is left");
}

static volatile sig_atomic_t signals, reaped, reaped_code;

static void reap_all(int number) {
    (void)number;
    signals++;
    int status;
    while (waitpid(-1, &status, WNOHANG) > 0) {
        reaped_code = WEXITSTATUS(status);
        reaped++;
    }
}

static void begin_child(unsigned milliseconds) {
    if (fork() != 0) return;
    usleep(milliseconds * 1000);
    _exit(7);
}

// A handler waits for every child. One of the host's own ends meanwhile.
static void handle_children(void) {
    sigaction(SIGCHLD, &(struct sigaction){.sa_handler = reap_all, .sa_flags = SA_RESTART}, NULL);
    begin_child(5);
    change();
    while (reaped == 0) usleep(1000);
    require(signals == 1 && reaped == 1 && reaped_code == 7, "the handler saw other children than the host's");
    require(!has_child(), "a child is left");
}

static void *wait_for_all(void *context) {
    (void)context;
    for (int status; reaped == 0;) {
        if (waitpid(-1, &status, 0) > 0) {
            reaped_code = WEXITSTATUS(status);
            reaped++;
        }
    }
    return NULL;
}

// A thread waits for every child.
static void wait_in_thread(void) {
    pthread_t thread;
    begin_child(200);
    pthread_create(&thread, NULL, wait_for_all, NULL);
    change();
    while (reaped == 0) usleep(1000);
    require(reaped_code == 7, "the thread saw another child than the host's");
}

// Another child stays what it was: not waited for.
static void keep_children(void) {
    begin_child(0);
    usleep(20000);
    change();
    int status;
    require(wait(&status) > 0 && WEXITSTATUS(status) == 7, "the host's child was waited for");
    require(!has_child(), "a child is left");
}

static int descriptors(void) {
    int count = 0;
    DIR *folder = opendir("/proc/self/fd");
    while (readdir(folder) != NULL) count++;
    closedir(folder);
    return count;
}

// Descriptors are open that a command must not have, and the module adds none. The three standard ones are closed.
static void keep_descriptors(void) {
    for (int index = 0; index < 50; index++) require(open("/etc/passwd", O_RDONLY) >= 0, "cannot open");
    stdout = stderr = fdopen(dup(1), "w");
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (int standard = 0; standard < 3; standard++) close(standard);
    change();
    int before = descriptors();
    for (int index = 0; index < 20; index++) change();
    require(descriptors() == before, "descriptors are left open");
}

static volatile sig_atomic_t broken_pipes;
static void count_broken_pipe(int number) { (void)number, broken_pipes++; }

// A signal of a pipe that the command did not read is not the host's.
static void keep_broken_pipes(void) {
    signal(SIGPIPE, count_broken_pipe);
    change();
    require(broken_pipes == 0, "SIGPIPE was raised");
    sigset_t mask;
    sigprocmask(SIG_SETMASK, NULL, &mask);
    for (int number = 1; number < 32; number++) require(!sigismember(&mask, number), "a signal is still blocked");
}

// How often memory that can be written holds the password.
static int copies(const char *password) {
    size_t length = strlen(password) / 2;
    int found = 0;
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512], access[5];
    unsigned long first, last;
    while (fgets(line, sizeof line, maps) != NULL) {
        if (sscanf(line, "%lx-%lx %4s", &first, &last, access) != 3 || access[1] != 'w') continue;
        const unsigned char *end = (const unsigned char *)(uintptr_t)last - length;
        for (const unsigned char *place = (const unsigned char *)(uintptr_t)first; place <= end; place++) {
            size_t byte = 0;
            while (byte < length && place[byte] == hex_byte(password + 2 * byte)) byte++;
            if (byte == length) found++;
        }
    }
    fclose(maps);
    return found;
}

// Prints how many copies of each password memory has after the change, and after the end of PAM.
static void count_copies(void) {
    char *const *first = passwords;
    pam_handle_t *pamh = start();
    int result = pam_chauthtok(pamh, 0);
    printf("result: %s\n", pam_strerror(NULL, result));
    for (char *const *each = first; *each != NULL; each++) printf("copies after the change: %d\n", copies(*each));
    pam_end(pamh, result);
    for (char *const *each = first; *each != NULL; each++) printf("copies after the end: %d\n", copies(*each));
}

// A program that changes nothing: it prints the files that it has loaded.
static void only_authenticate(void) {
    pam_handle_t *pamh = start();
    printf("result: %s\n", pam_strerror(NULL, pam_authenticate(pamh, 0)));
    char line[512];
    FILE *maps = fopen("/proc/self/maps", "r");
    while (fgets(line, sizeof line, maps) != NULL) printf("%s", line);
    fclose(maps);
    pam_end(pamh, PAM_SUCCESS);
}

// Prints the milliseconds of a change.
static void measure(void) {
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    int result = change();
    clock_gettime(CLOCK_MONOTONIC, &end);
    require(result == PAM_SUCCESS, "the password was not changed");
    printf("%.3f\n", (double)(end.tv_sec - begin.tv_sec) * 1e3 + (double)(end.tv_nsec - begin.tv_nsec) / 1e6);
}

static void change_once(void) { change(); }

static const struct {
    const char *name;
    void (*run)(void);
} habits[] = {
    {"change", change_once},           {"ignore-children", ignore_children},   {"handle-children", handle_children},
    {"wait-in-thread", wait_in_thread}, {"keep-children", keep_children},       {"keep-descriptors", keep_descriptors},
    {"broken-pipe", keep_broken_pipes}, {"count-copies", count_copies},         {"authenticate", only_authenticate},
    {"measure", measure},
};

int main(int count, char *arguments[]) {
    require(count > 4, "usage: host HABIT SERVICE ACCOUNT HEX...");
    service = arguments[2];
    account = arguments[3];
    passwords = arguments + 4;
    for (size_t index = 0; index < sizeof habits / sizeof *habits; index++) {
        if (strcmp(habits[index].name, arguments[1]) != 0) continue;
        habits[index].run();
        return 0;
    }
    require(false, "no such habit");
}
