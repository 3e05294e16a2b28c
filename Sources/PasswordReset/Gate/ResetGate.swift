public import FoundationEssentials
internal import PasswordSieve

/// The gates of a password reset: is the account allowed to reset, is the password acceptable, was it written?
///
/// ```swift
/// let checkers = ResetCheckers(
///     cloud: try PasswordChecker(policy: .entra, lists: [.global]),
///     onPremises: try PasswordChecker(policy: .activeDirectory))
/// let gate = ResetGate(
///     policy: ResetPolicy(checkers: checkers), directory: directory, throttle: AttemptThrottle(), audit: sink)
/// let request = ResetRequest(tenantID: "contoso", userID: "jdoe", password: try PasswordCopy(utf8: bytes.span))
/// let result = await gate.reset(request)
/// print(result.messages(for: .person).joined(separator: "\n"))
/// ```
///
/// Each attempt has exactly one ``ResetOutcome``: that of the first closed gate. The gates before the password are in
/// the order of their numbers in Entra's catalogue, from settings of the whole tenant to the most expensive questions.
///
/// | | gate | closed | why here |
/// |---|---|---|---|
/// | 1 | throttle | `throttled` | costs nothing, and protects the directory from floods |
/// | 2 | tenant | `tenantResetDisabled` | applies to everybody, so the account need not be read |
/// | 3 | writeback, for a user managed on-premises | `writebackNotEnabled` | also a setting of the tenant, but depends on the user |
/// | 4 | user | `resetNotEnabledForUser` | an account that does not exist ends here, too |
/// | 5 | licence | `userNotLicensed` | known from the account |
/// | 6 | groups | `userNotInScopedGroup` | one more question to the directory |
/// | 7 | methods | `userNotProperlyConfigured` | a person who could not be verified; revealed only to users in scope |
/// | 8 | domain controllers, for a user managed on-premises | `onPremisesAdminActionRequired`, `onPremisesConnectivityError` | the slowest question before the password |
/// | 9 | the cloud's rules | either policy violation | apply to everybody |
/// | 10 | the domain's rules, for a user managed on-premises | either policy violation | come after the cloud's, as in Entra |
/// | 11 | history | `onPremisesPolicyViolation` | comparing hashes is the most expensive step |
/// | 12 | writing, ``reset(_:)`` only | `onPremisesSuccessCloudFailure`, or as 8 | |
///
/// The password is not looked at before gate 9. Gates 9 to 11 are all applied even if the first rejects the password,
/// so that the person learns of all problems at once. An error closes a gate: see ``UserDirectory``.
///
/// The caller has already verified the person, and can limit those attempts with the same ``AttemptThrottle``. To guide
/// people while they type, use a `PasswordChecker`: here each call counts as an attempt.
///
/// Immutable and safe to share between threads; so are its parts.
public struct ResetGate: Sendable {
    let policy: ResetPolicy
    let directory: any UserDirectory
    let throttle: AttemptThrottle
    let history: (any PasswordHistory)?
    private let audit: any AuditSink
    private let now: @Sendable () -> Date

    /// A gate with these parts.
    ///
    /// - Parameters:
    ///   - policy: the requirements for person and password.
    ///   - directory: tenants and users; it also writes passwords.
    ///   - throttle: the counts of attempts, which other steps of the flow may share.
    ///   - history: the passwords that people used before; nil if they may be used again.
    ///   - audit: the destination of the record of each attempt.
    ///   - now: the clock of records and results.
    public init(
        policy: ResetPolicy, directory: any UserDirectory, throttle: AttemptThrottle,
        history: (any PasswordHistory)? = nil, audit: any AuditSink, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.policy = policy
        self.directory = directory
        self.throttle = throttle
        self.history = history
        self.audit = audit
        self.now = now
    }

    /// Returns the result that ``reset(_:)`` would have, and writes only an audit record. It counts as an attempt.
    ///
    /// - Complexity: that of a check for each set of rules, plus the time of the caller's code.
    public func evaluate(_ request: ResetRequest) async -> ResetResult {
        await result(of: .evaluate, request)
    }

    /// Sets the account's password if every gate is open, and returns the result.
    ///
    /// Checking and writing are one call, so that the password that is written is the one that was checked. Once it is
    /// written everywhere, the account's attempts are forgotten, as in Entra.
    ///
    /// - Complexity: as ``evaluate(_:)``.
    public func reset(_ request: ResetRequest) async -> ResetResult {
        await result(of: .reset, request)
    }

    private func result(of activity: AuditRecord.Activity, _ request: ResetRequest) async -> ResetResult {
        let start = now()
        var directoryUserID: String?
        var judgement: PasswordJudgement?
        var stop = ResetStop(outcome: .accepted)
        do throws(ResetStop) {
            let user = try await passGates(request, &directoryUserID)
            try await judge(request, user, &judgement)
            if activity == .reset { try await write(request, user) }
        } catch {
            stop = error
        }
        let end = now()
        let result = ResetResult(
            outcome: stop.outcome, judgement: judgement,
            blockedUntil: stop.blockedFor.map { end.addingTimeInterval($0) }, block: stop.blockedFor,
            correlationID: request.correlationID)
        await audit.write(
            AuditRecord(
                activity, request, result, directoryUserID: directoryUserID, failedStep: stop.failedStep, from: start,
                to: end))
        return result
    }
}
