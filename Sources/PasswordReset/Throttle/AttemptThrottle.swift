public import FoundationEssentials
internal import PasswordSieve

/// A counter of attempts that blocks an account after too many.
///
/// Five attempts within an hour may proceed; the fifth blocks the account until 24 hours after the last attempt. An
/// attempt that is refused because of the block counts, too, and starts the 24 hours again: that is the literal meaning
/// of the rule, and the text for the person says so. Each kind of attempt is counted separately.
///
/// ```swift
/// let throttle = AttemptThrottle()
/// let attempt = ResetAttempt(.phoneValidation, tenantID: "contoso", userID: "jdoe")
/// if case .blocked(let seconds) = throttle.attempt(attempt) {
///     print("Wait \(Int(seconds / 3600)) hours.")
/// }
/// ```
///
/// **Memory.** At most `capacity` accounts have a separate count, of about 300 bytes each. A count that is in force is
/// never dropped for another, so nobody can unblock an account by trying many others. While the throttle is full, new
/// accounts share 4,096 counts: they may be blocked because of others, but never get more attempts.
///
/// **Time.** The clock may be set back: see ``attempt(_:)``.
///
/// Safe to use from many threads; a call waits only for other calls. The counts live in this process: several servers
/// have to route all attempts of an account to the same one, or count in a shared store.
public final class AttemptThrottle: Sendable {
    /// The number of attempts, and the times.
    public struct Limits: Sendable, Hashable {
        /// The number of attempts that may proceed within the window, at least 1.
        public let attempts: Int
        /// The time for which an attempt counts, in seconds.
        public let window: TimeInterval
        /// The time from the last attempt to the end of the block, in seconds.
        public let block: TimeInterval

        /// Five attempts in an hour, then blocked for 24 hours.
        public static let standard = Limits(attempts: 5, window: 3_600, block: 86_400)

        /// Limits with these values.
        ///
        /// - Precondition: `attempts` is at least 1, and the times are positive.
        public init(attempts: Int, window: TimeInterval, block: TimeInterval) {
            precondition(attempts >= 1, "at least one attempt has to be allowed")
            precondition(window > 0 && block > 0, "window and block have to be positive")
            self.attempts = attempts
            self.window = window
            self.block = block
        }
    }

    /// The standing of an account.
    public enum Standing: Sendable, Hashable {
        /// It may try; this many further attempts are left within the window.
        case open(attemptsLeft: Int)
        /// It may not, for this many seconds if nobody tries in the meantime.
        case blocked(for: TimeInterval)
    }

    /// The limits in force.
    public let limits: Limits
    /// The greatest number of accounts with a separate count.
    public let capacity: Int

    private let now: @Sendable () -> Date
    private let counts: UnfairMutex<AttemptCounts>

    /// A throttle without attempts, or with those in `snapshot`.
    ///
    /// - Parameters:
    ///   - limits: the number of attempts, and the times.
    ///   - capacity: the greatest number of accounts with a separate count, at least 1. A larger snapshot is kept whole.
    ///   - snapshot: the state to continue from. The time since it was taken counts as passed.
    ///   - now: the clock. It is called while the throttle is locked, so it must not use the throttle.
    /// - Complexity: O(*n*) in the accounts of the snapshot.
    public init(
        limits: Limits = .standard, capacity: Int = 100_000, restoring snapshot: Snapshot? = nil,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        precondition(capacity >= 1, "the capacity has to be at least 1")
        self.limits = limits
        self.capacity = capacity
        self.now = now
        counts = UnfairMutex(AttemptCounts(limits, capacity: capacity, snapshot, at: now()))
    }

    /// Counts an attempt, and returns whether it may proceed.
    ///
    /// Only forward steps of the clock count as time: a clock that is set back neither lengthens a block nor drops
    /// attempts.
    ///
    /// - Complexity: O(1); at most once a minute O(`capacity`) while the throttle is full.
    public func attempt(_ attempt: ResetAttempt) -> Standing {
        counts.withLock { $0.attempt(attempt, at: now()) }
    }

    /// Returns the standing of the account without counting an attempt.
    ///
    /// - Complexity: O(1).
    public func standing(of attempt: ResetAttempt) -> Standing {
        counts.withLock { $0.standing(of: attempt, at: now()) }
    }

    /// Forgets the account's attempts of every kind, after a reset or when support has identified the person.
    ///
    /// A count that it shares with other accounts remains.
    public func forget(tenantID: String, userID: String) {
        counts.withLock { counts in
            for kind in ResetAttempt.Kind.allCases {
                counts.forget(ResetAttempt(kind, tenantID: tenantID, userID: userID))
            }
        }
    }

    /// Returns the current state, to be saved and given to a new throttle.
    ///
    /// - Complexity: O(*n*) in the accounts, during which other calls wait.
    public func snapshot() -> Snapshot {
        counts.withLock { $0.snapshot(at: now()) }
    }
}
