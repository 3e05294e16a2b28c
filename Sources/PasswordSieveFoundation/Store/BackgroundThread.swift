internal import Glibc

/// A thread that takes no signals, which are the program's.
///
/// Not a queue of Dispatch, whose threads cannot be begun anew after a fork.
package enum BackgroundThread {
    /// Begins a thread that runs `body` and ends; returns false if the process cannot have another.
    package static func begin(_ body: @escaping @Sendable () -> Void) -> Bool {
        let work = Work(body)
        var all = sigset_t()
        var previous = sigset_t()
        unsafe sigfillset(&all)
        // A new thread has the mask of the one that begins it.
        unsafe pthread_sigmask(SIG_SETMASK, &all, &previous)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &previous, nil) }
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(work)
        let status = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                }
                return nil
            }, context.toOpaque())
        guard status == 0 else {
            unsafe context.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    /// Returns after this time, in a thread that was begun here.
    package static func sleep(for duration: Duration) {
        let (seconds, attoseconds) = duration.components
        var left = timespec(tv_sec: Int(clamping: seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        // No signal interrupts it.
        unsafe nanosleep(&left, nil)
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
