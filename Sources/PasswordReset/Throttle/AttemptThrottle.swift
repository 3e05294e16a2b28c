public import FoundationEssentials
internal import PasswordSieve

/// Counts attempts, and blocks an account that makes too many.
///
/// Five attempts within an hour are let through; with the fifth the account is blocked until 24 hours after the last
/// attempt. An attempt that is refused because of the block is an attempt too, so it starts the 24 hours anew: that is
/// the plain meaning of the rule, and the text for the person says so. Each kind of attempt has a count of its own.
///
/// ```swift
/// let throttle = AttemptThrottle()
/// let attempt = ResetAttempt(.phoneValidation, tenantID: "contoso", userID: "jdoe")
/// if case .blocked(let seconds) = throttle.attempt(attempt) {
///     print("Wait \(Int(seconds / 3600)) hours.")
/// }
/// ```
///
/// **Memory.** At most `capacity` accounts have a count of their own, some 300 bytes each. Nothing that still counts is
/// ever dropped to make room, so nobody can unblock an account by trying many others. While the throttle is full, those
/// who come new share 4,096 counts: they may be blocked for what others did, but never get more attempts.
///
/// **Time.** The clock may be set back: see ``attempt(_:)``.
///
/// Safe to use from many threads; a call waits for no more than another call's count. What is counted lives in this
/// process: several servers have to send one account's attempts to the same of them, or count in a store they share.
public final class AttemptThrottle: Sendable {
    /// How many attempts, in which time.
    public struct Limits: Sendable, Hashable {
        /// How many attempts are let through within the window, at least 1.
        public let attempts: Int
        /// How long an attempt counts, in seconds.
        public let window: TimeInterval
        /// How long after the last attempt the block ends, in seconds.
        public let block: TimeInterval

        /// Five attempts in an hour, then blocked for 24 hours.
        public static let standard = Limits(attempts: 5, window: 3_600, block: 86_400)

        /// Limits other than ``standard``.
        ///
        /// - Precondition: `attempts` is at least 1, the times are above 0.
        public init(attempts: Int, window: TimeInterval, block: TimeInterval) {
            precondition(attempts >= 1, "at least one attempt has to be let through")
            precondition(window > 0 && block > 0, "window and block have to last a while")
            self.attempts = attempts
            self.window = window
            self.block = block
        }
    }

    /// How an account stands.
    public enum Standing: Sendable, Hashable {
        /// It may try; so many further attempts are left within the window.
        case open(attemptsLeft: Int)
        /// It may not, for so many seconds if nobody tries in the meantime.
        case blocked(for: TimeInterval)
    }

    /// The limits in force.
    public let limits: Limits
    /// How many accounts have a count of their own.
    public let capacity: Int

    private let now: @Sendable () -> Date
    private let counts: UnfairMutex<AttemptCounts>

    /// A throttle that knows of no attempt, or of those in `snapshot`.
    ///
    /// - Parameters:
    ///   - limits: how many attempts, in which time.
    ///   - capacity: how many accounts have a count of their own, at least 1. A snapshot with more is taken whole.
    ///   - snapshot: the state to go on from. The time since it was taken counts as passed.
    ///   - now: the clock. It is called while the throttle is locked, so it must not use the throttle.
    /// - Complexity: O(*n*) in the accounts of the snapshot.
    public init(
        limits: Limits = .standard, capacity: Int = 100_000, restoring snapshot: Snapshot? = nil,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        precondition(capacity >= 1, "there has to be room for an account")
        self.limits = limits
        self.capacity = capacity
        self.now = now
        counts = UnfairMutex(AttemptCounts(limits, capacity: capacity, snapshot, at: now()))
    }

    /// Counts an attempt, and says whether it may go ahead.
    ///
    /// Only the clock's steps forwards count as time. One that is set back neither lengthens a block nor drops attempts.
    ///
    /// - Complexity: O(1); at most once a minute O(`capacity`) while the throttle is full.
    public func attempt(_ attempt: ResetAttempt) -> Standing {
        counts.withLock { $0.attempt(attempt, at: now()) }
    }

    /// How the account stands, without an attempt.
    ///
    /// - Complexity: O(1).
    public func standing(of attempt: ResetAttempt) -> Standing {
        counts.withLock { $0.standing(of: attempt, at: now()) }
    }

    /// Forgets the account's attempts of every kind: its password has been reset, or support knows the person.
    ///
    /// A count that it shares with others (see above) stays.
    public func forget(tenantID: String, userID: String) {
        counts.withLock { counts in
            for kind in ResetAttempt.Kind.allCases {
                counts.forget(ResetAttempt(kind, tenantID: tenantID, userID: userID))
            }
        }
    }

    /// What is counted now, to be saved and given to a new throttle.
    ///
    /// - Complexity: O(*n*) in the accounts, during which other calls wait.
    public func snapshot() -> Snapshot {
        counts.withLock { $0.snapshot(at: now()) }
    }
}
