internal import PasswordSieve

/// The verdicts of one checker on the passwords of one kind.
///
/// A password counts as rejected if it breaks a rule, even in audit mode: lists are evaluated before they are enforced.
struct ExpectationTally {
    /// By the position of the file on the command line.
    private(set) var rejectedByFile: [Int]
    /// Passwords that break a rule.
    private(set) var byRule: [RejectionRule: Int] = [:]
    /// Passwords that break this rule alone, and would be accepted without it.
    private(set) var byRuleAlone: [RejectionRule: Int] = [:]
    /// Passwords with such a token among those banned by their score.
    private(set) var byToken: [TokenKind: Int] = [:]
    /// Passwords that are banned with terms of a list.
    private(set) var byList: [String: Int] = [:]
    /// Passwords accepted with as many points as required, with one more, and so on.
    private(set) var narrow = Array(repeating: 0, count: narrowScores)
    private(set) var rejectedSample = Sample()
    /// Samples of those counted in ``narrow``.
    private(set) var narrowSamples = Array(repeating: Sample(), count: narrowScores)

    /// The number of scores that count as narrow, from the required one on.
    static let narrowScores = 2

    init(files: Int) { rejectedByFile = Array(repeating: 0, count: files) }

    var rejected: Int { rejectedByFile.reduce(0, +) }

    /// Counts the verdict on the password at a place. The password is nil unless examples may quote it.
    mutating func count(_ verdict: Verdict, file: Int, line: Int, password: String?) {
        let isRejected = !verdict.violations.isEmpty
        if isRejected { countRejection(verdict, file: file) }
        let spare = isRejected ? nil : verdict.sparePoints
        if let spare { narrow[spare] += 1 }
        guard let password else { return }
        func example() -> Sample.Example {
            Sample.Example(
                file: file, line: line, password: password, explanation: verdict.explanation(quoting: password))
        }
        if isRejected { rejectedSample.offer(file: file, line: line, example) }
        if let spare { narrowSamples[spare].offer(file: file, line: line, example) }
    }

    private mutating func countRejection(_ verdict: Verdict, file: Int) {
        rejectedByFile[file] += 1
        let rules = Set(verdict.violations.map(RejectionRule.init))
        for rule in rules { byRule[rule, default: 0] += 1 }
        if rules.count == 1, let rule = rules.first { byRuleAlone[rule, default: 0] += 1 }
        if let segmentation = verdict.segmentation, !rules.isDisjoint(with: [.bannedTerms, .bannedPatterns]) {
            for kind in TokenKind.kinds(in: segmentation.segments) { byToken[kind, default: 0] += 1 }
        }
        for list in verdict.violatedLists { byList[list, default: 0] += 1 }
    }

    mutating func merge(_ other: ExpectationTally) {
        for file in rejectedByFile.indices { rejectedByFile[file] += other.rejectedByFile[file] }
        byRule.merge(other.byRule, uniquingKeysWith: +)
        byRuleAlone.merge(other.byRuleAlone, uniquingKeysWith: +)
        byToken.merge(other.byToken, uniquingKeysWith: +)
        byList.merge(other.byList, uniquingKeysWith: +)
        rejectedSample.merge(other.rejectedSample)
        for spare in narrow.indices {
            narrow[spare] += other.narrow[spare]
            narrowSamples[spare].merge(other.narrowSamples[spare])
        }
    }
}

extension Verdict {
    /// The points beyond those required; nil if they are many, or negative, as of a short password without a token
    /// (SPEC 7.2).
    fileprivate var sparePoints: Int? {
        guard let segmentation else { return nil }
        let spare = segmentation.score - segmentation.required
        return (0..<ExpectationTally.narrowScores).contains(spare) ? spare : nil
    }
}
