internal import Glibc

/// A value that one thread at a time uses: `Synchronization.Mutex` for what every check passes through.
///
/// The Mutex of this toolchain hands a lock over from thread to thread through the kernel, each of which has to be woken
/// first (https://github.com/swiftlang/swift/issues/88440): once there are more threads than processors they do little
/// else, and 8 threads on 2 processors checked a quarter as many passwords as one. A POSIX mutex goes to whoever runs.
/// With a toolchain that has the upstream mend, Mutex can take its place again.
@safe package struct UnfairMutex<Value: Sendable>: ~Copyable, @unchecked Sendable {
    // Where they are matters, so they do not move with the structure.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let value: UnsafeMutablePointer<Value>

    package init(_ value: Value) {
        unsafe self.lock = .allocate(capacity: 1)
        unsafe self.value = .allocate(capacity: 1)
        unsafe self.value.initialize(to: value)
        let status = unsafe pthread_mutex_init(lock, nil)
        precondition(status == 0, "the process has no room for another lock")
    }

    deinit {
        unsafe pthread_mutex_destroy(lock)
        unsafe lock.deallocate()
        unsafe value.deinitialize(count: 1)
        unsafe value.deallocate()
    }

    /// Gives the value to `body` alone, which must not ask for it again.
    package borrowing func withLock<Result: ~Copyable, Failure>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        return try unsafe body(&value.pointee)
    }
}
