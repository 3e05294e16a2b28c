internal import CProcess
internal import Synchronization

/// The thread that polls the files of a store, until nobody holds the store any more.
///
/// A fork leaves the thread behind, so the child begins another when it uses the store.
final class Poller: Sendable {
    /// The time for which a changed file has to stay the same before it is read.
    private static let quietTime = Duration.milliseconds(250)

    private let interval: Duration
    /// The number of forks at which the thread was begun.
    private let begun = Atomic<UInt64>(.max)

    init(every interval: Duration) { self.interval = interval }

    /// Makes sure that a thread of this process polls the files of `store`.
    ///
    /// - Complexity: O(1): a few nanoseconds if there is one.
    func poll(_ store: PasswordCheckerStore) {
        let forks = UInt64(cprocess_fork_count())
        guard begun.load(ordering: .relaxed) != forks, begun.exchange(forks, ordering: .relaxed) != forks else {
            return
        }
        let interval = interval
        let hasBegun = BackgroundThread.begin { [weak store] in
            var pause = interval
            while true {
                BackgroundThread.sleep(for: pause)
                guard let isPending = store?.poll() else { return }
                pause = isPending ? Self.quietTime : interval
            }
        }
        // The next use of the store tries again.
        if !hasBegun { begun.store(.max, ordering: .relaxed) }
    }
}
