internal import PasswordSieve

// The steps of an attempt, in the order of the table at `ResetGate`.
extension ResetGate {
    /// Gates 1 to 8, which do not look at the password. `directoryUserID` is set as soon as the account is known.
    func passGates(
        _ request: ResetRequest, _ directoryUserID: inout String?
    ) async throws(ResetStop) -> DirectoryUser {
        try count(request.userID, of: request)
        let tenant = try await ResetStop.ask(.tenant) { try await directory.tenant(request.tenantID) }
        guard tenant.scope != .nobody else { throw ResetStop(outcome: .tenantResetDisabled) }

        let found = try await ResetStop.ask(.user) {
            try await directory.user(request.userID, tenantID: request.tenantID)
        }
        guard let user = found else { throw ResetStop(outcome: .resetNotEnabledForUser, failedStep: .user) }
        directoryUserID = user.id
        // Otherwise each spelling of the account's name would have its own count.
        if user.id != request.userID { try count(user.id, of: request) }

        guard tenant.isWritebackEnabled || !user.isManagedOnPremises else {
            throw ResetStop(outcome: .writebackNotEnabled)
        }
        guard user.isResetEnabled else { throw ResetStop(outcome: .resetNotEnabledForUser) }
        guard user.isLicensed else { throw ResetStop(outcome: .userNotLicensed) }
        if case .groups(let groups) = tenant.scope {
            let isMember = try await ResetStop.ask(.groups) {
                try await directory.isUser(user, inAnyOf: groups, tenantID: request.tenantID)
            }
            guard isMember else { throw ResetStop(outcome: .userNotInScopedGroup) }
        }
        guard user.registeredMethods >= policy.requiredMethods.rawValue else {
            throw ResetStop(outcome: .userNotProperlyConfigured)
        }
        if user.isManagedOnPremises {
            try await ResetStop.ask(.writeback) { try await directory.confirmWriteback(tenantID: request.tenantID) }
        }
        return user
    }

    /// Gate 1.
    private func count(_ userID: String, of request: ResetRequest) throws(ResetStop) {
        let attempt = ResetAttempt(.passwordReset, tenantID: request.tenantID, userID: userID)
        if case .blocked(let seconds) = throttle.attempt(attempt) {
            throw ResetStop(outcome: .throttled, blockedFor: seconds)
        }
    }

    /// Gates 9 to 11, which all check the password. `judgement` is set even if one of them is closed.
    func judge(
        _ request: ResetRequest, _ user: DirectoryUser, _ judgement: inout PasswordJudgement?
    ) async throws(ResetStop) {
        let checkers = try await ResetStop.ask(.checkers) { try await policy.checkers(user, request.tenantID) }
        func verdict(_ checker: PasswordChecker) -> Verdict {
            checker.check(request.password, for: user.names, replacing: request.oldPassword)
        }
        let cloud = verdict(checkers.cloud)
        let onPremises = user.isManagedOnPremises ? verdict(checkers.onPremises) : nil
        var isRecentlyUsed: Bool?
        var historyFailure: ResetStop?
        do throws(ResetStop) {
            isRecentlyUsed = try await wasRecentlyUsed(request, user)
        } catch {
            historyFailure = error
        }
        let judged = PasswordJudgement(
            cloud: cloud, onPremises: onPremises, isRecentlyUsed: isRecentlyUsed, mode: policy.mode)
        judgement = judged
        guard judged.outcome == .accepted else { throw ResetStop(outcome: judged.outcome) }
        if let historyFailure { throw historyFailure }
    }

    private func wasRecentlyUsed(_ request: ResetRequest, _ user: DirectoryUser) async throws(ResetStop) -> Bool? {
        guard let history else { return nil }
        return try await ResetStop.ask(.history) {
            try await history.wasRecentlyUsed(request.password, by: user, tenantID: request.tenantID)
        }
    }

    /// Gate 12.
    func write(_ request: ResetRequest, _ user: DirectoryUser) async throws(ResetStop) {
        let write = try await ResetStop.ask(.write) {
            try await directory.setPassword(request.password, of: user, tenantID: request.tenantID)
        }
        guard write == .complete else { throw ResetStop(outcome: .onPremisesSuccessCloudFailure, failedStep: .write) }
        for userID in [request.userID, user.id] { throttle.forget(tenantID: request.tenantID, userID: userID) }
    }
}
