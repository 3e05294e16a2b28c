internal import Glibc
internal import Synchronization

/// Counts that each thread makes for itself, and that are merged at the end.
protocol Tally: Sendable {
    mutating func merge(_ other: Self)
}

/// The processors of the machine.
enum Processors {
    static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// Does `work` on all processors at once, and merges the results into `empty`.
    ///
    /// - Throws: the first error of `work`, once all threads are done.
    static func tally<T: Tally>(from empty: T, _ work: @Sendable () throws -> T) throws -> T {
        let total = Mutex(empty)
        let failure = Mutex<(any Error)?>(nil)
        perform {
            do {
                let tally = try work()
                total.withLock { $0.merge(tally) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return total.withLock { $0 }
    }

    /// Does `work` for each number below `count`, on all processors, and merges the results into `empty`.
    static func tally<T: Tally>(
        _ count: Int, from empty: T, _ work: @Sendable (Int, inout T) throws -> Void
    ) throws -> T {
        let next = Atomic(0)
        return try tally(from: empty) {
            var tally = empty
            while case let number = next.add(1, ordering: .relaxed).oldValue, number < count {
                try work(number, &tally)
            }
            return tally
        }
    }

    /// The results of `work` for the numbers below `count`, in their order, from all processors at once.
    static func map<T: Sendable>(_ count: Int, _ work: @Sendable (Int) -> T) -> [T] {
        // Several for each processor, since some take longer than others.
        let size = max(1, count / (8 * Self.count))
        let parts = Mutex([[T]](repeating: [], count: (count + size - 1) / size))
        let next = Atomic(0)
        perform {
            while case let number = next.add(1, ordering: .relaxed).oldValue, number * size < count {
                let part = (number * size..<min((number + 1) * size, count)).map(work)
                parts.withLock { $0[number] = part }
            }
        }
        return parts.withLock { $0.flatMap { $0 } }
    }

    /// Calls `work` on this thread and on one for each further processor, or on fewer if the system permits no more
    /// (`ulimit -u`, `ulimit -v`). Dispatch would wait for ever.
    private static func perform(_ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            var threads: [pthread_t] = []
            for _ in 1..<count {
                let context = unsafe Unmanaged.passRetained(Work(work))
                var thread = pthread_t()
                let result = unsafe pthread_create(
                    &thread, nil,
                    { context in
                        guard let context = unsafe context else { return nil }
                        unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                        return nil
                    }, context.toOpaque())
                guard result == 0 else {
                    unsafe context.release()
                    break
                }
                threads.append(thread)
            }
            work()
            for thread in threads { pthread_join(thread, nil) }
        }
    }

    /// The work of a thread.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
