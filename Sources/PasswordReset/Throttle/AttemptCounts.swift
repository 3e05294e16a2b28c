internal import FoundationEssentials
internal import PasswordSieve

/// The counts of all accounts. ``AttemptThrottle`` protects them with its lock.
struct AttemptCounts {
    /// The number of counts that accounts share while no separate one is free.
    static let sharedCount = 4_096
    /// Longer identifiers, in UTF-8 bytes, have no separate count, since that would take too much memory.
    static let maximumIdentifierLength = 512
    /// Seconds between two removals of expired counts.
    static let cleanupInterval: TimeInterval = 60

    private let limits: AttemptThrottle.Limits
    private let capacity: Int
    private var clock: ForwardClock
    private var own: [ResetAttempt: AttemptCounter] = [:]
    private var shared: [Int: AttemptCounter] = [:]
    private var lastCleanup: TimeInterval?

    init(
        _ limits: AttemptThrottle.Limits, capacity: Int, _ snapshot: AttemptThrottle.Snapshot?, at now: Date
    ) {
        self.limits = limits
        self.capacity = capacity
        // The clock starts at the time of the snapshot, so the time since then counts as passed.
        clock = ForwardClock(snapshot?.savedAt ?? now)
        for entry in snapshot?.entries ?? [] { own[entry.attempt] = entry.count.counter(limits) }
        for entry in snapshot?.shared ?? [] { shared[entry.slot] = entry.count.counter(limits) }
        clock.advance(to: now)
    }

    mutating func attempt(_ attempt: ResetAttempt, at now: Date) -> AttemptThrottle.Standing {
        clock.advance(to: now)
        let time = clock.elapsed
        if own[attempt] == nil, !hasCapacity(for: attempt) {
            return shared[Self.slot(of: attempt), default: AttemptCounter()].attempt(at: time, limits)
        }
        return own[attempt, default: AttemptCounter()].attempt(at: time, limits)
    }

    mutating func standing(of attempt: ResetAttempt, at now: Date) -> AttemptThrottle.Standing {
        clock.advance(to: now)
        let isShared = own[attempt] == nil && !hasCapacity(for: attempt)
        let counter = isShared ? shared[Self.slot(of: attempt)] : own[attempt]
        return (counter ?? AttemptCounter()).standing(at: clock.elapsed, limits)
    }

    mutating func forget(_ attempt: ResetAttempt) { own[attempt] = nil }

    /// Returns true if a new account gets a separate count. It does not while the count that it may have shared is in
    /// force, since a free place would otherwise give it more attempts.
    private mutating func hasCapacity(for attempt: ResetAttempt) -> Bool {
        guard attempt.tenantID.utf8.count + attempt.userID.utf8.count <= Self.maximumIdentifierLength else {
            return false
        }
        if let counter = shared[Self.slot(of: attempt)], !counter.hasExpired(at: clock.elapsed, limits) { return false }
        if own.count >= capacity { removeExpired() }
        return own.count < capacity
    }

    private mutating func removeExpired() {
        let time = clock.elapsed
        if let lastCleanup, time - lastCleanup < Self.cleanupInterval { return }
        lastCleanup = time
        own = own.filter { !$0.value.hasExpired(at: time, limits) }
        shared = shared.filter { !$0.value.hasExpired(at: time, limits) }
    }

    /// The shared count of an account, the same after a restart. Somebody who finds identifiers with the same slot can
    /// block a stranger, but five attempts at the stranger's own account do that more easily.
    private static func slot(of attempt: ResetAttempt) -> Int {
        var hash = FNV1a()
        for text in [attempt.kind.rawValue, attempt.tenantID, attempt.userID] {
            hash.combine(text.utf8)
            // Not a byte of UTF-8, so that `ab` + `c` differs from `a` + `bc`.
            hash.combine(0xff as UInt64)
        }
        return Int(hash.value % UInt64(sharedCount))
    }
}

extension AttemptCounts {
    mutating func snapshot(at now: Date) -> AttemptThrottle.Snapshot {
        clock.advance(to: now)
        func count(_ counter: AttemptCounter) -> AttemptThrottle.Snapshot.Count? {
            counter.hasExpired(at: clock.elapsed, limits) ? nil : .init(counter, at: clock.elapsed)
        }
        return AttemptThrottle.Snapshot(
            savedAt: now,
            entries: own.compactMap { attempt, counter in count(counter).map { .init(attempt, $0) } },
            shared: shared.compactMap { slot, counter in count(counter).map { .init(slot: slot, count: $0) } })
    }
}
