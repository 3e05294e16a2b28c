// What a library has to know of the process that loads it: that it may fork, and that it may be privileged.
//
// After a fork of a process with several threads the child has one thread, and locks that the others held stay held: those of
// this library, of the Swift runtime and of ICU. So threads pass a gate while they are inside the library, and a fork
// waits until all of them have left.
#ifndef CPROCESS_H
#define CPROCESS_H

#ifdef __cplusplus
extern "C" {
#endif

/// Enters the library. Waits while another thread forks. Calls may nest.
void cprocess_enter(void);
/// Leaves the library.
void cprocess_leave(void);

/// Leaves the library, however deep the calls are, for a callback, which may wait for the thread that forks. Returns the depth.
unsigned cprocess_step_out(void);
/// Enters it again.
void cprocess_step_in(unsigned depth);

/// The number of forks between the first process and this one. Threads that were started at another number are not there.
unsigned cprocess_fork_count(void);

#ifdef __cplusplus
}
#endif

#endif
