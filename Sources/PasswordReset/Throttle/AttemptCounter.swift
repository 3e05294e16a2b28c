internal import FoundationEssentials

/// The attempts of one kind by one account. Times are seconds of a ``ForwardClock``.
struct AttemptCounter {
    /// The times of the attempts within the window, in order; while blocked, only the last.
    private(set) var times: [TimeInterval] = []
    private(set) var isBlocked = false

    /// Counts an attempt, and returns whether it may proceed.
    mutating func attempt(at now: TimeInterval, _ limits: AttemptThrottle.Limits) -> AttemptThrottle.Standing {
        forget(before: now, limits)
        if isBlocked {
            times = [now]
            return .blocked(for: limits.block)
        }
        times.append(now)
        let left = limits.attempts - times.count
        if left <= 0 { (times, isBlocked) = ([now], true) }
        return .open(attemptsLeft: max(0, left))
    }

    /// Returns the standing without counting an attempt.
    func standing(at now: TimeInterval, _ limits: AttemptThrottle.Limits) -> AttemptThrottle.Standing {
        var counter = self
        counter.forget(before: now, limits)
        guard counter.isBlocked, let last = counter.times.last else {
            return .open(attemptsLeft: limits.attempts - counter.times.count)
        }
        return .blocked(for: last + limits.block - now)
    }

    /// True if no attempt counts any more.
    func hasExpired(at now: TimeInterval, _ limits: AttemptThrottle.Limits) -> Bool {
        guard let last = times.last else { return true }
        return last + (isBlocked ? limits.block : limits.window) <= now
    }

    private mutating func forget(before now: TimeInterval, _ limits: AttemptThrottle.Limits) {
        if isBlocked, hasExpired(at: now, limits) { (times, isBlocked) = ([], false) }
        if !isBlocked { times.removeAll { $0 + limits.window <= now } }
    }
}
