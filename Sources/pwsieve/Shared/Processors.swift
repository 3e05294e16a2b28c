internal import Dispatch
internal import Glibc
internal import Synchronization

/// Counts that threads make each for itself, and that are put together at the end.
protocol Tally: Sendable {
    mutating func merge(_ other: Self)
}

/// What the machine has to work with.
enum Processors {
    /// How many threads run at a time.
    static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// Does `work` on all processors at once, and merges what each returns into `empty`.
    ///
    /// - Throws: the first error of `work`, once all are done.
    static func tally<T: Tally>(from empty: T, _ work: @Sendable () throws -> T) throws -> T {
        let total = Mutex(empty)
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: count) { _ in
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
}
