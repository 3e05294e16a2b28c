internal import PasswordSieve

/// The event numbers that the domain controller agent of Microsoft Entra Password Protection logs, for use with
/// existing dashboards.
///
/// | the password | change | set |
/// |---|---|---|
/// | is accepted | 10014 | 10015 |
/// | is rejected | 10016 | 10017 |
/// | … for terms of the organisation's lists | 30002 | 30003 |
/// | … for terms of the global list | 30004 | 30005 |
/// | … for terms of both | 30026 | 30027 |
/// | … for a name of the user | 30021 | 30022 |
/// | would be rejected, in audit mode | 10024 | 10025 |
/// | … for terms of the organisation's lists | 30008 | 30007 |
/// | … for terms of the global list | 30010 | 30009 |
/// | … for terms of both | 30028 | 30029 |
/// | … for a name of the user | 30024 | 30023 |
///
/// From Microsoft's "Monitor and review logs for on-premises Microsoft Entra Password Protection environments". That
/// table combines a name in audit mode with 10016 and 10017; here it comes with 10024 and 10025 like the others, since
/// nothing is rejected.
///
/// As with the agent, there is one reason: a name comes before lists, since it rejects any password. Every list but the
/// shipped one is the organisation's. The agent has no number for length, complexity, patterns, history, likeness to the old
/// password and breaches, so there is no reason in these cases.
public enum DomainControllerEvent {
    /// Returns the numbers of the decision and, if there is one, of the reason.
    public static func numbers(for judgement: PasswordJudgement, _ operation: PasswordOperation) -> [Int] {
        func number(_ numbers: Numbers) -> Int { operation == .change ? numbers.change : numbers.set }
        if judgement.outcome != .accepted {
            return [number((10_016, 10_017))] + reason(judgement.rejections).map { number($0.rejected) }
        }
        if judgement.enforcedOutcome != .accepted {
            return [number((10_024, 10_025))] + reason(judgement.verdicts).map { number($0.audited) }
        }
        return [number((10_014, 10_015))]
    }

    private typealias Numbers = (change: Int, set: Int)

    /// Returns the numbers of the reason, or nothing if the agent has none.
    private static func reason(_ verdicts: [Verdict]) -> [(rejected: Numbers, audited: Numbers)] {
        let lists = Set(verdicts.flatMap(\.violatedLists))
        if verdicts.contains(where: { $0.codes.contains(.containsName) }) {
            return [((30_021, 30_022), (30_024, 30_023))]
        }
        guard !lists.isEmpty else { return [] }
        guard lists.contains(TermList.globalName) else { return [((30_002, 30_003), (30_008, 30_007))] }
        return lists.count == 1
            ? [((30_004, 30_005), (30_010, 30_009))] : [((30_026, 30_027), (30_028, 30_029))]
    }
}
