public import FoundationEssentials

extension AttemptThrottle {
    /// The state of a throttle, in a form that can be saved.
    ///
    /// It contains names of accounts but no password. Restoring an old snapshot forgets the attempts since then, so
    /// save often, and protect the file from being replaced. A value type, safe to share between threads.
    public struct Snapshot: Sendable, Hashable {
        /// The version of the saved format.
        private static let currentVersion = 1

        private(set) var version = Self.currentVersion
        /// The reading of the throttle's clock.
        public let savedAt: Date
        let entries: [Entry]
        let shared: [SharedEntry]

        /// The number of accounts with a separate count.
        public var accountCount: Int { entries.count }
    }
}

extension AttemptThrottle.Snapshot {
    /// The count of one account.
    struct Entry: Sendable, Hashable, Codable {
        let kind: ResetAttempt.Kind
        let tenantID: String
        let userID: String
        let count: Count

        init(_ attempt: ResetAttempt, _ count: Count) {
            kind = attempt.kind
            tenantID = attempt.tenantID
            userID = attempt.userID
            self.count = count
        }

        var attempt: ResetAttempt { ResetAttempt(kind, tenantID: tenantID, userID: userID) }
    }

    /// A count that accounts share.
    struct SharedEntry: Sendable, Hashable, Codable {
        let slot: Int
        let count: Count
    }

    /// The attempts of a count, as seconds before the snapshot.
    struct Count: Sendable, Hashable, Codable {
        let ages: [TimeInterval]
        let isBlocked: Bool

        init(_ counter: AttemptCounter, at time: TimeInterval) {
            ages = counter.times.map { time - $0 }
            isBlocked = counter.isBlocked
        }

        /// Returns the counter under these limits, which may be tighter than those at the time.
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
    /// Reads a saved snapshot.
    ///
    /// - Throws: `DecodingError` if it has another version or is damaged.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func require(_ condition: Bool, _ key: CodingKeys, _ problem: String) throws {
            guard !condition else { return }
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container, debugDescription: "the snapshot \(problem); start without it")
        }
        version = try container.decode(Int.self, forKey: .version)
        try require(version == Self.currentVersion, .version, "has another version")
        savedAt = try container.decode(Date.self, forKey: .savedAt)
        entries = try container.decode([Entry].self, forKey: .entries)
        shared = try container.decode([SharedEntry].self, forKey: .shared)
        try require(entries.allSatisfy(\.count.isSound), .entries, "is damaged")
        try require(
            shared.allSatisfy { $0.count.isSound && 0..<AttemptCounts.sharedCount ~= $0.slot }, .shared, "is damaged")
    }
}
