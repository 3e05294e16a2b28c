public import FoundationEssentials
public import PasswordSieve

/// The record of one attempt.
///
/// It contains identifiers, stable codes, versions and times, but no password, no term of a list, no name of the person
/// and no text of an error. Identifiers are truncated to 256 code points. ``json()`` writes it with the names of the
/// properties as keys; those that are nil are omitted.
///
/// A value type, safe to share between threads.
public struct AuditRecord: Sendable, Hashable, Codable {
    /// The version of the format; it increases when a key changes its meaning or is removed.
    public let version: Int
    /// Always `self-service password management`.
    public let category: String
    /// The time at which the attempt began.
    public let time: Date
    /// The duration by the same clock in milliseconds, including the wait for the directory; never negative.
    public let durationMilliseconds: Int
    /// The request's correlation identifier.
    public let correlationID: UUID
    /// The tenant.
    public let tenantID: String
    /// The account as named in the request.
    public let userID: String
    /// The account's permanent identifier (``DirectoryUser/id``); nil if there is no such account, or if the attempt
    /// ended before the directory was asked.
    public let directoryUserID: String?
    /// The kind of attempt.
    public let activity: Activity
    /// The operation: change or set.
    public let operation: PasswordOperation
    /// The outcome.
    public let outcome: ResetOutcome
    /// ``ResetOutcome/code`` of the outcome.
    public let code: String
    /// The outcome if no rule were in audit mode; nil if it is the same.
    public let enforcedOutcome: ResetOutcome?
    /// The step that failed; nil if none did. An account that was not found counts as a failure.
    public let failedStep: Step?
    /// The problems with the password (``PasswordJudgement/codes``); empty if it was not checked.
    public let violations: [String]
    /// The names of the lists whose terms led to a violation.
    public let violatedLists: [String]
    /// The policies that were applied, the cloud's first; empty if the password was not checked.
    public let policies: [PolicyVersion]
    /// The lists that they used.
    public let lists: [ListVersion]
    /// The event numbers that a domain controller's agent would log (``DomainControllerEvent``).
    public let events: [Int]

    /// The value of ``category``.
    public static let category = "self-service password management"
    static let currentVersion = 1
}

extension AuditRecord {
    /// A kind of attempt.
    public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
        /// ``ResetGate/evaluate(_:)``: the password was only checked.
        case evaluate
        /// ``ResetGate/reset(_:)``: the password was written if it was accepted.
        case reset
    }

    /// A step of an attempt that calls the caller's code.
    public enum Step: String, Sendable, Hashable, CaseIterable, Codable {
        /// Reading the tenant's settings.
        case tenant
        /// Reading the account, or finding it.
        case user
        /// Looking for the account in groups.
        case groups
        /// Reaching the domain controllers.
        case writeback
        /// Choosing the rules.
        case checkers
        /// Asking the password history.
        case history
        /// Writing the password.
        case write
    }

    /// A policy that was applied.
    public struct PolicyVersion: Sendable, Hashable, Codable {
        /// Its name.
        public let name: String
        /// The version of its profile.
        public let version: Int
        /// `enforce` or `audit`; `audit` if the ``ResetPolicy`` is in audit mode.
        public let mode: String

        init(_ verdict: Verdict, _ mode: Policy.Mode) {
            name = verdict.policyName
            version = verdict.policyVersion
            self.mode = (mode == .audit ? mode : verdict.mode).rawValue
        }
    }

    /// A list that a policy used.
    public typealias ListVersion = Verdict.ListIdentity
}

extension AuditRecord {
    /// The record of an attempt from `start` to `end`.
    init(
        _ activity: Activity, _ request: ResetRequest, _ result: ResetResult, directoryUserID: String?,
        failedStep: Step?, from start: Date, to end: Date
    ) {
        let judgement = result.judgement
        let verdicts = judgement?.verdicts ?? []
        version = Self.currentVersion
        category = Self.category
        time = start
        // The clock may have been set in the meantime. No attempt takes a day.
        durationMilliseconds = Int(min(max(0, end.timeIntervalSince(start)), 86_400) * 1_000)
        correlationID = request.correlationID
        tenantID = request.tenantID.truncated
        userID = request.userID.truncated
        self.directoryUserID = directoryUserID?.truncated
        self.activity = activity
        operation = request.operation
        outcome = result.outcome
        code = result.outcome.code
        let wouldBe = judgement?.enforcedOutcome
        enforcedOutcome = wouldBe == judgement?.outcome ? nil : wouldBe
        self.failedStep = failedStep
        violations = judgement?.codes ?? []
        violatedLists = verdicts.flatMap(\.violatedLists).withoutRepetitions
        policies = judgement.map { judged in verdicts.map { PolicyVersion($0, judged.mode) } } ?? []
        lists = verdicts.flatMap(\.lists).withoutRepetitions
        events = judgement.map { DomainControllerEvent.numbers(for: $0, request.operation) } ?? []
    }
}

// MARK: JSON

extension AuditRecord {
    /// Returns the record as one line of JSON without the line feed: sorted keys, `time` in ISO 8601, UTC, with
    /// milliseconds.
    ///
    /// - Throws: an error of the encoder, which no record is known to cause.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(Self.timeStyle))
        }
        return try encoder.encode(self)
    }

    /// Reads a record that ``json()`` has written.
    ///
    /// - Throws: `DecodingError` if `json` is not a record.
    public init(json: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            try Self.timeStyle.parse(try decoder.singleValueContainer().decode(String.self))
        }
        self = try decoder.decode(AuditRecord.self, from: json)
    }

    package static var timeStyle: Date.ISO8601FormatStyle { Date.ISO8601FormatStyle(includingFractionalSeconds: true) }
}

extension String {
    /// An identifier, as long as a record may hold it.
    fileprivate var truncated: String { String(unicodeScalars.prefix(256)) }
}
