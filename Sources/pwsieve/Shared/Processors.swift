internal import Dispatch
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
        DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { number in
            let part = (number * size..<min((number + 1) * size, count)).map(work)
            parts.withLock { $0[number] = part }
        }
        return parts.withLock { $0.flatMap { $0 } }
    }
}
