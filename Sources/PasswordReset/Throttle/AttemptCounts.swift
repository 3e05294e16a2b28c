internal import FoundationEssentials
internal import PasswordSieve

/// The counts of all accounts: what ``AttemptThrottle`` guards by its lock.
struct AttemptCounts {
    /// How many counts those share who come while all others are taken.
    static let sharedCount = 4_096
    /// Identifiers that are longer in all, in UTF-8 bytes, have no count of their own: it would take too much memory.
    static let longestIdentifiers = 512
    /// Seconds between two searches for counts that are spent.
    static let sweepInterval: TimeInterval = 60

    private let limits: AttemptThrottle.Limits
    private let capacity: Int
    private var clock: ForwardClock
    private var own: [ResetAttempt: AttemptCounter] = [:]
    private var shared: [Int: AttemptCounter] = [:]
    private var lastSweep: TimeInterval?

    init(
        _ limits: AttemptThrottle.Limits, capacity: Int, _ snapshot: AttemptThrottle.Snapshot?, at now: Date
    ) {
        self.limits = limits
        self.capacity = capacity
        // Starts when the snapshot was taken, so that the time since then passes.
        clock = ForwardClock(snapshot?.savedAt ?? now)
        for entry in snapshot?.entries ?? [] { own[entry.attempt] = entry.counter(limits) }
        for entry in snapshot?.shared ?? [] { shared[entry.slot] = entry.counter(limits) }
        clock.advance(to: now)
    }

    mutating func attempt(_ attempt: ResetAttempt, at now: Date) -> AttemptThrottle.Standing {
        clock.advance(to: now)
        let time = clock.elapsed
        if own[attempt] == nil, !hasRoom(for: attempt) {
            return shared[Self.slot(of: attempt), default: AttemptCounter()].attempt(at: time, limits)
        }
        return own[attempt, default: AttemptCounter()].attempt(at: time, limits)
    }

    mutating func standing(of attempt: ResetAttempt, at now: Date) -> AttemptThrottle.Standing {
        clock.advance(to: now)
        let isShared = own[attempt] == nil && !hasRoom(for: attempt)
        let counter = isShared ? shared[Self.slot(of: attempt)] : own[attempt]
        return (counter ?? AttemptCounter()).standing(at: clock.elapsed, limits)
    }

    mutating func forget(_ attempt: ResetAttempt) { own[attempt] = nil }

    /// Whether a new account gets a count of its own. Not while the one it may have shared still counts: else room that
    /// becomes free would give it more attempts.
    private mutating func hasRoom(for attempt: ResetAttempt) -> Bool {
        guard attempt.tenantID.utf8.count + attempt.userID.utf8.count <= Self.longestIdentifiers else { return false }
        if let counter = shared[Self.slot(of: attempt)], !counter.isSpent(at: clock.elapsed, limits) { return false }
        if own.count >= capacity { sweep() }
        return own.count < capacity
    }

    /// Drops what counts for nothing any more.
    private mutating func sweep() {
        let time = clock.elapsed
        if let lastSweep, time - lastSweep < Self.sweepInterval { return }
        lastSweep = time
        own = own.filter { !$0.value.isSpent(at: time, limits) }
        shared = shared.filter { !$0.value.isSpent(at: time, limits) }
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
        let time = clock.elapsed
        let own = own.filter { !$0.value.isSpent(at: time, limits) }
        let shared = shared.filter { !$0.value.isSpent(at: time, limits) }
        return AttemptThrottle.Snapshot(
            savedAt: now,
            entries: own.map { .init($0.key, $0.value, at: time) },
            shared: shared.map { .init(slot: $0.key, $0.value, at: time) })
    }
}
