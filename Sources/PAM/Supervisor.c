#include "Supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { report_end = 3, not_run = 127 };

// From here to never_blocks only async-signal-safe functions may be called: the host may have threads, whose locks are held for
// ever in a copy of it.

// Makes the descriptors 0 to 3 those of the command and of the report, and closes all others.
static bool arrange_descriptors(int input, int output, int report) {
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    // Where the host has closed its own, a pipe may have one of the four numbers.
    int sources[] = {input, output, null, report};
    for (int index = 0; index < 4; index++) {
        sources[index] = fcntl(sources[index], F_DUPFD, report_end + 1);
        if (sources[index] < 0) return false;
    }
    for (int index = 0; index < 4; index++) {
        if (dup3(sources[index], index, index == report_end ? O_CLOEXEC : 0) < 0) return false;
    }
    return close_range(report_end + 1, ~0U, 0) == 0;
}

static void restore_default_signals(void) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    // It fails for those that always have the default.
    for (int signal = 1; signal <= SIGRTMAX; signal++) sigaction(signal, &action, NULL);
}

// In a setuid program the real user is the person, who could stop both processes by a signal.
static bool become_root(void) {
#ifdef SYS_setresuid32
    return geteuid() != 0 || syscall(SYS_setresuid32, 0, 0, 0) == 0;
#else
    return geteuid() != 0 || syscall(SYS_setresuid, 0, 0, 0) == 0;
#endif
}

static bool write_report(int end, int error, int status) {
    struct report report = {.error = error, .status = status};
    return write(end, &report, sizeof report) == sizeof report;
}

static _Noreturn void run_command(const char *const words[]) {
    static char *const environment[] = {NULL};
    // A crash leaves no password on the disk.
    struct rlimit no_core = {0, 0};
    sigset_t none;
    sigemptyset(&none);
    if (setrlimit(RLIMIT_CORE, &no_core) == 0 && chdir("/") == 0 && sigprocmask(SIG_SETMASK, &none, NULL) == 0) {
        execve(words[0], (char *const *)words, environment);
    }
    write_report(report_end, errno, 0);
    _exit(not_run);
}

static _Noreturn void supervise(const char *const words[], int input, int output, int report) {
    restore_default_signals();
    // A group of its own, so that one signal ends the command and what it started. No terminal can stop it.
    setsid();
    if (!become_root() || !arrange_descriptors(input, output, report)) {
        write_report(report, errno, 0);
        _exit(not_run);
    }
    pid_t command = _Fork();
    if (command == 0) run_command(words);
    int error = command < 0 ? errno : 0, status = 0;
    // The host sees the end of the output when the command has closed it.
    close(0);
    close(1);
    while (error == 0 && waitpid(command, &status, 0) < 0) {
        if (errno != EINTR) error = errno;
    }
    _exit(write_report(report_end, error, status) ? 0 : not_run);
}

static bool never_blocks(int end) { return fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) == 0; }

bool start_supervisor(const char *const words[], struct supervisor *running) {
    int input[2] = {-1, -1}, output[2] = {-1, -1}, report[2] = {-1, -1};
    running->pid = -1;
    if (pipe2(input, O_CLOEXEC) == 0 && pipe2(output, O_CLOEXEC) == 0 && pipe2(report, O_CLOEXEC) == 0 &&
        never_blocks(input[1]) && never_blocks(output[0]) && never_blocks(report[0])) {
        // A fork whose end sends no signal. Functions for forks have no such option.
        running->pid = (pid_t)syscall(SYS_clone, 0L, 0L, 0L, 0L, 0L);
        if (running->pid == 0) supervise(words, input[0], output[1], report[1]);
    }
    int error = errno;
    running->input = input[1];
    running->output = output[0];
    running->report = report[0];
    const int theirs[] = {input[0], output[1], report[1]};
    for (size_t index = 0; index < 3; index++) {
        if (theirs[index] >= 0) close(theirs[index]);
    }
    if (running->pid < 0) end_supervisor(running);
    errno = error;
    return running->pid > 0;
}

void end_supervisor(struct supervisor *running) {
    if (running->pid > 0) {
        kill(-running->pid, SIGKILL);
        kill(running->pid, SIGKILL);
        while (waitpid(running->pid, NULL, __WALL) < 0 && errno == EINTR) {}
    }
    const int ends[] = {running->input, running->output, running->report};
    for (size_t index = 0; index < 3; index++) {
        if (ends[index] >= 0) close(ends[index]);
    }
}
