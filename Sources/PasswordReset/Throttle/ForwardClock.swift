internal import FoundationEssentials

/// A clock that never runs backwards, made from one that may be set.
///
/// Only forward steps are added up, so time does not stand still until a clock that was set back catches up. A clock
/// that is set forward cannot be distinguished from time that has passed.
struct ForwardClock {
    /// Seconds since the clock was made.
    private(set) var elapsed: TimeInterval = 0
    /// The last reading of the underlying clock.
    private(set) var reading: Date

    init(_ reading: Date) { self.reading = reading }

    mutating func advance(to reading: Date) {
        elapsed += max(0, reading.timeIntervalSince(self.reading))
        self.reading = reading
    }
}
