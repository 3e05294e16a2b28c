internal import FoundationEssentials

/// Time that only runs forwards, made from a clock that may be set.
///
/// Only steps forwards are added up. So a clock that is set back neither lengthens a block nor forgets attempts, and one
/// that was wrong for a while does not stop time until it is right again. A step forwards cannot be told from time that
/// has passed.
struct ForwardClock {
    /// Seconds since the clock was made.
    private(set) var elapsed: TimeInterval = 0
    /// What the underlying clock showed last.
    private(set) var reading: Date

    init(_ reading: Date) { self.reading = reading }

    mutating func advance(to reading: Date) {
        elapsed += max(0, reading.timeIntervalSince(self.reading))
        self.reading = reading
    }
}
