internal import PasswordSieve

/// The numbers by which the domain controller agent of Microsoft Entra Password Protection logs a password, for those
/// who feed an existing dashboard.
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
/// From Microsoft's "Monitor and review logs for on-premises Microsoft Entra Password Protection environments". In that
/// table a name in audit mode stands with 10016 and 10017; here it stands with 10024 and 10025 like the others, since
/// nothing is rejected.
///
/// Like the agent, one reason is given: a name, which rejects a password whatever else is in it, before lists. Every list
/// but the shipped one is the organisation's. What the agent has no reason for (length, complexity, patterns, history) is
/// rejected without one.
public enum DomainControllerEvent {
    /// The numbers of one judgement: the decision, and the reason if there is one.
    public static func numbers(for judgement: PasswordJudgement, _ operation: PasswordOperation) -> [Int] {
        let isChange = operation == .change
        if judgement.outcome != .accepted {
            let reason = Reason(judgement.rejections).map { isChange ? $0.rejected.change : $0.rejected.set }
            return [isChange ? 10_016 : 10_017] + (reason.map { [$0] } ?? [])
        }
        if judgement.enforcedOutcome != .accepted {
            let reason = Reason(judgement.verdicts).map { isChange ? $0.audited.change : $0.audited.set }
            return [isChange ? 10_024 : 10_025] + (reason.map { [$0] } ?? [])
        }
        return [isChange ? 10_014 : 10_015]
    }

    /// The reasons that the agent tells apart.
    private enum Reason {
        case customer, global, both, userName

        init?(_ verdicts: [Verdict]) {
            let lists = Set(verdicts.flatMap(\.violatedLists))
            let holdsGlobal = lists.contains(TermList.globalName)
            if verdicts.contains(where: { $0.codes.contains(.containsName) }) {
                self = .userName
            } else if lists.isEmpty {
                return nil
            } else if !holdsGlobal {
                self = .customer
            } else {
                self = lists.count == 1 ? .global : .both
            }
        }

        var rejected: (change: Int, set: Int) {
            switch self {
            case .customer: (30_002, 30_003)
            case .global: (30_004, 30_005)
            case .both: (30_026, 30_027)
            case .userName: (30_021, 30_022)
            }
        }

        var audited: (change: Int, set: Int) {
            switch self {
            case .customer: (30_008, 30_007)
            case .global: (30_010, 30_009)
            case .both: (30_028, 30_029)
            case .userName: (30_024, 30_023)
            }
        }
    }
}
