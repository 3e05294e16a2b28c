public import FoundationEssentials

extension AttemptThrottle {
    /// What a throttle has counted, in a form that can be saved.
    ///
    /// It names accounts, and holds no password. A snapshot that is older than the throttle's last state lets attempts
    /// be forgotten, so save often, and keep others from replacing the file. A value type, safe to share between threads.
    public struct Snapshot: Sendable, Hashable {
        /// The version of the saved form.
        static let version = 1

        /// What the throttle's clock showed.
        public let savedAt: Date
        let entries: [Entry]
        let shared: [SharedEntry]

        /// How many accounts it knows.
        public var accountCount: Int { entries.count }
    }
}

extension AttemptThrottle.Snapshot {
    /// One account's count.
    struct Entry: Sendable, Hashable, Codable {
        let kind: ResetAttempt.Kind
        let tenantID: String
        let userID: String
        let count: Count

        init(_ attempt: ResetAttempt, _ counter: AttemptCounter, at time: TimeInterval) {
            kind = attempt.kind
            tenantID = attempt.tenantID
            userID = attempt.userID
            count = Count(counter, at: time)
        }

        var attempt: ResetAttempt { ResetAttempt(kind, tenantID: tenantID, userID: userID) }
        func counter(_ limits: AttemptThrottle.Limits) -> AttemptCounter { count.counter(limits) }
    }

    /// A count that accounts share.
    struct SharedEntry: Sendable, Hashable, Codable {
        let slot: Int
        let count: Count

        init(slot: Int, _ counter: AttemptCounter, at time: TimeInterval) {
            self.slot = slot
            count = Count(counter, at: time)
        }

        func counter(_ limits: AttemptThrottle.Limits) -> AttemptCounter { count.counter(limits) }
    }

    /// Attempts, by how many seconds before the snapshot they were made.
    struct Count: Sendable, Hashable, Codable {
        let ages: [TimeInterval]
        let isBlocked: Bool

        init(_ counter: AttemptCounter, at time: TimeInterval) {
            ages = counter.times.map { time - $0 }
            isBlocked = counter.isBlocked
        }

        /// Under limits that may be tighter than those it was counted under.
        func counter(_ limits: AttemptThrottle.Limits) -> AttemptCounter {
            let times = ages.map { -$0 }
            let isBlocked = isBlocked || times.count >= limits.attempts
            return AttemptCounter(times: isBlocked ? Array(times.suffix(1)) : times, isBlocked: isBlocked)
        }

        var isSound: Bool {
            !ages.isEmpty && ages.allSatisfy { $0.isFinite && $0 >= 0 } && zip(ages, ages.dropFirst()).allSatisfy(>=)
        }
    }
}

extension AttemptThrottle.Snapshot: Codable {
    private enum CodingKeys: String, CodingKey {
        case version, savedAt, entries, shared
    }

    /// Reads a saved snapshot.
    ///
    /// - Throws: `DecodingError` if it is of another version, or damaged.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard try container.decode(Int.self, forKey: .version) == Self.version else {
            throw DecodingError.dataCorruptedError(
                forKey: .version, in: container,
                debugDescription: "the snapshot is of another version; start without it")
        }
        savedAt = try container.decode(Date.self, forKey: .savedAt)
        entries = try container.decode([Entry].self, forKey: .entries)
        shared = try container.decode([SharedEntry].self, forKey: .shared)
        guard entries.allSatisfy(\.count.isSound), shared.allSatisfy(\.count.isSound),
            shared.allSatisfy({ 0..<AttemptCounts.sharedCount ~= $0.slot })
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .entries, in: container, debugDescription: "the snapshot is damaged; start without it")
        }
    }

    /// Writes the snapshot, with its version.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.version, forKey: .version)
        try container.encode(savedAt, forKey: .savedAt)
        try container.encode(entries, forKey: .entries)
        try container.encode(shared, forKey: .shared)
    }
}
