#include "Module.h"
#include "Supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <security/pam_ext.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

// The command answers within two seconds.
static const int64_t time_limit = 3000;

static int64_t milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void close_end(int *end) {
    if (*end >= 0) close(*end);
    *end = -1;
}

// Writes as much as the pipe takes. The end is closed when all is written, or nobody reads.
static void send_fields(int *input, struct iovec fields[], size_t count) {
    for (size_t index = 0; index < count; index++) {
        while (fields[index].iov_len > 0) {
            ssize_t written = write(*input, fields[index].iov_base, fields[index].iov_len);
            if (written < 0 && errno == EAGAIN) return;
            if (written < 0) {
                close_end(input);
                return;
            }
            fields[index].iov_base = (char *)fields[index].iov_base + written;
            fields[index].iov_len -= (size_t)written;
        }
    }
    close_end(input);
}

// Reads once. What does not fit into the answer is thrown away.
static void receive(int *output, struct answer *answer, size_t *length) {
    char surplus[512];
    size_t room = sizeof answer->text - 1 - *length;
    ssize_t count = read(*output, room > 0 ? answer->text + *length : surplus, room > 0 ? room : sizeof surplus);
    if (count > 0 && room > 0) *length += (size_t)count;
    if (count == 0 || (count < 0 && errno != EAGAIN)) close_end(output);
}

// Returns false when the time is over.
static bool converse(struct supervisor *running, struct iovec fields[], size_t count, struct answer *answer,
                     struct report *report) {
    int64_t end = milliseconds() + time_limit;
    size_t length = 0;
    for (;;) {
        int64_t left = end - milliseconds();
        // Ends that are closed are -1, which poll passes over. The report is the first: when it is there, so is the output that was
        // written before.
        struct pollfd ends[] = {
            {.fd = running->report, .events = POLLIN},
            {.fd = running->output, .events = POLLIN},
            {.fd = running->input, .events = POLLOUT},
        };
        if (left <= 0 || (poll(ends, 3, (int)left) < 0 && errno != EINTR)) return false;
        if (ends[2].revents) send_fields(&running->input, fields, count);
        if (ends[1].revents) receive(&running->output, answer, &length);
        if (ends[0].revents) {
            if (read(running->report, report, sizeof *report) != sizeof *report) report->error = EPIPE;
            answer->text[length] = '\0';
            return true;
        }
    }
}

static enum decision decide(pam_handle_t *pamh, const char *command, const struct report *report) {
    int status = report->status;
    if (report->error != 0) {
        pam_syslog(pamh, LOG_ERR, "cannot run %s: %s; the password was not checked", command, strerror(report->error));
    } else if (WIFSIGNALED(status)) {
        pam_syslog(pamh, LOG_ERR, "%s was ended by signal %d; the password was not checked", command, WTERMSIG(status));
    } else if (WEXITSTATUS(status) > 1) {
        pam_syslog(pamh, LOG_ERR, "%s ended with code %d; the password was not checked", command, WEXITSTATUS(status));
    } else {
        return WEXITSTATUS(status) == 0 ? allowed : refused;
    }
    return failed;
}

// The signal of a write to a command that has ended is taken back, unless it was there before.
static void discard_broken_pipe(const sigset_t *before) {
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    if (!sigismember(before, SIGPIPE)) sigtimedwait(&broken_pipe, NULL, &(struct timespec){0});
}

void ask_command(pam_handle_t *pamh, const char *const words[], const char *password, const char *old,
                 const struct person *person, struct answer *answer) {
    if (old == NULL) old = "";
    // Each field ends with a NUL. They are written from where libpam keeps them, so there is no copy to wipe.
    struct iovec fields[] = {
        {(void *)(uintptr_t)password, strlen(password) + 1},
        {(void *)(uintptr_t)old, strlen(old) + 1},
        {(void *)(uintptr_t)person->account, strlen(person->account) + 1},
        {(void *)(uintptr_t)person->full_name, person->full_name_length},
        {(char[]){'\0'}, 1},
    };
    answer->decision = failed;
    answer->text[0] = '\0';

    // No handler of the host runs meanwhile, and none in the copy of the host that becomes the command.
    sigset_t all, before, pending;
    sigfillset(&all);
    sigpending(&pending);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    struct supervisor running;
    if (start_supervisor(words, &running)) {
        struct report report = {0};
        if (converse(&running, fields, sizeof fields / sizeof *fields, answer, &report)) {
            answer->decision = decide(pamh, words[0], &report);
            clean(answer->text);
        } else {
            pam_syslog(pamh, LOG_ERR, "%s gave no answer within %d s; the password was not checked", words[0],
                       (int)(time_limit / 1000));
        }
        end_supervisor(&running);
    } else {
        pam_syslog(pamh, LOG_ERR, "cannot start a process: %s; the password was not checked", strerror(errno));
    }
    discard_broken_pipe(&pending);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}
