public import FoundationEssentials
internal import PasswordSieve

/// What a password reset passes through: may this account be reset, may this password be used, was it written?
///
/// ```swift
/// let checkers = ResetCheckers(
///     cloud: try PasswordChecker(policy: .entra, lists: [.global]),
///     onPremises: try PasswordChecker(policy: .activeDirectory))
/// let gate = ResetGate(
///     policy: ResetPolicy(checkers: checkers), directory: directory, throttle: AttemptThrottle(), audit: sink)
/// let request = ResetRequest(tenantID: "contoso", userID: "jdoe", password: try NewPassword(utf8: bytes.span))
/// let result = await gate.reset(request)
/// print(result.messages(for: .person).joined(separator: "\n"))
/// ```
///
/// Each attempt has exactly one ``ResetOutcome``: that of the first gate that is closed. The gates before the password
/// stand in the order of their numbers in Entra's catalogue, from what holds for a whole tenant to what is dearest to ask.
///
/// | | gate | closed | why here |
/// |---|---|---|---|
/// | 1 | throttle | `throttled` | costs nothing, and shields the directory from floods |
/// | 2 | tenant | `tenantResetDisabled` | holds for everybody, so nothing of the account need be read |
/// | 3 | writeback, for a user managed on-premises | `writebackNotEnabled` | the tenant's too, but who the user is must be known |
/// | 4 | user | `resetNotEnabledForUser` | an account that does not exist ends here as well |
/// | 5 | licence | `userNotLicensed` | comes with the account |
/// | 6 | groups | `userNotInScopedGroup` | one more question to the directory |
/// | 7 | methods | `userNotProperlyConfigured` | a person who could not be verified; told only to those who are in scope |
/// | 8 | domain controllers, for a user managed on-premises | `onPremisesAdminActionRequired`, `onPremisesConnectivityError` | the slowest question, and the last before the password |
/// | 9 | the cloud's rules | either policy violation | hold for everybody |
/// | 10 | the domain's rules, for a user managed on-premises | either policy violation | applied to what the cloud lets through |
/// | 11 | history | `onPremisesPolicyViolation` | comparing hashes is the dearest |
/// | 12 | writing, ``reset(_:)`` only | `onPremisesSuccessCloudFailure`, or as 8 | |
///
/// The password is not looked at before 9. From there to 11 it passes all, even if the first rejects it, so that the
/// person hears everything at once. What cannot be found out at any gate closes it: see ``UserDirectory``.
///
/// The caller has verified the person before; the throttle for that is ``AttemptThrottle`` too. Rules that are shown
/// while somebody types belong to a `PasswordChecker`: here each call is an attempt that counts.
///
/// Immutable and safe to share between threads; so are its parts.
public struct ResetGate: Sendable {
    let policy: ResetPolicy
    let directory: any UserDirectory
    let throttle: AttemptThrottle
    let history: (any PasswordHistory)?
    private let audit: any AuditSink
    private let now: @Sendable () -> Date

    /// A gate that is made of these parts.
    ///
    /// - Parameters:
    ///   - policy: what is asked of person and password.
    ///   - directory: users, tenants and where passwords are written.
    ///   - throttle: the count of attempts; the flow's other steps may share it.
    ///   - history: the passwords that people had before; nil: they may be used again.
    ///   - audit: where a record of each attempt goes.
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

    /// Says what ``reset(_:)`` would come to, and writes nothing but an audit record. It counts as an attempt.
    ///
    /// - Complexity: that of a check for each set of rules, beside what the caller's parts take.
    public func evaluate(_ request: ResetRequest) async -> ResetResult {
        await result(of: .evaluate, request)
    }

    /// Gives the account the password if every gate is open, and says what it came to.
    ///
    /// Judging and writing are one call, so that what is written is what was judged. Once the password is written
    /// everywhere, the account's attempts are forgotten, as Entra does.
    ///
    /// - Complexity: as ``evaluate(_:)``.
    public func reset(_ request: ResetRequest) async -> ResetResult {
        await result(of: .reset, request)
    }

    private func result(of activity: AuditRecord.Activity, _ request: ResetRequest) async -> ResetResult {
        let start = now()
        var directoryUserID: String?
        var judgement: PasswordJudgement?
        var stop = ResetStop(.accepted)
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
