import Foundation
import Synchronization

/// A clock that a test sets.
final class TestClock: Sendable {
    private let date = Mutex(Date(timeIntervalSince1970: 1_800_000_000))

    var now: Date { date.withLock { $0 } }
    func advance(_ seconds: TimeInterval) { date.withLock { $0 += seconds } }
    var reading: @Sendable () -> Date { { self.now } }
}
