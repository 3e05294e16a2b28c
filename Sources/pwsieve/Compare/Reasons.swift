internal import PasswordSieve

/// The reasons of a rejection, which may change while the password stays rejected.
struct Reasons: Equatable {
    let codes: [Violation.Code]
    let lists: [String]
    /// Nil unless the score is too low.
    let score: Int?

    init(_ verdict: Verdict) {
        codes = verdict.codes
        lists = verdict.violatedLists
        score =
            verdict.violations.lazy.compactMap { violation in
                if case .bannedByScore(let score, _, _) = violation { score } else { nil }
            }.first
    }
}

/// The number of candidates by reason.
struct ReasonCounts: Sendable, Encodable {
    /// By ``Violation/Code``.
    private(set) var byCode: [String: Int] = [:]
    private(set) var byList: [String: Int] = [:]

    /// Counts the reasons, without those that another verdict has too.
    mutating func count(_ reasons: Reasons, without other: Reasons? = nil) {
        for code in reasons.codes where other?.codes.contains(code) != true { byCode[code.rawValue, default: 0] += 1 }
        for list in reasons.lists where other?.lists.contains(list) != true { byList[list, default: 0] += 1 }
    }

    mutating func merge(_ other: ReasonCounts) {
        byCode.merge(other.byCode, uniquingKeysWith: +)
        byList.merge(other.byList, uniquingKeysWith: +)
    }
}
