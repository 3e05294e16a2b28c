#include "CProcess.h"

#include <pthread.h>
#include <stdatomic.h>
#include <sys/types.h>

// A thread takes one of several read locks, so that processors do not share a cache line; a fork takes all of them.
enum { GATES = 16 };

static struct {
    _Alignas(64) pthread_rwlock_t lock;
} gates[GATES];

static _Thread_local unsigned depth;
// From 1; 0 until the thread first enters.
static _Thread_local unsigned gate_number;
static atomic_uint next_gate;
static atomic_uint fork_count;

static void initialize_gates(void) {
    pthread_rwlockattr_t attributes;
    pthread_rwlockattr_init(&attributes);
    // Else a fork would wait for ever where threads enter all the time.
    pthread_rwlockattr_setkind_np(&attributes, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
    for (int index = 0; index < GATES; index++) { pthread_rwlock_init(&gates[index].lock, &attributes); }
    pthread_rwlockattr_destroy(&attributes);
}

static pthread_rwlock_t *own_gate(void) {
    if (gate_number == 0) { gate_number = atomic_fetch_add(&next_gate, 1) % GATES + 1; }
    return &gates[gate_number - 1].lock;
}

void cprocess_enter(void) {
    if (depth++ == 0) { pthread_rwlock_rdlock(own_gate()); }
}

void cprocess_leave(void) {
    if (--depth == 0) { pthread_rwlock_unlock(own_gate()); }
}

unsigned cprocess_step_out(void) {
    unsigned left = depth;
    if (left > 0) {
        depth = 0;
        pthread_rwlock_unlock(own_gate());
    }
    return left;
}

void cprocess_step_in(unsigned left) {
    if (left > 0) {
        pthread_rwlock_rdlock(own_gate());
        depth = left;
    }
}

unsigned cprocess_fork_count(void) { return atomic_load_explicit(&fork_count, memory_order_relaxed); }

// MARK: Around a fork

#ifdef STATIC_SWIFT_RUNTIME
// The runtime's lock of what is made once keeps the number of the thread, which is another one in the child: where two threads
// of a child meet there, one waits for ever. Linked statically, the variable can be reached: ulock_get_tid() of the runtime.
extern _Thread_local pid_t runtime_thread_number __asm__("_ZZN5swift14threading_impl5linux13ulock_get_tidEvE3tid");
#endif

static void before_fork(void) {
    // A signal handler may fork in the middle of a call; its thread cannot wait for itself.
    if (depth > 0) { return; }
    for (int index = 0; index < GATES; index++) { pthread_rwlock_wrlock(&gates[index].lock); }
}

static void after_fork_in_parent(void) {
    if (depth > 0) { return; }
    for (int index = GATES; index-- > 0;) { pthread_rwlock_unlock(&gates[index].lock); }
}

static void after_fork_in_child(void) {
    // The locks name the thread of the parent.
    initialize_gates();
    depth = 0;
#ifdef STATIC_SWIFT_RUNTIME
    runtime_thread_number = 0;
#endif
    atomic_fetch_add(&fork_count, 1);
}

__attribute__((constructor)) static void watch_forks(void) {
    initialize_gates();
    pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);
}
