/// The most steps (``StepCount``) that judging one password takes, whatever the lists.
///
/// An ordinary decision takes less than a thousand steps. SPEC 1.2 bounds the cost of hostile input by the length; a list
/// that a tenant wrote may be hostile too, so this bounds the rest: a password whose decision would take more is refused.
struct SearchLimit: Sendable {
    /// Of a decision.
    let decision: Int
    /// Of a verdict or guidance, besides the decision.
    var verdict: Int { 4 * decision }
    /// Of the matches of an explanation, besides the verdict, and of all tries for a change that would be accepted.
    var explanation: Int { 8 * decision }
    /// A decision finds what a verdict finds, or less, but up to four times: once more for blocks, for further blocks and for
    /// a passphrase. So it stays within its limit if a verdict takes so many steps.
    fileprivate var verdictWithoutDecision: Int { decision / 8 }

    /// Some 10 ms for a decision.
    static let standard = SearchLimit(decision: 2_000_000)
}

extension PasswordChecker {
    /// The decision on a password whose verdict is not known.
    enum DecisionAlone {
        case accepted
        case refused
    }

    /// The decision, if the search of a verdict or of guidance gave up, or if a decision would; so all of them agree. Nil if
    /// what was found is all.
    func decisionAlone(
        _ password: UTF8Span, for user: UserContext?, replacing old: UTF8Span?, _ buffers: inout CheckBuffers
    ) -> DecisionAlone? {
        guard buffers.tokens.searchSteps > searchLimit.verdictWithoutDecision else { return nil }
        let isComplete = !buffers.tokens.isSearchExceeded
        let isAccepted = breaksNoRule(password, for: user, replacing: old, &buffers)
        if buffers.tokens.isSearchExceeded { return .refused }
        if isComplete { return nil }
        return isAccepted ? .accepted : .refused
    }
}
