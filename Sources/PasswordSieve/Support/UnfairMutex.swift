internal import Glibc

/// A value that one thread uses at a time: a replacement of `Synchronization.Mutex`, for two reasons.
///
/// The Mutex of this toolchain hands a contended lock over through the kernel, which has to wake the next thread first
/// (https://github.com/swiftlang/swift/issues/88440): 8 threads on 2 processors checked a quarter as many passwords as
/// one. A POSIX mutex goes to a thread that is running. And the Mutex remembers the number of its thread, which is another one
/// after a fork: the child traps where two of its threads meet.
///
/// SAFETY: `lock` and `value` are initialized in `init` and freed in `deinit`; the lock guards each access to `value`.
@safe package struct UnfairMutex<Value: Sendable>: ~Copyable, @unchecked Sendable {
    // On the heap, since a mutex must not move.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let value: UnsafeMutablePointer<Value>

    package init(_ value: Value) {
        unsafe self.lock = .allocate(capacity: 1)
        unsafe self.value = .allocate(capacity: 1)
        unsafe self.value.initialize(to: value)
        let status = unsafe pthread_mutex_init(lock, nil)
        precondition(status == 0, "the process cannot create another lock")
    }

    deinit {
        unsafe pthread_mutex_destroy(lock)
        unsafe lock.deallocate()
        unsafe value.deinitialize(count: 1)
        unsafe value.deallocate()
    }

    /// Passes the value to `body`, which must not lock again.
    package borrowing func withLock<Result: ~Copyable, Failure>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        return try unsafe body(&value.pointee)
    }
}
