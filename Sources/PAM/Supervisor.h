// A process that runs the command and waits for it, in place of the host.
//
// The host may ignore SIGCHLD, so that the exit code of its children is lost, or have a handler or a thread that waits for every
// child. A supervisor is a child that no such wait sees and whose end sends no signal. The command is a child of its own.
#ifndef PAM_PWSIEVE_SUPERVISOR_H
#define PAM_PWSIEVE_SUPERVISOR_H

#include <stdbool.h>
#include <sys/types.h>

struct supervisor {
    pid_t pid;
    // The host's ends of pipes, -1 when closed: to the command's standard input, from its standard output, and from the supervisor,
    // which writes a report when the command has ended. They never block.
    int input, output, report;
};

struct report {
    // The errno value if the command could not be run.
    int error;
    // As waitpid gives it.
    int status;
};

// The command has an empty environment, default signals, and no other descriptor than three; its standard error leads nowhere.
// All signals have to be blocked. Returns false with errno.
bool start_supervisor(const char *const words[], struct supervisor *running);

// Ends the supervisor, and the command if it still runs, and closes the pipes.
void end_supervisor(struct supervisor *running);

#endif
