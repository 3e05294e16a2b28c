public import FoundationEssentials
internal import PasswordSieve

/// What is kept of one attempt.
///
/// It holds no password, no term of any list, no name of the person and no text of an error: identifiers, stable codes,
/// versions and times. Identifiers are cut after 256 code points. ``json()`` is the form in which it is written; its keys
/// are the names of the properties, and one that is nil is left out.
///
/// A value type, safe to share between threads.
public struct AuditRecord: Sendable, Hashable, Codable {
    /// The version of the form; it rises whenever a key changes its meaning or goes.
    public let version: Int
    /// Always `self-service password management`.
    public let category: String
    /// When the attempt began.
    public let time: Date
    /// How long it took by the same clock, in milliseconds, waiting for the directory included; never below 0.
    public let durationMilliseconds: Int
    /// The request's.
    public let correlationID: UUID
    /// The tenant.
    public let tenantID: String
    /// The account, as the request names it.
    public let userID: String
    /// The account, by the identifier that never changes (``DirectoryUser/id``); nil if the attempt ended before the
    /// directory had told it, or there is no such account.
    public let directoryUserID: String?
    /// What was attempted.
    public let activity: Activity
    /// Whether the password was changed or set.
    public let operation: PasswordOperation
    /// What it came to.
    public let outcome: ResetOutcome
    /// ``ResetOutcome/code`` of the outcome.
    public let code: String
    /// What it would have come to if no rule were in audit mode; nil if that is the same.
    public let enforcedOutcome: ResetOutcome?
    /// Which step failed, if one did; an account that was not found counts as one.
    public let failedStep: Step?
    /// Everything that is wrong with the password (``PasswordJudgement/codes``); empty if it was not looked at.
    public let violations: [String]
    /// The names of the lists whose terms the password was found wanting for.
    public let violatedLists: [String]
    /// The policies that judged, the cloud's first; empty if the password was not looked at.
    public let policies: [PolicyVersion]
    /// The lists that they judged with.
    public let lists: [ListVersion]
    /// The numbers by which a domain controller's agent logs the same (``DomainControllerEvent``).
    public let events: [Int]

    /// What ``category`` is.
    public static let category = "self-service password management"
    static let currentVersion = 1
}

extension AuditRecord {
    /// What was attempted.
    public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
        /// ``ResetGate/evaluate(_:)``: a judgement alone.
        case evaluate
        /// ``ResetGate/reset(_:)``: the password was written if it was accepted.
        case reset
    }

    /// A step of an attempt that needs the caller's help.
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

    /// A policy that judged.
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

    /// A list that a policy judged with.
    public struct ListVersion: Sendable, Hashable, Codable {
        /// Its name.
        public let name: String
        /// How many terms it has.
        public let termCount: Int
        /// What tells its versions apart.
        public let fingerprint: String

        init(_ list: Verdict.ListIdentity) {
            name = list.name
            termCount = list.termCount
            fingerprint = list.fingerprint
        }
    }
}

extension AuditRecord {
    /// The record of an attempt that began and ended at these times.
    init(
        _ activity: Activity, _ request: ResetRequest, _ result: ResetResult, directoryUserID: String?,
        failedStep: Step?, from start: Date, to end: Date
    ) {
        let judgement = result.judgement
        let verdicts = judgement?.verdicts ?? []
        version = Self.currentVersion
        category = Self.category
        time = start
        // A clock that was set meanwhile may show anything; a day is more than any attempt takes.
        durationMilliseconds = Int(min(max(0, end.timeIntervalSince(start)), 86_400) * 1_000)
        correlationID = request.correlationID
        tenantID = request.tenantID.cut
        userID = request.userID.cut
        self.directoryUserID = directoryUserID?.cut
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
        lists = verdicts.flatMap(\.lists).map(ListVersion.init).withoutRepetitions
        events = judgement.map { DomainControllerEvent.numbers(for: $0, request.operation) } ?? []
    }
}

// MARK: JSON

extension AuditRecord {
    /// The record as one line of JSON, without the line's end: sorted keys, `time` in ISO 8601 with milliseconds, UTC.
    ///
    /// - Throws: nothing that its properties can cause; the signature is the encoder's.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(Self.timeStyle))
        }
        return try encoder.encode(self)
    }

    /// Reads what ``json()`` has written.
    ///
    /// - Throws: `DecodingError` if it is no record.
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
    /// As much of an identifier as a record holds.
    fileprivate var cut: String { String(unicodeScalars.prefix(256)) }
}

extension Array where Element: Equatable {
    /// The elements, each once, where it stands first.
    var withoutRepetitions: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
