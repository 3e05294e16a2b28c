internal import PasswordSieve

extension Evaluation {
    var policies: [Policy] { checkers.map(\.checker.policy) }

    /// The passwords of one kind by the least value of a setting with which a checker rejects them.
    func curve(_ setting: PolicySetting, _ checker: Int, _ expectation: Expectation) -> Histogram {
        files(expectation).reduce(into: Histogram()) { $0.merge(curve(setting, checker, file: $1)) }
    }

    func curve(_ setting: PolicySetting, _ checker: Int, file: Int) -> Histogram {
        tally.checkers[checker][files[file].expectation].curve(setting, file: file)
    }

    /// The share of one kind that a checker rejects with a value of a setting.
    func rejected(_ checker: Int, _ expectation: Expectation, with value: Int, of setting: PolicySetting) -> Rate {
        Rate(
            count: curve(setting, checker, expectation).count(upTo: value), total: passwords(expectation))
    }

    /// The score with which a checker causes as many false rejections as another one does as it is.
    func equalFalseRejections(_ checker: Int, as other: Int) -> EqualFalseRejections? {
        EqualFalseRejections(
            at: rejected(other, .accept).rate.count, caught: curve(.minimumScore, checker, .reject),
            rejected: curve(.minimumScore, checker, .accept))
    }

    /// The passwords of some files that a checker rejects at this score, on average.
    func rejected(_ checker: Int, at equal: EqualFalseRejections, files: [Int]) -> Double {
        files.reduce(0) { $0 + equal.rejected(of: curve(.minimumScore, checker, file: $1)) }
    }

    func usesScore(_ checker: Int) -> Bool { PolicySetting.minimumScore.isUsed(by: policies[checker]) }
}
